import { dataRowsOf } from './data-rows.ts';
import { openFileBytes } from './file-bytes.ts';
import { openTable } from './open-table.ts';
import type { TableAsItStands } from './reader.ts';
import type { OpeningContext } from './table.ts';

/** More rows than a person fills in by hand are not looked at. */
const mostRows = 5_000;

/** The first rows of a table, its headings among them, nothing of it interpreted. */
export async function readTable(file: { path: string }, context: OpeningContext): Promise<TableAsItStands> {
  const bytes = await openFileBytes(file.path, context.caps);
  try {
    const table = await openTable(bytes, context);
    const { portions } = await dataRowsOf(table, 0, context.caps);
    const rows: TableAsItStands['rows'][number][] = [];
    for await (const portion of portions) {
      for (const { rowNumber, cells } of portion) rows.push({ rowNumber, cells });
      if (rows.length >= mostRows) break;
    }
    return { rows: rows.slice(0, mostRows) };
  } finally {
    await bytes.close();
  }
}
