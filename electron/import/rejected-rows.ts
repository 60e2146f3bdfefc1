import { ShukeError } from '../../shared/errors.ts';
import type { RejectedRow } from '../../shared/import/rows.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';

export interface RejectedRows {
  fileName: string;
  headings: readonly string[];
  rows: readonly RejectedRow[];
}

/** The rows an import of the archive could not take, as they stood in the file. Error: IMPORT_UNKNOWN. */
export function rejectedRowsOfImport(connection: Connection, importId: number): RejectedRows {
  const entry = firstRow(connection, build.selectFrom('imports').selectAll().where('id', '=', importId));
  if (!entry) throw new ShukeError('IMPORT_UNKNOWN', { import: importId });
  const rows = connection
    .prepare<[number], Omit<RejectedRow, 'cells'> & { cells: string }>(
      `SELECT row_number AS rowNumber, reason, field, value, cells FROM import_rejections
        WHERE import_id = ? ORDER BY row_number`,
    )
    .all(importId)
    .map((row) => ({ ...row, cells: JSON.parse(row.cells) as RejectedRow['cells'] }));
  return { fileName: entry.file_name, headings: JSON.parse(entry.headings) as string[], rows };
}
