import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { pageWords } from '../../shared/locales/en/english-page-words.ts';
import type { Language } from '../../shared/settings/contract.ts';

type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Base}_one` | `${infer Base}_other`
      ? Base
      : K
    : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** Every sentence there is; a key that is not in the language files does not compile. */
export type WordKey = PathsOf<typeof pageWords>;

/** A list is joined as the language does. */
export type WordValues = Record<string, string | number | readonly string[]>;

export interface Words {
  language: Language;
  t(key: WordKey, values?: WordValues): string;
  /** For codes that come as plain text: the sentence, or null where there is none. */
  find(key: string, values?: WordValues): string | null;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.resolvedLanguage === 'zh-CN' ? 'zh-CN' : 'en';
  return useMemo(
    () => ({
      language,
      t: (key, values = {}) => t(key, isolated(values)),
      find: (key, values = {}) => (i18n.exists(key, values) ? t(key, isolated(values)) : null),
    }),
    [language, t, i18n],
  );
}

// Letters written from right to left, and marks that turn the direction of what follows them.
const turnsDirection = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Shuts a text that can turn the reading direction in (Unicode's first strong isolate), so that it cannot reorder our sentence. */
export function isolatedText(text: string): string {
  return turnsDirection.test(text) ? `\u2068${text}\u2069` : text;
}

function isolated(values: WordValues): WordValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolatedValue(value)]));
}

function isolatedValue(value: WordValues[string]): WordValues[string] {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? isolatedText(value) : value.map(isolatedText);
}
