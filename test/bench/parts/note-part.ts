import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../electron/engine/engine.ts';
import { emptyFolder, fullArchive } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';

const part = 'note';
const rowsOfPage = 100;
const notesOfRun = 20;

/** What a note costs the reading after it: the pages that are shown behind it, at 100,000 customers. */
export const notePart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = join(emptyFolder('note'), 'shop.shuke');
    copyFileSync(await fullArchive(), archive);
    const notes: number[] = [];
    const rankings: number[] = [];
    const lists: number[] = [];
    const engine = await engineOnArchive(archive);
    try {
      // What is asked for first is read in full, and is measured elsewhere.
      await rankingPage(engine, 0);
      await listPage(engine, 0);
      for (let run = 0; run < runs; run += 1) {
        for (let turn = 1; turn <= notesOfRun; turn += 1) {
          notes.push(await tookMs(() => writeNote(engine, 1 + run * notesOfRun + turn)));
          rankings.push(await tookMs(() => rankingPage(engine, turn * rowsOfPage)));
          lists.push(await tookMs(() => listPage(engine, turn * rowsOfPage)));
        }
      }
    } finally {
      await engine.close();
    }
    return [
      figureRow({ part, name: 'a note', unit: 'ms' }, notes, null),
      figureRow({ part, name: 'the next page of the ranking after it', unit: 'ms' }, rankings, 20),
      figureRow({ part, name: 'the next page of the customers after it', unit: 'ms' }, lists, 20),
    ];
  },
};

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
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

async function rankingPage({ client }: Engine, offset: number): Promise<void> {
  const { rows } = await client.ranking.revenueRows({ split: 'count', offset, limit: rowsOfPage });
  if (rows.length !== rowsOfPage) throw new Error(`${rows.length} rows for a page of ${rowsOfPage}`);
}

async function listPage({ client }: Engine, offset: number): Promise<void> {
  const { rows } = await client.customers.list({ sort: 'net', descending: true, offset, limit: rowsOfPage });
  if (rows.length !== rowsOfPage) throw new Error(`${rows.length} rows for a page of ${rowsOfPage}`);
}
