import { isDay } from '../day.ts';
import type { Language } from '../settings/languages.ts';
import { type ExchangeWords, yesNoWords } from './exchange-words.ts';
import { recordCell } from './record-cell.ts';

/** How a column of an entry is written as a part of a cell, and read from it. */
interface EntryPart<Value> {
  write(value: Value, language: Language): string;
  read(text: string): Value;
}

/** Every column of an entry, in the order of the parts of a line. */
export type EntryParts<Entry> = { readonly [Column in keyof Entry]: EntryPart<Entry[Column]> };

export const textPart: EntryPart<string> = { write: (text) => text, read: (text) => text };

/** What is no day says none. */
export const dayPart: EntryPart<string | null> = {
  write: (day) => day ?? '',
  read: (text) => (isDay(text) ? text : null),
};

/** Blank where it is so, as it mostly is. */
export const yesUnlessSaidPart: EntryPart<0 | 1> = {
  write: (value, language) => (value === 1 ? '' : yesNoWords.wordOf('no', language)),
  read: (text) => (yesNoWords.codeOf(text) === 'no' ? 0 : 1),
};

/** A code as its word; a word of none is the code given. */
export function codePart<Code extends string, Other extends string>(
  words: ExchangeWords<Code>,
  other: Other,
): EntryPart<Code | Other> {
  return { write: (code, language) => words.wordOf(code, language), read: (word) => words.codeOf(word) ?? other };
}

/** A code as its word, or the owner's own word. */
export function openCodePart(words: ExchangeWords<string>): EntryPart<string> {
  return { write: (code, language) => words.wordOf(code, language), read: (word) => words.codeOf(word) ?? word };
}

function columnsOf<Entry>(parts: EntryParts<Entry>): (keyof Entry)[] {
  return Object.keys(parts) as (keyof Entry)[];
}

/** An entry a line. */
export function cellOfEntries<Entry>(parts: EntryParts<Entry>, entries: readonly Entry[], language: Language): string {
  const columns = columnsOf(parts);
  const partOf = <Column extends keyof Entry>(entry: Entry, column: Column): string =>
    parts[column].write(entry[column], language);
  return recordCell(entries.map((entry) => columns.map((column) => partOf(entry, column))));
}

/** The entry of a line; parts that are left out are blank. */
export function entryOfParts<Entry>(parts: EntryParts<Entry>, texts: readonly string[]): Entry {
  const values = columnsOf(parts).map((column, place) => [column, parts[column].read(texts[place] ?? '')] as const);
  return Object.fromEntries(values) as Entry;
}
