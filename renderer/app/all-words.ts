import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { WordKey } from './words.ts';

const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];

/** A name in every language: what somebody learnt in one is found in the other. */
export function wordsIn(key: WordKey): string[] {
  return languages.map((language) => translator(language)(key));
}
