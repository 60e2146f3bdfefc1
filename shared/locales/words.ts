import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../settings/contract.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

export const wordsByLanguage = { en: { words: en }, 'zh-CN': { words: zhCN } } as const;

export const i18nOptions = {
  resources: wordsByLanguage,
  defaultNS: 'words',
  ns: ['words'],
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

const translators = new Map<Language, TFunction>();

/** The translate function for places without a screen: workbooks, the command line, file names. */
export function translator(language: Language): TFunction {
  let translate = translators.get(language);
  if (!translate) {
    const instance = createInstance({ ...i18nOptions, lng: language, initAsync: false });
    void instance.init();
    translate = instance.t;
    translators.set(language, translate);
  }
  return translate;
}
