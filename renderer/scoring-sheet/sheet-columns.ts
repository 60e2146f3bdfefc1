import { factors } from '../../shared/factors/factors.ts';
import { codesOfField, notKnown, type SheetField } from '../../shared/scoring-sheet/sheet-answers.ts';

/** What is asked on the page, each in a column; from whom else they buy stands below whether they do. */
export const sheetColumns = [...factors, 'buysElsewhere', 'satisfaction'] as const satisfies readonly SheetField[];
export type SheetColumn = (typeof sheetColumns)[number];

/**
 * The answer that a key writes into a cell: a digit that of its number, "-" that it is not known. Undefined: the column has
 * none for the key.
 */
export function answerOfKey(column: SheetColumn, key: string): string | undefined {
  const codes = codesOfField(column) ?? [];
  if (key === '-') return codes.find((code) => code === notKnown);
  return /^\d$/u.test(key) ? codes.filter((code) => code !== notKnown)[Number(key)] : undefined;
}
