import { z } from 'zod';
import { isDay } from '../../shared/day.ts';
import { type ImportResult, importResultSchema, importWarningSchema } from '../../shared/import/contract.ts';

/** An import as its row in `imports` keeps it. */
export interface KeptImport {
  kind: string;
  mode: string;
  match_key: string;
  result: string;
}

/**
 * For writing: nothing enters the archive that the list of imports could not read. The rejected rows have a table of
 * their own.
 */
export function keptImportResult(result: ImportResult): string {
  return JSON.stringify(importResultSchema.parse({ ...result, rejections: [] }));
}

/**
 * For reading. A purge of an earlier version could write "…" over the record's codes: kind, mode and match key have
 * columns of their own, a warning whose code is lost is left out, and so is a day that is none.
 */
export function importResultOf({ kind, mode, match_key: match, result }: KeptImport): ImportResult {
  const kept = z.looseObject({}).parse(JSON.parse(result));
  return keptSchema.parse({ ...kept, kind, mode, match });
}

const dayOrNull = z.string().refine(isDay).nullable().catch(null);

const keptSchema = importResultSchema.extend({
  source: importResultSchema.shape.source.catch(undefined),
  warnings: z.array(importWarningSchema.nullable().catch(null)).transform((kept) => kept.filter((one) => one !== null)),
  firstDay: dayOrNull,
  lastDay: dayOrNull,
});
