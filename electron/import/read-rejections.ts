import type Database from 'better-sqlite3';
import type { RejectedRow, RejectionCount, RejectionPart } from '../../shared/import/rows.ts';

/** Where rejected rows are kept: of a file that is staged, or of one import of the archive. */
interface RejectionsFrom {
  from: 'rejections' | 'import_rejections';
  importId?: number;
}

type Connection = Pick<Database.Database, 'prepare'>;

/** By their place in the file. */
export function readRejections(
  connection: Connection,
  { from, importId, part }: RejectionsFrom & { part: RejectionPart },
): RejectedRow[] {
  const { reason, field, offset = 0, limit = -1 } = part;
  return connection
    .prepare<unknown[], Omit<RejectedRow, 'cells'> & { cells: string }>(
      `SELECT row_number AS rowNumber, reason, field, value, cells FROM ${from}
        WHERE ${ofImport(importId)} AND (@reason IS NULL OR reason = @reason) AND (@field IS NULL OR field = @field)
        ORDER BY row_number LIMIT @limit OFFSET @offset`,
    )
    .all({
      reason: reason ?? null,
      field: field ?? null,
      offset,
      limit,
      ...(importId === undefined ? {} : { importId }),
    })
    .map((row) => ({ ...row, cells: JSON.parse(row.cells) as RejectedRow['cells'] }));
}

/** By reason and field, most rows first. */
export function countRejections(connection: Connection, { from, importId }: RejectionsFrom): RejectionCount[] {
  return connection
    .prepare<unknown[], RejectionCount>(
      `SELECT reason, field, count(*) AS rows FROM ${from} WHERE ${ofImport(importId)}
        GROUP BY reason, field ORDER BY rows DESC, reason, field`,
    )
    .all(...(importId === undefined ? [] : [{ importId }]));
}

function ofImport(importId: number | undefined): string {
  return importId === undefined ? 'TRUE' : 'import_id = @importId';
}
