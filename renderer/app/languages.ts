import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nManner } from '../../shared/locales/i18n-manner.ts';
import { joinedList } from '../../shared/locales/joined-list.ts';
import { loadFirstWords, loadLaterWords } from '../../shared/locales/load-page-words.ts';
import { type Language, languages } from '../../shared/settings/languages.ts';
import { countText } from '../ui/figures.ts';

/** What the browser or the system speaks; until the settings have come, and where they follow the system. */
export function systemLanguage(preferred: readonly string[]): Language {
  return preferred[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** With the words that one language needs first; `speak` brings another when it is wanted. */
export async function startLanguages(language: Language, said: (now: string) => void): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(initReactI18next)
    .use(numberWriter)
    .init({
      ...i18nManner,
      resources: { [language]: { words: await loadFirstWords(language) } },
      interpolation: { ...i18nManner.interpolation, alwaysFormat: true },
      lng: language,
    });
  said(language);
  instance.on('languageChanged', said);
  return instance;
}

/** Says everything in this language from now on. */
export async function speak(instance: i18n, language: Language): Promise<void> {
  await bringWords(instance, language);
  await instance.changeLanguage(language);
}

/** Brings the languages that are not spoken, so that a switch is instant and names are found in all of them. */
export async function bringAllWords(instance: i18n): Promise<void> {
  for (const language of languages) await bringWords(instance, language);
}

/** A page that is not seen first has all its words once it is loaded. */
export async function withItsWords<Page>(instance: i18n, load: () => Promise<Page>): Promise<Page> {
  const [page] = await Promise.all([
    load(),
    bringWords(instance, instance.resolvedLanguage === 'zh-CN' ? 'zh-CN' : 'en'),
  ]);
  return page;
}

async function bringWords(instance: i18n, language: Language): Promise<void> {
  const isFirstThere = instance.hasResourceBundle(language, 'words');
  if (!isFirstThere) instance.addResourceBundle(language, 'words', await loadFirstWords(language));
  if (instance.getResource(language, 'words', 'importPage') !== undefined) return;
  instance.addResourceBundle(language, 'words', await loadLaterWords(language), true);
}

/** Numbers and lists in a sentence are written as its language writes them; texts stay as they are. */
const numberWriter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number'
      ? countText(value, language === 'zh-CN' ? 'zh-CN' : 'en')
      : String(joinedList(value, language) ?? ''),
};
