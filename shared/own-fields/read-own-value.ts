import { isDay } from '../day.ts';
import { formatDecimal, parseDecimal } from '../decimal.ts';
import { readDay } from '../import/read-day.ts';
import { inUnitsOfPlaces, minorDigits, moneyToDecimalText } from '../money.ts';
import { currencyOfText, readAmount } from '../read-amount.ts';
import { foldText, tidyCell } from '../text.ts';
import {
  type OwnColumnKind,
  type OwnFieldKind,
  type OwnFieldReading,
  type OwnFieldValue,
  placesOfNumbers,
} from './own-field.ts';

const yesWords = new Set(['yes', 'y', 'true', 't', '1', 'x', 'ja', '✓', '✔', '√', '是', '有', '对', '真']);
const noWords = new Set(['no', 'n', 'false', 'f', '0', 'nein', '-', '✗', '✘', '否', '不是', '无', '没有', '假']);

/**
 * A typed value as the field keeps it; null where it says nothing of that kind ("soon" as a date). Blank is not for
 * this: it takes a value away. A choice outside the list is none; those of the list compare folded.
 */
export function readOwnValue(
  field: { kind: OwnFieldKind; choices: readonly string[] },
  typed: string,
  reading: OwnFieldReading,
): OwnFieldValue | null {
  const text = tidyCell(typed);
  switch (field.kind) {
    case 'text':
      return { asText: text, asNumber: null };
    case 'number':
      return readNumber(text, reading);
    case 'money':
      return readMoney(text, reading);
    case 'date': {
      // "Without end" is written 9999-12-31: no guess is needed, so none of its limits holds.
      if (isDay(text)) return { asText: text, asNumber: null };
      const read = readDay(text, { dateOrder: reading.dateOrder, date1904: false });
      return read === null || read.isSerial ? null : { asText: read.day, asNumber: null };
    }
    case 'choice': {
      const folded = foldText(text);
      const choice = field.choices.find((name) => foldText(name) === folded);
      return choice === undefined ? null : { asText: choice, asNumber: null };
    }
    case 'yesNo': {
      const folded = foldText(text);
      if (yesWords.has(folded)) return { asText: 'yes', asNumber: 1 };
      return noWords.has(folded) ? { asText: 'no', asNumber: 0 } : null;
    }
  }
}

function readNumber(text: string, { decimalMark }: OwnFieldReading): OwnFieldValue | null {
  const decimal = parseDecimal(text, decimalMark);
  if (typeof decimal === 'string') return null;
  const asNumber = inUnitsOfPlaces(decimal, placesOfNumbers);
  return asNumber === 'tooLarge' ? null : { asText: withoutLastZeros(formatDecimal(decimal)), asNumber };
}

/** As a spreadsheet shows the number: 12.5, not 12.50. */
function withoutLastZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function readMoney(text: string, { decimalMark, homeCurrency }: OwnFieldReading): OwnFieldValue | null {
  const amount = readAmount(text, decimalMark);
  if (typeof amount === 'string') return null;
  const isForeign = amount.currencyMark !== null && currencyOfText(amount.currencyMark, homeCurrency) !== homeCurrency;
  const minor = isForeign ? 'tooLarge' : inUnitsOfPlaces(amount.decimal, minorDigits(homeCurrency));
  if (minor === 'tooLarge') return null;
  return { asText: moneyToDecimalText({ minor, currency: homeCurrency }), asNumber: minor };
}

/** The same of a column of a file, which may be a balance: what is no figure is not taken into one. */
export function isReadOwnColumn(
  { kind, choices }: { kind: OwnColumnKind; choices: readonly string[] },
  value: OwnFieldValue,
): boolean {
  return kind === 'balance' ? value.asNumber !== null : isReadOwnValue({ kind, choices }, value);
}

/** False for a value of a file that its field could not read: it is kept as typed, and no filter of its kind finds it. */
export function isReadOwnValue(
  { kind, choices }: { kind: OwnFieldKind; choices: readonly string[] },
  { asText, asNumber }: OwnFieldValue,
): boolean {
  switch (kind) {
    case 'text':
      return true;
    case 'date':
      return isDay(asText);
    case 'choice':
      return choices.includes(asText);
    case 'number':
    case 'money':
    case 'yesNo':
      return asNumber !== null;
  }
}

/** The same where only the text of the value is known: what a field keeps of a value that it could read, it reads as itself. */
export function isReadOwnText(
  field: { kind: OwnFieldKind; choices: readonly string[] },
  asText: string,
  homeCurrency: string,
): boolean {
  if (field.kind === 'text') return true;
  return readOwnValue(field, asText, { homeCurrency, decimalMark: 'point', dateOrder: 'ymd' })?.asText === asText;
}
