import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';

/** What the browser or the system speaks; until the settings have come, and where they follow the system. */
export function systemLanguage(preferred: readonly string[]): Language {
  return preferred[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export async function startLanguages(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({ ...i18nOptions, lng: language });
  const say = (now: string): void => {
    document.documentElement.lang = now;
  };
  say(language);
  instance.on('languageChanged', say);
  return instance;
}
