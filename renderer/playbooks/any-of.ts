import type { Language } from '../../shared/settings/languages.ts';

/** “dozing, half asleep or asleep”: any one of them. */
export function anyOf(texts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(texts);
}
