import { answeredLateBy, isCaseAnswered } from '../../shared/cases/case-clock.ts';
import type { Case } from '../../shared/cases/contract.ts';
import type { Words } from '../app/words.ts';
import { spanText, timeLeftText } from './case-words.ts';

type Due = Pick<Case, 'kind' | 'promisedDay' | 'cameInAt' | 'answeredAt' | 'answerDue'>;

/** In a word or two, what an open case waits for: the time left, that the thing came in, that it is answered. */
export function caseStateText(
  heard: Due,
  now: number,
  words: Pick<Words, 't'>,
  dayText: (day: string) => string,
): string {
  const { t } = words;
  const { kind, promisedDay, cameInAt, answerDue } = heard;
  if (isCaseAnswered(heard)) {
    const late = answeredLateBy(heard);
    return late === 0 ? t('cases.isAnswered') : t('cases.isAnsweredLate', { span: spanText(late, words) });
  }
  if (kind === 'promise' && promisedDay !== null) return dayText(promisedDay);
  if (cameInAt !== null) return t('cases.cameIn');
  return answerDue === null ? t('cases.notAnswered') : timeLeftText(answerDue, now, words);
}
