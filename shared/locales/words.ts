import { createInstance, type FormatterModule, type TFunction } from 'i18next';
import type { Language } from '../settings/contract.ts';
import { en } from './en/index.ts';
import { i18nManner } from './i18n-manner.ts';
import { joinedList } from './joined-list.ts';
import { zhCN } from './zh-CN/index.ts';

export const wordsByLanguage = { en: { words: en }, 'zh-CN': { words: zhCN } } as const;

const i18nOptions = {
  ...i18nManner,
  interpolation: { ...i18nManner.interpolation, alwaysFormat: true },
  resources: wordsByLanguage,
};

/** Lists in a sentence are joined as its language does; all else stays as it is. */
const listWriter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) => String(joinedList(value, language) ?? ''),
};

const translators = new Map<Language, TFunction>();

/** The translate function for places without a screen: workbooks, the command line, file names. */
export function translator(language: Language): TFunction {
  let translate = translators.get(language);
  if (!translate) {
    const instance = createInstance({ ...i18nOptions, lng: language, initAsync: false });
    void instance.use(listWriter).init();
    translate = instance.t;
    translators.set(language, translate);
  }
  return translate;
}
