import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { emptyFolder, fullArchive, homeCurrency, scale } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';

const part = 'owed';
const shopLimitMs = 1_000;
const profileLimitMs = 20;
/** One customer of so many buys on account. */
const onAccountEach = 10;
const profilesOfRun = 20;
/** Between two customers who are looked at: prime, and no multiple of those on account. */
const stride = 4_999;

/** What is owed, of the shop and of a customer, with 10,000 of 100,000 customers on account and every order said to be paid or unpaid. */
export const owedPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = join(emptyFolder('owed'), 'shop.shuke');
    copyFileSync(await fullArchive(), archive);
    await writeAccounts(archive);
    const engine = await engineOnArchive(archive);
    const shop: number[] = [];
    const sorted: number[] = [];
    const profiles: number[] = [];
    try {
      for (let run = 0; run < runs; run += 1) {
        await pay(engine, 1 + run * onAccountEach);
        shop.push(await tookMs(() => owedOfShop(engine)));
        sorted.push(await tookMs(() => engine.client.customers.list({ sort: 'owed', descending: true, limit: 100 })));
        for (let turn = 1; turn <= profilesOfRun; turn += 1) {
          const customerId = 1 + (((run * profilesOfRun + turn) * stride) % scale.customers);
          profiles.push(await tookMs(() => tradeOfProfile(engine, customerId)));
        }
      }
      return [
        figureRow({ part, name: 'what the shop is owed, after a payment', unit: 'ms' }, shop, shopLimitMs),
        figureRow({ part, name: 'the customers sorted by it, after a payment', unit: 'ms' }, sorted, shopLimitMs),
        figureRow({ part, name: 'the trade of a profile', unit: 'ms' }, profiles, profileLimitMs),
      ];
    } finally {
      await engine.close();
    }
  },
};

/** Terms of every tenth customer and up to five payments of each; of all others each order says that it was paid, some that it was not. */
async function writeAccounts(path: string): Promise<void> {
  const archive = await openArchive(path);
  archive.writer.exec(`
    INSERT INTO terms (customer_id, from_day, days_to_pay, limit_minor)
    SELECT id, '2020-01-01', 30, 500000 FROM customers WHERE id % ${onAccountEach} = 1;
    INSERT INTO payments (customer_id, day, amount_minor, currency)
    SELECT customer_id, day, net_minor, '${homeCurrency}' FROM (
      SELECT customer_id, day, net_minor, row_number() OVER (PARTITION BY customer_id ORDER BY day) AS nth FROM orders
       WHERE customer_id IN (SELECT customer_id FROM terms) AND net_minor > 0)
     WHERE nth % 2 = 0 AND nth <= 10;
    UPDATE orders SET payment = iif(id % 200 = 0, 'unpaid', 'paid')
     WHERE customer_id NOT IN (SELECT customer_id FROM terms)`);
  archive.close();
}

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

async function pay({ client }: Engine, customerId: number): Promise<void> {
  await client.payments.add({ customerId, day: '2026-01-02', amount: { minor: 100, currency: homeCurrency } });
}

async function owedOfShop({ client }: Engine): Promise<void> {
  const { counts } = await client.owed.ofShop({ limit: 500 });
  if (counts.owing < scale.customers / onAccountEach / 4) throw new Error(`only ${counts.owing} owe something`);
}

/** What the trade part of a customer's page asks for, at once. */
async function tradeOfProfile({ client }: Engine, customerId: number): Promise<void> {
  await Promise.all([
    client.owed.ofCustomer({ customerId }),
    client.payments.list({ customerId }),
    client.terms.list({ customerId }),
    client.orders.list({ customerId }),
    client.indicators.ofCustomer({ customerId }),
  ]);
}
