import { moneyInUnits, moneyToDecimalText } from '../money.ts';
import type { CarriedValue } from '../records/exchanged-records.ts';
import type { Language } from '../settings/languages.ts';
import { yesNoWords } from './exchange-words.ts';
import { listCell } from './list-cell.ts';
import { cellsOfMoment } from './moment-cells.ts';
import { wordsOfCodes } from './record-words.ts';

/** What a column of a record holds; of a reference, the name of the row it leads to. */
export type RecordValue = string | number | null;

export interface CellSetting {
  language: Language;
  /** Of the amounts of the row. */
  currency: string;
  /** Of the amounts of the table. */
  moneyDigits: number;
}

const million = 1_000_000;

/** A value as a cell of its own: days as days, figures as figures. */
export function cellOfValue(value: CarriedValue, stored: RecordValue, setting: CellSetting): RecordValue {
  if (stored === null || stored === '') return null;
  const { kind } = value.definition;
  if (typeof stored === 'string') return textOfValue(value, stored, setting);
  switch (kind) {
    case 'count':
      return stored;
    case 'millionths':
      return stored / million;
    case 'money':
      return moneyInUnits({ minor: stored, currency: setting.currency }, setting.moneyDigits);
    case 'moment':
      return cellsOfMoment(stored).day;
    default:
      return textOfValue(value, stored, setting);
  }
}

/** The same as a part of a longer cell. */
export function textOfValue(
  value: CarriedValue,
  stored: RecordValue,
  { language, currency }: Omit<CellSetting, 'moneyDigits'>,
): string {
  if (stored === null || stored === '') return '';
  const { kind } = value.definition;
  if (typeof stored === 'string') {
    if (kind === 'code') return wordsOfCodes(value).wordOf(stored, language);
    return kind === 'list' ? listCell(JSON.parse(stored) as string[]) : stored;
  }
  switch (kind) {
    case 'yesNo':
      return yesNoWords.wordOf(stored === 1 ? 'yes' : 'no', language);
    case 'millionths':
      return String(stored / million);
    case 'money':
      return moneyToDecimalText({ minor: stored, currency });
    case 'moment': {
      const { day, clock } = cellsOfMoment(stored);
      return `${day} ${clock}`;
    }
    default:
      return String(stored);
  }
}
