import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { checkArchive } from '../../electron/archive/check-archive.ts';
import { inUseColumns } from '../../electron/archive/in-use-mark.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { countWronglyOrdered, isNameOrderOfToday } from '../../electron/customers/name-order.ts';
import { countWrongOrders, countWrongTotals } from '../../electron/orders/derived-totals.ts';
import { countWrongSearchEntries } from '../../electron/search/search-index.ts';
import { searchIndexState } from '../../electron/search/search-index-state.ts';

/** Every row of every table, history included, as one hash; apart from an import's duration, and what opening and closing write. */
export function contentOf({ reader }: Archive): string {
  const hash = createHash('sha256');
  const tables = reader
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  for (const table of tables) {
    hash.update(`\n${table}\n`);
    for (const row of reader.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).iterate()) {
      if (table === 'archive') for (const column of ['change_counter', ...inUseColumns]) delete row[column];
      if (table === 'imports') row.result = { ...JSON.parse(String(row.result)), seconds: 0 };
      hash.update(JSON.stringify(row));
    }
  }
  return hash.digest('hex');
}

/** The content of an archive that no one has open; it must open without a warning and be sound by check. */
export async function soundContentOf(file: string): Promise<string> {
  const archive = await openArchive(file);
  try {
    expect(archive.openedWith).toEqual([]);
    const checked = await checkArchive(
      archive,
      () => {},
      undefined,
      function* (reader) {
        yield {
          wrong:
            countWrongTotals(reader) +
            countWrongOrders(reader) +
            (searchIndexState(reader) === 'ofToday' ? countWrongSearchEntries(reader) : 0) +
            (isNameOrderOfToday(reader) ? countWronglyOrdered(reader) : 0),
        };
      },
    );
    expect(checked).toMatchObject({ damagedPages: [], problems: [{ kind: 'total', values: { wrong: 0 } }] });
    return contentOf(archive);
  } finally {
    archive.close();
  }
}
