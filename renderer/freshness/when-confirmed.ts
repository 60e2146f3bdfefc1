import { monthText } from '../../shared/day-text.ts';
import type { StaleFact } from '../../shared/freshness/contract.ts';
import type { Words } from '../app/words.ts';

/** "last confirmed March 2024". */
export function whenConfirmed(
  { confirmedDay, since }: StaleFact,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  return t(confirmedDay === null ? 'freshness.neverConfirmed' : 'freshness.lastConfirmed', {
    month: monthText(since, language),
  });
}
