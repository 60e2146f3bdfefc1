import { ExchangeWords } from '../exchange/exchange-words.ts';
import { customerFields as customerFieldsEn } from '../locales/en/customer-fields.ts';
import { satisfaction as satisfactionEn } from '../locales/en/satisfaction.ts';
import { scoringSheet as sheetEn } from '../locales/en/scoring-sheet.ts';
import { customerFields as customerFieldsZh } from '../locales/zh-CN/customer-fields.ts';
import { satisfaction as satisfactionZh } from '../locales/zh-CN/satisfaction.ts';
import { scoringSheet as sheetZh } from '../locales/zh-CN/scoring-sheet.ts';
import { satisfactionLevels } from '../satisfaction/satisfaction-levels.ts';
import type { Language } from '../settings/languages.ts';
import { codesOfField, isFactorField, notKnown, type SheetField } from './sheet-answers.ts';

const scoreWords = (unknown: string) => ({
  ...Object.fromEntries(['0', '1', '2', '3', '4', '5'].map((score) => [score, score])),
  [notKnown]: unknown,
});

const wordsOfScores = new ExchangeWords<string>(
  ['0', '1', '2', '3', '4', '5', notKnown],
  { en: scoreWords(sheetEn.notKnown), 'zh-CN': scoreWords(sheetZh.notKnown) },
  { [notKnown]: '？,-,unknown,not known,dont know,不清楚,说不准' },
);

const wordsOfElsewhere = new ExchangeWords<string>(
  ['no', 'yes', notKnown],
  {
    en: { ...customerFieldsEn.buysElsewhere.choices, [notKnown]: sheetEn.notKnown },
    'zh-CN': { ...customerFieldsZh.buysElsewhere.choices, [notKnown]: sheetZh.notKnown },
  },
  { no: 'n,不去,不,没有', yes: 'y,去,也去,有', [notKnown]: '？,-,unknown,not known,dont know,不清楚' },
);

const levelWords = (levels: Readonly<Record<(typeof satisfactionLevels)[number], string>>) =>
  Object.fromEntries(satisfactionLevels.map((name, level) => [String(level), levels[name]]));

const wordsOfLevels = new ExchangeWords<string>(
  satisfactionLevels.map((_, level) => String(level)),
  { en: levelWords(satisfactionEn.levels), 'zh-CN': levelWords(satisfactionZh.levels) },
);

function wordsOfField(field: SheetField): ExchangeWords<string> | null {
  if (isFactorField(field)) return wordsOfScores;
  if (field === 'buysElsewhere') return wordsOfElsewhere;
  return field === 'satisfaction' ? wordsOfLevels : null;
}

/** An answer as it is written in a cell. */
export function wordOfAnswer(field: SheetField, answer: string, language: Language): string {
  return answer === '' ? '' : (wordsOfField(field)?.wordOf(answer, language) ?? answer);
}

/** The words of the drop-down of a field; null: it is a text. */
export function choicesOfSheetField(field: SheetField, language: Language): string[] | null {
  return codesOfField(field)?.map((code) => wordOfAnswer(field, code, language)) ?? null;
}

/** The answer that a cell says, in either language; null: none that is known. '': the cell is empty. */
export function answerOfCell(field: SheetField, text: string): string | null {
  const written = text.trim();
  const words = wordsOfField(field);
  if (written === '' || words === null) return written;
  return words.codeOf(written);
}
