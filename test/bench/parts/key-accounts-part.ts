import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { keptFactors } from '../../../electron/factors/kept-factors.ts';
import { homeCurrency } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';
import { lastDay } from '../made-orders.ts';
import { archiveWithRecords, named } from './archive-with-records.ts';

const part = 'key-accounts';
const rowsOfPage = 100;
const stepsOfRun = 20;
const reviewsOfRun = 10;

/** Everybody by seven factors and by money, at 100,000 customers, with records of each kind for one in ten. */
export const keyAccountsPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = await archiveWithRecords('key-accounts');
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
