import { byKey } from '../by-key.ts';
import { customerFields as wordsEn } from '../locales/en/customer-fields.ts';
import { customerFields as wordsZh } from '../locales/zh-CN/customer-fields.ts';
import { choiceFields, customerFields, type SimpleField } from '../records/customer-fields.ts';
import type { Language } from '../settings/languages.ts';
import { ExchangeWords } from './exchange-words.ts';

const wordsOfChoices: Partial<Record<SimpleField, ExchangeWords<string>>> = byKey(
  choiceFields,
  (field) =>
    new ExchangeWords<string>(customerFields[field].choices, {
      en: wordsEn[field].choices,
      'zh-CN': wordsZh[field].choices,
    }),
);

/** A simple field as a cell of a table: a text as it is, a choice by its word. */
export function simpleFieldCell(field: SimpleField, value: string, language: Language): string {
  const words = wordsOfChoices[field];
  return words === undefined || value === '' ? value : words.wordOf(value, language);
}

/** What a cell says of a simple field; null where it is none of the field's choices. */
export function simpleFieldOfCell(field: SimpleField, cell: string): string | null {
  const words = wordsOfChoices[field];
  return words === undefined ? cell : words.codeOf(cell);
}
