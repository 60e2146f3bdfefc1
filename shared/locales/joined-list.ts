import type { Language } from '../settings/languages.ts';

export const listSeparators: Readonly<Record<Language, string>> = { en: ', ', 'zh-CN': '、' };

/** A value of a sentence as it stands in it: a list is joined as the language does. */
export function joinedList(value: unknown, language: string | undefined): unknown {
  return Array.isArray(value) ? value.join(listSeparators[language === 'zh-CN' ? 'zh-CN' : 'en']) : value;
}
