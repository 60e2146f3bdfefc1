import { z } from 'zod';
import { ShukeError } from '../../shared/errors.ts';
import { columnMappingSchema, type ImportResult } from '../../shared/import/contract.ts';
import type { ColumnMapping } from '../../shared/import/fields.ts';
import type { RejectedRow, RejectionPart } from '../../shared/import/rows.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { importResultOf } from './kept-import-result.ts';
import { readRejections } from './read-rejections.ts';

export interface RejectedRows {
  fileName: string;
  /** Where several sheets were read together. */
  sheets: ImportResult['sheets'];
  headings: readonly string[];
  rows: readonly RejectedRow[];
  mapping: ColumnMapping;
}

/** Of an address book there is no mapping. */
const interpretationSchema = z.looseObject({ mapping: columnMappingSchema.optional().catch(undefined) });

/** The rows an import of the archive could not take, as they stood in the file. Error: IMPORT_UNKNOWN. */
export function rejectedRowsOfImport(connection: Connection, importId: number, part: RejectionPart = {}): RejectedRows {
  const entry = firstRow(connection, build.selectFrom('imports').selectAll().where('id', '=', importId));
  if (!entry) throw new ShukeError('IMPORT_UNKNOWN', { import: importId });
  const rows = readRejections(connection, { from: 'import_rejections', importId, part });
  const { mapping = {} } = interpretationSchema.parse(JSON.parse(entry.interpretation));
  const { sheets } = importResultOf(entry);
  return { fileName: entry.file_name, sheets, headings: JSON.parse(entry.headings) as string[], rows, mapping };
}
