import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { countText } from '../ui/figures.ts';

/** What the browser or the system speaks; until the settings have come, and where they follow the system. */
export function systemLanguage(preferred: readonly string[]): Language {
  return preferred[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export async function startLanguages(language: Language, said: (now: string) => void): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(initReactI18next)
    .use(numberWriter)
    .init({ ...i18nOptions, interpolation: { ...i18nOptions.interpolation, alwaysFormat: true }, lng: language });
  said(language);
  instance.on('languageChanged', said);
  return instance;
}

/** Numbers in a sentence are written as its language writes them; texts stay as they are. */
const numberWriter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? countText(value, language === 'zh-CN' ? 'zh-CN' : 'en') : String(value ?? ''),
};
