import type { Case } from '../../shared/cases/contract.ts';
import type { Words } from '../app/words.ts';
import { timeLeftText } from './case-words.ts';

type Due = Pick<Case, 'kind' | 'promisedDay' | 'cameInAt' | 'answeredAt' | 'answerDue'>;

/** In a word or two, what an open case waits for: the time left, that the thing came in, that it is answered. */
export function caseStateText(
  { kind, promisedDay, cameInAt, answeredAt, answerDue }: Due,
  now: number,
  words: Pick<Words, 't'>,
  dayText: (day: string) => string,
): string {
  const { t } = words;
  const isAnswered = answeredAt !== null && (cameInAt === null || answeredAt >= cameInAt);
  if (isAnswered) return t('cases.isAnswered');
  if (kind === 'promise' && promisedDay !== null) return dayText(promisedDay);
  if (cameInAt !== null) return t('cases.cameIn');
  return answerDue === null ? t('cases.notAnswered') : timeLeftText(answerDue, now, words);
}
