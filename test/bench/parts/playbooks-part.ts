import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../electron/engine/engine.ts';
import { addDays } from '../../../shared/day.ts';
import { library, librarySlugs } from '../../../shared/playbooks/library.ts';
import { emptyFolder, fullArchive, homeCurrency } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';
import { lastDay } from '../made-orders.ts';

const part = 'playbooks';
const playbookCount = 30;
/** As the page asks. */
const most = { shown: 1_000, waiting: 100 };
/** Customers who buy on the day that follows. */
const customersOfDay = 200;
/** Half a year of events, and of steps that nobody did. */
const switchedOn = '2026-05-01';
const fromNothingLimitMs = 20_000;
const afterChangesLimitMs = 2_000;

/** Today's tasks of 30 playbooks at 100,000 customers and 1,000,000 lines. */
export const playbooksPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = join(emptyFolder('playbooks'), 'shop.shuke');
    copyFileSync(await fullArchive(), archive);
    const fromNothing: number[] = [];
    const afterSale: number[] = [];
    const afterDay: number[] = [];
    await withEngine(archive, switchOnAll);
    for (let run = 0; run < runs; run += 1) {
      await withEngine(archive, async (engine) => {
        const today = addDays(lastDay, run);
        const dueOn = (on: string) => tookMs(() => engine.client.today.tasks({ on, most }));
        fromNothing.push(await dueOn(today));
        await sellSomething(engine, 1, today);
        afterSale.push(await dueOn(today));
        const tomorrow = addDays(today, 1);
        for (let place = 0; place < customersOfDay; place += 1) await sellSomething(engine, 2 + place * 400, tomorrow);
        afterDay.push(await dueOn(tomorrow));
      });
    }
    return [
      figureRow({ part, name: 'what is due today, from nothing', unit: 'ms' }, fromNothing, fromNothingLimitMs),
      figureRow({ part, name: 'what is due today, after a sale', unit: 'ms' }, afterSale, afterChangesLimitMs),
      figureRow({ part, name: 'what is due a day and its sales later', unit: 'ms' }, afterDay, afterChangesLimitMs),
    ];
  },
};

/** The library, and copies of it as the owner's own until there are as many as asked for. */
async function switchOnAll({ client }: Engine): Promise<void> {
  for (const slug of librarySlugs) await client.playbooks.switchOn({ slug, from: switchedOn });
  for (let place = librarySlugs.length; place < playbookCount; place += 1) {
    const copied = librarySlugs[place % librarySlugs.length] ?? 'waking';
    const { slug } = await client.playbooks.add({ name: `${copied} ${place}`, definition: library[copied] });
    await client.playbooks.switchOn({ slug, from: switchedOn });
  }
}

async function sellSomething({ client }: Engine, customerId: number, day: string): Promise<void> {
  await client.sales.add({
    ...{ customerId, day, time: null, currency: homeCurrency, channel: '', servedBy: '', boughtFor: null },
    ...{ payment: null, dueDay: null, paid: null },
    lines: [{ product: 'tea', quantityMillionths: null, amountMinor: 1_000, isReturn: false }],
  });
}

async function withEngine(archive: string, work: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await engineOnArchive(archive);
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
