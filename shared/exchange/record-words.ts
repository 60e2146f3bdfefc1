import { codeWordKey } from '../history/code-words.ts';
import { cases as casesEn } from '../locales/en/cases.ts';
import { groups as groupsEn } from '../locales/en/groups.ts';
import { history as historyEn } from '../locales/en/history.ts';
import { timeline as timelineEn } from '../locales/en/timeline.ts';
import { cases as casesZh } from '../locales/zh-CN/cases.ts';
import { groups as groupsZh } from '../locales/zh-CN/groups.ts';
import { history as historyZh } from '../locales/zh-CN/history.ts';
import { timeline as timelineZh } from '../locales/zh-CN/timeline.ts';
import type { CarriedValue } from '../records/exchanged-records.ts';
import type { Language } from '../settings/languages.ts';
import { ExchangeWords } from './exchange-words.ts';

/** Where `codeWordKey` finds the words of the codes that records hold. */
const wordsByLanguage: Readonly<Record<Language, unknown>> = {
  en: { cases: casesEn, groups: groupsEn, history: historyEn, timeline: timelineEn },
  'zh-CN': { cases: casesZh, groups: groupsZh, history: historyZh, timeline: timelineZh },
};
/** Words that codes left as in earlier versions, by column; a word that is changed adds its old one here. */
const formerWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cases.kind': { promise: '答应过的' },
};
const known = new Map<string, ExchangeWords<string>>();

/** The words of a column's codes, as the history says them. */
export function wordsOfCodes({
  table,
  column,
  definition,
}: Pick<CarriedValue, 'table' | 'column' | 'definition'>): ExchangeWords<string> {
  const { codes } = definition;
  const key = `${table} ${column} ${codes?.join(' ') ?? ''}`;
  let words = known.get(key);
  if (words === undefined) {
    const wordsOf = (language: Language): Record<string, string> =>
      Object.fromEntries(
        (codes ?? []).map((code) => [
          code,
          wordAt(wordsByLanguage[language], codeWordKey(table, column, code)) ?? code,
        ]),
      );
    words = new ExchangeWords<string>(
      codes ?? [],
      { en: wordsOf('en'), 'zh-CN': wordsOf('zh-CN') },
      formerWords[`${table}.${column}`],
    );
    known.set(key, words);
  }
  return words;
}

function wordAt(words: unknown, path: string): string | null {
  let at: unknown = words;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null) return null;
    at = Reflect.get(at, key);
  }
  return typeof at === 'string' ? at : null;
}
