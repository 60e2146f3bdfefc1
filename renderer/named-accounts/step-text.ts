import type { AccountStep } from '../../shared/named-accounts/contract.ts';
import type { Words } from '../app/words.ts';

/** What comes next in words: what was noted, or else what it is. */
export function stepText({ kind, text }: AccountStep, { t }: Pick<Words, 't'>): string {
  return text === '' ? t(`namedAccounts.steps.${kind}`) : text;
}
