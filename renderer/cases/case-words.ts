import { spanInHours } from '../../shared/cases/case-clock.ts';
import { type CaseFactor, caseFactors } from '../../shared/cases/case-codes.ts';
import type { CaseOfContact } from '../../shared/cases/contract.ts';
import type { Words } from '../app/words.ts';

/** What a case is about: a code in words, an owner's own word as it is. */
export function factorText(factor: string, { t }: Pick<Words, 't'>): string {
  const known = caseFactors.find((code): code is CaseFactor => code === factor);
  return known === undefined ? factor : t(`cases.factors.${known}`);
}

/** How long from now to an instant: "4 hours left", "2 days overdue". */
export function timeLeftText(dueAt: number, now: number, { t }: Pick<Words, 't'>): string {
  const { unit, count } = spanInHours(dueAt - now);
  const span = t(`cases.spans.${unit}`, { count });
  return dueAt < now ? t('cases.over', { span }) : t('cases.left', { span });
}

/** What the chip of a line says of the case it is: its kind, and the thing or the day it names. */
export function caseChipText(
  { kind, thing, factor, promisedDay }: CaseOfContact,
  words: Pick<Words, 't'>,
  dayText: (day: string) => string,
): string {
  const said = promisedDay === null ? thing || factorText(factor, words) : dayText(promisedDay);
  const name = words.t(`cases.kinds.${kind}`);
  return said === '' ? name : words.t('page.nameAndValue', { name, value: said });
}
