import { yesNoWords } from '../exchange/exchange-words.ts';
import { longest } from '../longest.ts';
import { inUnitsOfPlaces } from '../money.ts';
import { type OwnFieldKind, type OwnFieldValue, placesOfNumbers } from '../own-fields/own-field.ts';
import { readOwnValue } from '../own-fields/read-own-value.ts';
import { readAmount } from '../read-amount.ts';
import { type FlagCell, isMissingMark } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { DecimalMark, Interpretation, OwnFieldColumns } from './fields.ts';
import { readDay } from './read-day.ts';
import { cutTexts } from './within-limits.ts';

/** What a row says of each own field, in the order of the interpretation; null where the cells are blank. */
export type OwnValuesReader = (cells: Cells, flag: FlagCell) => readonly (string | null)[];

/** What cannot be read as its field asks is kept as typed. */
export function ownValuesReader(interpretation: Interpretation): OwnValuesReader | null {
  const fields = interpretation.ownFields ?? [];
  if (fields.length === 0) return null;
  const readers = fields.map((field) => ownValueReader(field, interpretation));
  return (cells, flag) =>
    readers.map((read) => {
      const value = read(cells, flag);
      return value === null
        ? null
        : packedOwnValue(cutTexts(value, { asText: longest.ownValue }, () => flag('valueCut')));
    });
}

/** As one text, so that rows that say the same can be told by their texts. */
function packedOwnValue({ asText, asNumber }: OwnFieldValue): string {
  return JSON.stringify([asText, asNumber]);
}

export function unpackedOwnValue(packed: string): OwnFieldValue {
  const [asText, asNumber] = JSON.parse(packed) as [string, number | null];
  return { asText, asNumber };
}

function ownValueReader(field: OwnFieldColumns, interpretation: Interpretation) {
  const { isExchange = false } = interpretation;
  const reading = readingOfColumn(interpretation, field.columns[0]);
  const readText = textReadersFor(interpretation).text(field.columns);
  const [only] = field.columns.length === 1 ? field.columns : [];
  return (cells: Cells, flag: FlagCell): OwnFieldValue | null => {
    const text = readText(cells, flag);
    if (text === null || (!isExchange && isMissingMark(text))) return null;
    const cell = only === undefined ? undefined : cells[only];
    if (field.kind === 'date' && cell !== undefined && cell !== null) {
      // A workbook's own day, or the number a spreadsheet keeps one as.
      const day = readDay(cell, reading);
      if (day !== null) return { asText: day.day, asNumber: null };
    }
    // Figures of a workbook have no mark of their own: their text is ours.
    const decimalMark = typeof cell === 'number' ? 'point' : reading.decimalMark;
    const { kind, choices } = field;
    if (kind === 'balance') return readBalance(text, decimalMark) ?? { asText: text, asNumber: null };
    const read = isExchange
      ? exactOwnValue({ kind, choices }, text, interpretation, typeof cell === 'string')
      : readOwnValue({ kind, choices }, text, { ...reading, decimalMark });
    return read ?? { asText: text, asNumber: null };
  };
}

/** The figure in millionths, whatever mark of a currency stands by it; null where it is none. */
function readBalance(text: string, mark: DecimalMark): OwnFieldValue | null {
  const read = readAmount(text, mark);
  const asNumber = typeof read === 'string' ? 'tooLarge' : inUnitsOfPlaces(read.decimal, placesOfNumbers);
  return asNumber === 'tooLarge' ? null : { asText: text, asNumber };
}

/** What our own table says; a text that the field could not read when it was kept is not read now either. */
function exactOwnValue(
  field: { kind: OwnFieldKind; choices: readonly string[] },
  text: string,
  reading: Interpretation,
  isText: boolean,
): OwnFieldValue | null {
  if (field.kind === 'yesNo') {
    const yesOrNo = yesNoWords.codeOf(text);
    return yesOrNo === null ? null : { asText: yesOrNo, asNumber: yesOrNo === 'yes' ? 1 : 0 };
  }
  const read = readOwnValue(field, text, reading);
  return isText && read?.asText !== text ? null : read;
}
