import { type ColumnMapping, type ImportField, type ImportKind, importKinds } from '../import/fields.ts';
import { importKindDefinitions } from '../import/import-kinds.ts';
import type { DescribedOwnField } from '../own-fields/own-field.ts';
import {
  type ExchangedRecord,
  isExchangedRecord,
  isOfShop,
  knownByColumns,
  requiredColumns,
} from '../records/exchanged-records.ts';
import { type Language, languages } from '../settings/languages.ts';
import { withoutFormulaGuard } from '../text.ts';
import { exchangeHeading } from './exchange-headings.ts';
import { exchangeTables, exchangeVersions } from './exchange-tables.ts';
import { formerExchangeHeadings } from './former-headings.ts';
import { ownFieldOfHeading } from './own-field-heading.ts';

export interface RecognisedExchange {
  kind: ImportKind;
  mapping: ColumnMapping;
  ownFields: { columns: readonly number[]; field: DescribedOwnField }[];
}

/** A table that this program wrote in full, in either language; null for every other. */
export function recogniseExchange(headings: readonly string[], hasGuards: boolean): RecognisedExchange | null {
  const written = headings.map((heading) => (hasGuards ? withoutFormulaGuard(heading) : heading));
  while (written.at(-1) === '') written.pop();
  for (const kind of importKinds) {
    for (const language of languages) {
      const fields = isExchangedRecord(kind)
        ? recordFieldsWritten(written, kind, language)
        : fieldsWritten(written, kind, language);
      if (fields === null) continue;
      const ownFields = ownFieldsOf(written, fields.length);
      if (ownFields === null || (importKindDefinitions[kind].rowIsCustomer !== true && ownFields.length > 0)) continue;
      const mapping: ColumnMapping = Object.fromEntries(fields.map((field, place) => [field, [place]]));
      return { kind, mapping, ownFields };
    }
  }
  return null;
}

/** The fields whose headings the table begins with: all, or those that an earlier version wrote. */
function fieldsWritten(
  written: readonly string[],
  kind: Exclude<ImportKind, ExchangedRecord>,
  language: Language,
): readonly ImportField[] | null {
  const isWritten = (fields: readonly ImportField[]): boolean =>
    fields.every((field, place) => isHeadingOf(written[place], kind, field, language));
  return exchangeVersions(kind).find(isWritten) ?? null;
}

/** The fields of a record's own table, which may lack those that a later version added. */
function recordFieldsWritten(
  written: readonly string[],
  kind: ExchangedRecord,
  language: Language,
): readonly ImportField[] | null {
  const all = exchangeTables[kind];
  const fields = written.flatMap((heading) => all.find((field) => isHeadingOf(heading, kind, field, language)) ?? []);
  const isWhole = fields.length === written.length && new Set(fields).size === fields.length;
  const tellingColumns: readonly ImportField[] = isOfShop(kind)
    ? knownByColumns(kind).map(({ field }) => field)
    : ['number', 'name'];
  const needed = [...tellingColumns, ...requiredColumns(kind).map(({ field }) => field)];
  return isWhole && needed.every((field) => fields.includes(field)) ? fields : null;
}

function isHeadingOf(written: string | undefined, kind: ImportKind, field: ImportField, language: Language): boolean {
  if (written === undefined) return false;
  if (written === exchangeHeading(kind, field, language)) return true;
  return formerExchangeHeadings(kind, field, language).includes(written);
}

function ownFieldsOf(headings: readonly string[], from: number): RecognisedExchange['ownFields'] | null {
  const found: RecognisedExchange['ownFields'] = [];
  for (const [place, heading] of headings.slice(from).entries()) {
    const field = ownFieldOfHeading(heading);
    if (field === null) return null;
    found.push({ columns: [from + place], field });
  }
  return found;
}
