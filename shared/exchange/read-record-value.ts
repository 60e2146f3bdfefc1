import { isDay } from '../day.ts';
import { parsePlainDecimal, scaledPlain } from '../decimal.ts';
import { moneyOfDecimalText } from '../money.ts';
import type { Column } from '../records/columns.ts';
import type { CarriedValue } from '../records/exchanged-records.ts';
import { yesNoWords } from './exchange-words.ts';
import { entriesOfCell } from './list-cell.ts';
import { momentOfCells } from './moment-cells.ts';
import type { RecordValue } from './record-cells.ts';
import { wordsOfCodes } from './record-words.ts';

/** The minor units; undefined where they are more than the column holds. */
export function amountOfColumn({ definition }: CarriedValue, minor: number | undefined): number | undefined {
  return minor !== undefined && isWithin(definition.range, minor) ? minor : undefined;
}

function isWithin(range: Column['range'], value: number): boolean {
  const [least, most] = range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  return value >= least && value <= most;
}

/**
 * What a text says of a column, as `textOfValue` wrote it; null where it is blank, undefined where it says nothing that
 * the column holds. Of a reference: the name of the row.
 */
export function valueOfText(value: CarriedValue, text: string, currency: string): RecordValue | undefined {
  if (text === '') return null;
  const { kind, range, isOpen } = value.definition;
  switch (kind) {
    case 'code':
      return wordsOfCodes(value).codeOf(text) ?? (isOpen ? text : undefined);
    case 'yesNo': {
      const code = yesNoWords.codeOf(text);
      return code === null ? undefined : code === 'yes' ? 1 : 0;
    }
    case 'day':
      return isDay(text) ? text : undefined;
    case 'moment': {
      const at = text.indexOf(' ');
      return momentOfCells(text.slice(0, at), text.slice(at + 1)) ?? undefined;
    }
    case 'count': {
      const count = Number(text);
      return Number.isInteger(count) && isWithin(range, count) ? count : undefined;
    }
    case 'millionths': {
      const plain = parsePlainDecimal(text, 'point');
      const scaled = plain === null ? null : scaledPlain(plain, 6);
      return scaled !== null && isWithin(range, scaled) ? scaled : undefined;
    }
    case 'money':
      return amountOfColumn(value, moneyOfDecimalText(text, currency)?.minor);
    case 'list':
      return JSON.stringify(entriesOfCell(text));
    default:
      return text;
  }
}
