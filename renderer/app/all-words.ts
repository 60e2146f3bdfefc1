import { getI18n } from 'react-i18next';
import { languages } from '../../shared/settings/languages.ts';
import type { WordKey } from './words.ts';

/** A name in every language that is there: what somebody learnt in one is found in the other. */
export function wordsIn(key: WordKey): string[] {
  const instance = getI18n();
  return languages
    .filter((language) => instance.hasResourceBundle(language, 'words'))
    .map((language) => instance.getFixedT(language)(key));
}
