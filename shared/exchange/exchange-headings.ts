import type { ImportField, ImportKind } from '../import/fields.ts';
import { importKindDefinitions } from '../import/import-kinds.ts';
import { importWords as wordsEn } from '../locales/en/import.ts';
import { importWords as wordsZh } from '../locales/zh-CN/import.ts';
import type { Language } from '../settings/languages.ts';

const words = { en: wordsEn, 'zh-CN': wordsZh } as const;

/** The heading of a field in one of our own tables: the word the import has for it. */
export function exchangeHeading(kind: ImportKind, field: ImportField, language: Language): string {
  const { fields, contactDay } = words[language];
  return importKindDefinitions[kind].hasContactDays === true && field === 'day' ? contactDay : fields[field];
}
