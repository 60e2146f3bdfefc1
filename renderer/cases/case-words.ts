import { answeredLateBy, spanInHours } from '../../shared/cases/case-clock.ts';
import { type CaseFactor, caseFactors } from '../../shared/cases/case-codes.ts';
import type { Case, CaseOfContact } from '../../shared/cases/contract.ts';
import type { Words } from '../app/words.ts';
import { momentText } from '../ui/moments.ts';

/** What a case is about: a code in words, an owner's own word as it is. */
export function factorText(factor: string, { t }: Pick<Words, 't'>): string {
  const known = caseFactors.find((code): code is CaseFactor => code === factor);
  return known === undefined ? factor : t(`cases.factors.${known}`);
}

/** "4 hours", "2 days". */
export function spanText(ms: number, { t }: Pick<Words, 't'>): string {
  const { unit, count } = spanInHours(ms);
  return t(`cases.spans.${unit}`, { count });
}

/** When the customer had the answer, and by how much that was late; '' before. */
export function answeredText(heard: Case, words: Pick<Words, 't' | 'language'>): string {
  const { answeredAt } = heard;
  if (answeredAt === null) return '';
  const moment = momentText(answeredAt, words.language);
  const late = answeredLateBy(heard);
  return late === 0
    ? words.t('cases.answered', { moment })
    : words.t('cases.answeredLate', { moment, span: spanText(late, words) });
}

/** How long from now to an instant: "4 hours left", "2 days overdue". */
export function timeLeftText(dueAt: number, now: number, { t }: Pick<Words, 't'>): string {
  const span = spanText(dueAt - now, { t });
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
