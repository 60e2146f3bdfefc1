import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../electron/engine/engine.ts';
import { emptyFolder, fullArchive, homeCurrency, scale } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';
import { lastDay } from '../made-orders.ts';

const part = 'products';
const dueLimitMs = 1_000;
const ofCustomerLimitMs = 20;
const customersOfRun = 20;
/** Between two customers who are looked at: prime, so that none comes twice. */
const stride = 4_999;

/** What customers buy, at 100,000 customers and 1,000,000 lines; a sale before each question leaves nothing kept. */
export const productsPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = join(emptyFolder('products'), 'shop.shuke');
    copyFileSync(await fullArchive(), archive);
    const engine = await engineOnArchive(archive);
    const everyone: number[] = [];
    const companions: number[] = [];
    const oneByOne: number[] = [];
    try {
      for (let run = 0; run < runs; run += 1) {
        const item = await sellSomething(engine, 1 + run);
        everyone.push(await tookMs(() => engine.client.products.dueAgain({ on: lastDay })));
        companions.push(await tookMs(() => engine.client.products.goesWith({ product: item })));
        for (let turn = 1; turn <= customersOfRun; turn += 1) {
          const customerId = 1 + (((run * customersOfRun + turn) * stride) % scale.customers);
          oneByOne.push(await tookMs(() => tradeOf(engine, customerId)));
        }
      }
      return [
        figureRow({ part, name: 'who is due to buy what again, after a sale', unit: 'ms' }, everyone, dueLimitMs),
        figureRow({ part, name: 'what goes with a product', unit: 'ms' }, companions, null),
        figureRow({ part, name: 'the usual and due again of one customer', unit: 'ms' }, oneByOne, ofCustomerLimitMs),
      ];
    } finally {
      await engine.close();
    }
  },
};

async function sellSomething({ client }: Engine, customerId: number): Promise<string> {
  const { goods } = await client.sales.goods({ customerId, text: '', currency: homeCurrency });
  const product = goods[0]?.name ?? 'tea';
  await client.sales.add({
    ...{ customerId, day: lastDay, time: null, currency: homeCurrency, channel: '', servedBy: '', boughtFor: null },
    ...{ payment: null, dueDay: null, paid: null },
    lines: [{ product, quantityMillionths: null, amountMinor: 1_000, isReturn: false }],
  });
  return product;
}

async function tradeOf({ client }: Engine, customerId: number): Promise<void> {
  await Promise.all([
    client.products.usual({ customerId, on: lastDay }),
    client.products.dueAgainOfCustomer({ customerId, on: lastDay }),
  ]);
}

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
