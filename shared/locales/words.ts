import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../settings/contract.ts';
import { en } from './en/index.ts';
import { i18nManner } from './i18n-manner.ts';
import { zhCN } from './zh-CN/index.ts';

export const wordsByLanguage = { en: { words: en }, 'zh-CN': { words: zhCN } } as const;

const i18nOptions = { ...i18nManner, resources: wordsByLanguage };

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
