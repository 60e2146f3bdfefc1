import type { ImportField, ImportKind, NamedField } from '../import/fields.ts';
import { importKindDefinitions } from '../import/import-kinds.ts';
import { importWords as wordsEn } from '../locales/en/import.ts';
import { importWords as wordsZh } from '../locales/zh-CN/import.ts';
import { isExchangedRecord } from '../records/exchanged-records.ts';
import type { Language } from '../settings/languages.ts';

const words = { en: wordsEn, 'zh-CN': wordsZh } as const;

/** The heading of a field in one of our own tables: the word the import has for it. */
export function exchangeHeading(kind: ImportKind, field: ImportField, language: Language): string {
  const { fields, contactDay } = words[language];
  if (!isNamed(field)) return recordHeading(fields, field);
  return importKindDefinitions[kind].hasContactDays === true && field === 'day' ? contactDay : fields[field];
}

function isNamed(field: ImportField): field is NamedField {
  return !field.includes('.');
}

/** `cases.heardAt`: as the words of the record say. */
function recordHeading(fields: (typeof words)[Language]['fields'], field: string): string {
  const [table = '', name = ''] = field.split('.');
  const names: Readonly<Record<string, string>> = isExchangedRecord(table) ? fields[table] : {};
  return names[name] ?? field;
}
