import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../electron/engine/engine.ts';
import { emptyFolder, fullArchive } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';
import { firstDay, lastDay } from '../made-orders.ts';

const part = 'snapshots';
const rowsOfPage = 100;
const fewestRanked = 50_000;
/** Everybody has a sale in it. */
const allTime = { from: firstDay, to: lastDay };
const yearBefore = { from: firstDay, to: '2025-10-31' };

/** Rankings of 100,000 customers kept and compared, with the program just opened for each run. */
export const snapshotsPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = join(emptyFolder('snapshots'), 'shop.shuke');
    copyFileSync(await fullArchive(), archive);
    const byRevenue: number[] = [];
    const combined: number[] = [];
    const withNow: number[] = [];
    const nextRows: number[] = [];
    const together: number[] = [];
    const past: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const engine = await engineOnArchive(archive);
      const { snapshots } = engine.client;
      try {
        const before = await snapshots.take({ name: `before ${run}`, question: yearBefore });
        let kept = { id: 0 };
        byRevenue.push(
          await tookMs(async () => {
            kept = await snapshots.take({ name: `revenue ${run}`, question: allTime });
          }),
        );
        combined.push(
          await tookMs(() => snapshots.take({ name: `combined ${run}`, question: { ...allTime, by: 'combined' } })),
        );
        withNow.push(await tookMs(() => compare(engine, { id: kept.id })));
        nextRows.push(await tookMs(() => compare(engine, { id: kept.id, offset: rowsOfPage })));
        together.push(await tookMs(() => compare(engine, { id: before.id, withId: kept.id })));
        past.push(await tookMs(() => snapshots.ofCustomer({ customerId: run + 1 })));
      } finally {
        await engine.close();
      }
    }
    return [
      figureRow({ part, name: 'kept by revenue', unit: 'ms' }, byRevenue, null),
      figureRow({ part, name: 'kept by the combined score, factors read again', unit: 'ms' }, combined, null),
      figureRow({ part, name: 'compared with now', unit: 'ms' }, withNow, null),
      figureRow({ part, name: 'its next rows', unit: 'ms' }, nextRows, 100),
      figureRow({ part, name: 'compared with another', unit: 'ms' }, together, null),
      figureRow({ part, name: 'past ranks of a customer', unit: 'ms' }, past, null),
    ];
  },
};

async function compare({ client }: Engine, asked: Parameters<typeof client.snapshots.compare>[0]): Promise<void> {
  const { total } = await client.snapshots.compare({ ...asked, limit: rowsOfPage });
  if (total < fewestRanked) throw new Error(`only ${total} customers compared`);
}

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
