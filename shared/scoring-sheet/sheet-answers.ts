import { byKey } from '../by-key.ts';
import { bestScore, type Factor, factors } from '../factors/factors.ts';
import { satisfactionLevels } from '../satisfaction/satisfaction-levels.ts';

/** What the scoring sheet asks of a customer. */
export const sheetFields = [...factors, 'buysElsewhere', 'buysElsewhereFrom', 'satisfaction'] as const;
export type SheetField = (typeof sheetFields)[number];

/**
 * An answer as a code: of a factor "0" to "5" or "?" (the owner does not know), of `buysElsewhere` "no", "yes" or "?", of
 * `satisfaction` the number of its level; of `buysElsewhereFrom` the text. '': nothing is said.
 */
export type SheetAnswers = Readonly<Record<SheetField, string>>;

export const notKnown = '?';

export function isFactorField(field: SheetField): field is Factor {
  return factors.some((factor) => factor === field);
}

/** The codes of a field that is chosen from a list; null: it is a text. */
export function codesOfField(field: SheetField): readonly string[] | null {
  if (isFactorField(field)) return [...Array.from({ length: bestScore + 1 }, (_, score) => String(score)), notKnown];
  if (field === 'buysElsewhere') return ['no', 'yes', notKnown];
  if (field === 'satisfaction') return satisfactionLevels.map((_, level) => String(level));
  return null;
}

/** Of each field what `answer` says. */
export function answersOf(answer: (field: SheetField) => string): SheetAnswers {
  return byKey(sheetFields, answer);
}
