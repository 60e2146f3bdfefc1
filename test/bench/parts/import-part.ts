import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, homeCurrency, ordersFile } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { type AnyRow, figureRow, ratioRow } from '../bench-row.ts';
import { builtCommandLine, ownProgram } from '../built-program.ts';
import { findProgram } from '../find-program.ts';
import { inTurns } from '../in-turns.ts';
import { type WatchedRun, watchedRun } from '../watched-process.ts';

const megabyte = 1024 * 1024;
const part = 'import';

/** A million order lines into a new archive. */
export const importPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const csv = await ordersFile();
    const folder = emptyFolder(part);
    const sqlite = findProgram(['sqlite3']);
    const into = (name: string): string => {
      const path = join(folder, name);
      for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
      return path;
    };
    const found = await inTurns<'ours' | 'bare' | 'sqlite', WatchedRun | null>(
      runs,
      {
        ours: () => importIntoNewArchive(csv, into('ours.shuke')),
        bare: () => ownProgram('bare-import.ts', [csv, into('bare.shuke')]),
        sqlite: () =>
          sqlite === null ? null : watchedRun(sqlite, [into('plain.db'), '.mode csv', `.import ${csv} lines`]),
      },
      0,
    );
    rmSync(folder, { recursive: true, force: true });
    const seconds = (run: WatchedRun | null): number => (run?.wallMs ?? Number.NaN) / 1000;
    // The command line says its result when that is committed, and makes the search entries of so many behind.
    const confirmed = found.ours.map((run) => (run?.untilFirstWordMs ?? Number.NaN) / 1000);
    const engine = found.ours.flatMap((run) => run?.peakBytes['built-command-line'] ?? []);
    const reader = found.ours.flatMap((run) => run?.peakBytes['reader-process'] ?? []);
    const rows: AnyRow[] = [
      sqlite === null
        ? { part, name: 'lines against sqlite3', skipped: 'no sqlite3 on this machine' }
        : ratioRow(
            { part, name: 'lines, until confirmed', unit: 's' },
            confirmed,
            { name: 'sqlite3 .import into one plain table', values: found.sqlite.map(seconds) },
            6,
          ),
      ratioRow(
        { part, name: 'lines, until confirmed', unit: 's' },
        confirmed,
        { name: 'bare script, same parser and tables', values: found.bare.map(seconds) },
        2,
      ),
      figureRow({ part, name: 'lines, until the search knows everybody', unit: 's' }, found.ours.map(seconds), null),
    ];
    const inMegabytes = (bytes: readonly number[]): number[] => bytes.map((value) => value / megabyte);
    const most = (values: readonly number[]): number => Math.max(...values);
    if (engine.length === 0) rows.push({ part, name: 'engine, peak', skipped: 'this system does not tell a peak' });
    else rows.push(figureRow({ part, name: 'engine, peak', unit: 'MB' }, inMegabytes(engine), 400, most));
    if (reader.length > 0)
      rows.push(figureRow({ part, name: 'reader, peak', unit: 'MB' }, inMegabytes(reader), null, most));
    return rows;
  },
};

export async function importIntoNewArchive(csv: string, archive: string): Promise<WatchedRun> {
  if (!existsSync(archive)) await builtCommandLine(['new', archive, '--currency', homeCurrency]);
  return builtCommandLine(['import', csv, '--archive', archive, '--kind', 'orders', '--json']);
}
