import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { customerSortKeys } from '../../../shared/customers/list-keys.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { fullArchive, scale } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';
import { percentile } from '../statistics.ts';

const part = 'lists';
const rowsOfPage = 100;
const pagesOfEachSorting = 20;

/** A page of 100 of the customers, as the engine answers it; and the archive it comes from, opened. */
export const listsPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = await fullArchive();
    const openings = await openingsOf(archive, runs);
    const first: number[] = [];
    const further: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      // A new engine each time: it keeps the lists it has sorted.
      const engine = await engineOnArchive(archive);
      try {
        const source = new RandomSource(`pages ${run}`);
        for (const sort of customerSortKeys) {
          for (const descending of [false, true]) {
            first.push(await pageMs(engine, { sort, descending }, 0));
            for (let page = 0; page < pagesOfEachSorting; page += 1) {
              further.push(await pageMs(engine, { sort, descending }, source.whole(0, scale.customers - rowsOfPage)));
            }
          }
        }
      } finally {
        await engine.close();
      }
    }
    const p95 = (values: readonly number[]): number => percentile(values, 95);
    return [
      figureRow({ part, name: 'opening the archive', unit: 'ms' }, openings, 300),
      figureRow({ part, name: 'first page of a new sorting', unit: 'ms' }, first, 30),
      figureRow({ part, name: 'first page of a new sorting, p95', unit: 'ms' }, first, null, p95),
      figureRow({ part, name: 'any page of it', unit: 'ms' }, further, 30),
      figureRow({ part, name: 'any page of it, p95', unit: 'ms' }, further, null, p95),
    ];
  },
};

async function openingsOf(path: string, runs: number): Promise<number[]> {
  const tookMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedMs = performance.now();
    const archive = await openArchive(path);
    tookMs.push(performance.now() - startedMs);
    archive.close();
  }
  return tookMs;
}

async function pageMs(
  { client }: Engine,
  order: { sort: (typeof customerSortKeys)[number]; descending: boolean },
  offset: number,
): Promise<number> {
  const startedMs = performance.now();
  const { rows } = await client.customers.list({ ...order, offset, limit: rowsOfPage });
  const tookMs = performance.now() - startedMs;
  if (rows.length !== rowsOfPage) throw new Error(`${rows.length} rows for a page of ${rowsOfPage}`);
  return tookMs;
}
