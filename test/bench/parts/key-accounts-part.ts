import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { keptFactors } from '../../../electron/factors/kept-factors.ts';
import { emptyFolder, fullArchive, homeCurrency } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';
import { lastDay } from '../made-orders.ts';

const part = 'key-accounts';
const rowsOfPage = 100;
const stepsOfRun = 20;
const named = 200;
const reviewsOfRun = 10;

/** Everybody by seven factors and by money, at 100,000 customers, with records of each kind for one in ten. */
export const keyAccountsPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = join(emptyFolder('key-accounts'), 'shop.shuke');
    copyFileSync(await fullArchive(), archive);
    await writeRecords(archive);
    const factors: number[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    const steps: number[] = [];
    const coldReviews: number[] = [];
    const reviews: number[] = [];
    const shown: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const opened = await openArchive(archive);
      factors.push(await tookMs(async () => keptFactors(opened, { asOf: lastDay, givenAsOf: lastDay, homeCurrency })));
      opened.close();
      const engine = await engineOnArchive(archive);
      try {
        cold.push(await tookMs(() => combinedPage(engine, 0.6)));
        await writeNote(engine, run + 1);
        warm.push(await tookMs(() => combinedPage(engine, 0.6)));
        for (let step = 1; step <= stepsOfRun; step += 1) {
          steps.push(await tookMs(() => combinedPage(engine, step / (stepsOfRun + 1))));
        }
        shown.push(await tookMs(() => secondPage(engine)));
      } finally {
        await engine.close();
      }
      const another = await engineOnArchive(archive);
      try {
        coldReviews.push(await tookMs(() => review(another)));
        for (let kept = 1; kept <= reviewsOfRun; kept += 1) {
          await another.client.namedAccounts.keep({ customerIds: [kept] });
          reviews.push(await tookMs(() => review(another)));
        }
      } finally {
        await another.close();
      }
    }
    return [
      figureRow({ part, name: 'seven factors of everybody, archive newly opened', unit: 'ms' }, factors, null),
      figureRow({ part, name: 'first page by money and value, program just opened', unit: 'ms' }, cold, 1500),
      figureRow({ part, name: 'the same after a note', unit: 'ms' }, warm, 300),
      figureRow({ part, name: 'the same for another share of money', unit: 'ms' }, steps, 16),
      figureRow({ part, name: `review of ${named} key accounts, program just opened`, unit: 'ms' }, coldReviews, 1500),
      figureRow({ part, name: 'the same after one of them was kept', unit: 'ms' }, reviews, 100),
      figureRow({ part, name: 'head and next rows of the ranking, as the page asks for them', unit: 'ms' }, shown, 150),
    ];
  },
};

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

async function combinedPage({ client }: Engine, moneyWeight: number): Promise<void> {
  const { rows } = await client.ranking.scoredRows({ by: 'combined', moneyWeight, limit: rowsOfPage });
  if (rows.length !== rowsOfPage) throw new Error(`${rows.length} rows for a page of ${rowsOfPage}`);
}

async function review({ client }: Engine): Promise<void> {
  const { proposals } = await client.namedAccounts.review();
  if (proposals.length < named) throw new Error(`${proposals.length} proposals for ${named} key accounts`);
}

/** What the page asks for once the engine has the ranking: its head, and rows further down. */
async function secondPage({ client }: Engine): Promise<void> {
  const asked = { by: 'combined', moneyWeight: 0.6 } as const;
  const [, { rows }] = await Promise.all([
    client.ranking.scoredSummary(asked),
    client.ranking.scoredRows({ ...asked, offset: rowsOfPage, limit: rowsOfPage }),
  ]);
  if (rows.length !== rowsOfPage) throw new Error(`${rows.length} rows for a page of ${rowsOfPage}`);
}

async function writeNote({ client }: Engine, customerId: number): Promise<void> {
  await client.timeline.add({
    customerId,
    day: '2026-01-02',
    touchpoint: 'call',
    direction: 'in',
    text: 'asked for the blue one',
    files: [],
    fulfils: [],
  });
}

/** Cases, people around, reviews, terms with payments, named accounts, and who brought whom. */
async function writeRecords(path: string): Promise<void> {
  const archive = await openArchive(path);
  const at = Date.UTC(2026, 5, 1);
  archive.writer.exec(`BEGIN;
    INSERT INTO cases (customer_id, kind, text, heard_at, closed_at, outcome)
      SELECT id, iif(id % 20 = 0, 'suggestion', 'complaint'), 'x', ${at}, ${at}, iif(id % 40 = 0, 'takenUp', '')
        FROM customers WHERE id % 10 = 0;
    INSERT INTO relations (customer_id, other_customer_id, influence) SELECT id, id + 1, 1 + id % 5 FROM customers WHERE id % 10 = 1;
    INSERT INTO contacts (customer_id, day, channel, created_at) SELECT id, '2026-03-01', 'review', 0 FROM customers WHERE id % 10 = 2;
    INSERT INTO terms (customer_id, from_day, days_to_pay) SELECT id, '2025-01-01', 30 FROM customers WHERE id % 100 = 3;
    INSERT INTO payments (customer_id, day, amount_minor, currency)
      SELECT customer_id, day, net_minor, currency FROM orders WHERE customer_id % 100 = 3 AND net_minor > 0;
    UPDATE customers SET referred_by = id / 2 WHERE id % 10 = 4 AND id > 2;
    INSERT INTO named_accounts (customer_id, state, from_day, reason)
      SELECT id, 'named', '2025-06-01', 'comes every week' FROM customers WHERE id <= ${named};
    COMMIT;`);
  archive.close();
}
