import type { ImportField, ImportKind } from '../import/fields.ts';
import { exchange as exchangeEn } from '../locales/en/exchange.ts';
import { exchange as exchangeZh } from '../locales/zh-CN/exchange.ts';
import type { Language } from '../settings/languages.ts';
import { exchangeTables } from './exchange-tables.ts';

const words = { en: exchangeEn, 'zh-CN': exchangeZh } as const;

/** The heading of a field in one of our own tables. */
export function exchangeHeading(kind: ImportKind, field: ImportField, language: Language): string {
  const { headings, timelineHeadings } = words[language];
  const ofTimeline: Partial<Record<ImportField, string>> = timelineHeadings;
  return (kind === 'timeline' ? ofTimeline[field] : undefined) ?? headings[field];
}

export function exchangeHeadings(kind: ImportKind, language: Language): string[] {
  return exchangeTables[kind].map((field) => exchangeHeading(kind, field, language));
}
