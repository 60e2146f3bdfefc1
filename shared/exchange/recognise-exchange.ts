import { type ColumnMapping, type ImportKind, importKinds } from '../import/fields.ts';
import { languages } from '../settings/languages.ts';
import { withoutFormulaGuard } from '../text.ts';
import { exchangeHeadings } from './exchange-headings.ts';
import { exchangeTables } from './exchange-tables.ts';
import { type DescribedOwnField, ownFieldOfHeading } from './own-field-heading.ts';

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
      const fixed = exchangeHeadings(kind, language);
      if (written.length < fixed.length || fixed.some((heading, place) => written[place] !== heading)) continue;
      const ownFields = ownFieldsOf(written, fixed.length);
      if (ownFields === null || (kind !== 'customers' && ownFields.length > 0)) continue;
      const mapping: ColumnMapping = Object.fromEntries(exchangeTables[kind].map((field, place) => [field, [place]]));
      return { kind, mapping, ownFields };
    }
  }
  return null;
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
