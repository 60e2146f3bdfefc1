import { isDay } from '../day.ts';
import { momentOfCells } from '../exchange/moment-cells.ts';
import { amountOfColumn, valueOfText } from '../exchange/read-record-value.ts';
import type { RecordValue } from '../exchange/record-cells.ts';
import { longest } from '../longest.ts';
import { inUnitsOfPlaces, minorDigits } from '../money.ts';
import { currencyOfText, readAmount } from '../read-amount.ts';
import {
  type CarriedColumn,
  type CarriedValue,
  carriedColumnsOf,
  carriedValuesOf,
  type RowRecord,
  requiredColumns,
} from '../records/exchanged-records.ts';
import { clockOfField } from '../records/field-of-column.ts';
import { beginningOf } from '../text.ts';
import { rememberedByText } from './bounded-cache.ts';
import { cellAsTyped, type FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import { type Cell, dueContactFields, type ImportField, type Interpretation } from './fields.ts';
import { readWhereBlank } from './list-to-fill-in.ts';
import { type ReadDay, readDay } from './read-day.ts';
import { readTime } from './read-time.ts';
import type { InterpretedRecord, RejectionReason } from './rows.ts';
import { specialReadings } from './special-readings.ts';

export interface RecordRejection {
  reason: RejectionReason;
  field: ImportField;
}

export type RecordReader = (cells: Cells, flag: FlagCell) => InterpretedRecord | RecordRejection;

/** Undefined: something stands there that the column cannot hold. */
type ReadValue = (cells: Cells, flag: FlagCell) => RecordValue | undefined;

/**
 * Prepares the reading of a row that is one of a record, column by column as its definition says. What a row must say
 * rejects; what else cannot be read is left blank, and flagged.
 */
export function recordReader(interpretation: Interpretation, table: RowRecord): RecordReader {
  const required = new Set(requiredColumns(table).map(({ field }) => field));
  const columns = carriedColumnsOf(table).map((column) => ({
    field: column.field,
    isDay: column.holds === 'value' && (column.definition.kind === 'day' || column.definition.kind === 'moment'),
    isRequired: required.has(column.field) || (column.holds === 'value' && column.definition.isCurrency),
    flagOfUnread: specialReadings[column.field]?.flag ?? ('detailUnreadable' as const),
    read: readerOf(interpretation, column, table),
  }));
  const readDueContact = table === 'contacts' ? dueContactReaders(interpretation) : [];

  return (cells, flag) => {
    const values: RecordValue[] = [];
    for (const { field, isDay: holdsDay, isRequired, flagOfUnread, read } of columns) {
      const value = read(cells, flag);
      if (isRequired && (value === null || value === undefined)) {
        const isBlank = value === null;
        if (holdsDay) return { reason: isBlank ? 'dayMissing' : 'dayUnreadable', field };
        return { reason: isBlank ? 'valueMissing' : 'valueUnreadable', field };
      }
      if (value === undefined) flag(flagOfUnread);
      values.push(value ?? null);
    }
    for (const read of readDueContact) values.push(read(cells, flag) ?? null);
    return values;
  };
}

/** In the order of `dueContactFields`. */
function dueContactReaders(interpretation: Interpretation): readonly ReadValue[] {
  const [day, text] = dueContactFields.map((field) => interpretation.mapping[field]);
  if (day === undefined) return [];
  return [dayReader(interpretation, day[0]), textReadersFor(interpretation).text(text)];
}

function readerOf(interpretation: Interpretation, column: CarriedColumn, table: RowRecord): ReadValue {
  const { mapping } = interpretation;
  const readers = textReadersFor(interpretation);
  const places = mapping[column.field];
  if (column.holds === 'clock') return () => null;
  if (column.holds === 'parts') return limited(readers.text(places), longest.contactText);
  const { definition, namedBy } = column;
  const special = specialReadings[column.field];
  const asPeopleWrite = special?.read;
  if (asPeopleWrite !== undefined) {
    const read = limited(readers.line(places), longest.contactWord);
    const whereBlank = readWhereBlank(interpretation, column.field, readers.line(mapping.channel));
    return (cells, flag) => {
      const text = read(cells, flag);
      return text === null ? whereBlank(cells, flag) : asPeopleWrite(text);
    };
  }
  switch (definition.kind) {
    case 'day':
      return dayReader(interpretation, places?.[0]);
    case 'timeOfDay':
      return timeReader(interpretation, places?.[0], placeOfDay(interpretation, table));
    case 'moment':
      return momentReader(interpretation, column.field);
    case 'money':
      return amountReader(interpretation, column, table);
    case 'count':
    case 'millionths': {
      const { decimalMark } = readingOfColumn(interpretation, places?.[0]);
      const read = readers.line(places);
      return (cells, flag) => {
        const text = read(cells, flag);
        if (text === null) return null;
        const written = decimalMark === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
        return valueOfText(column, written, interpretation.homeCurrency);
      };
    }
    case 'text': {
      if (definition.isCurrency) return currencyReader(interpretation, places);
      const read = limited(
        definition.personal === 'describes' ? readers.text(places) : readers.line(places),
        special?.longest ?? longest.contactText,
      );
      const readForeign = special?.readForeign;
      if (readForeign === undefined || interpretation.isExchange === true) return read;
      return (cells, flag) => {
        const text = read(cells, flag);
        return text === null ? null : readForeign(text);
      };
    }
    default: {
      const read =
        namedBy?.how === 'number'
          ? readers.number(places)
          : namedBy?.how === 'label'
            ? readers.text(places)
            : readers.line(places);
      const most = special?.longest ?? (namedBy?.how === 'name' ? longest.staffName : longest.name);
      const cut = limited(read, most);
      return (cells, flag) => {
        const text = cut(cells, flag);
        return text === null ? null : valueOfText(column, text, interpretation.homeCurrency);
      };
    }
  }
}

/** Amounts as people write them, with a mark of the currency or without; finer ones are rounded half away from zero. */
function amountReader(
  interpretation: Interpretation,
  column: CarriedValue & Pick<CarriedColumn, 'field'>,
  table: RowRecord,
): ReadValue {
  const places = interpretation.mapping[column.field];
  const { decimalMark } = readingOfColumn(interpretation, places?.[0]);
  const read = textReadersFor(interpretation).line(places);
  const currencyOf = currencyOfRowReader(interpretation, table);
  return (cells, flag) => {
    const text = read(cells, flag);
    if (text === null) return null;
    const currency = currencyOf(cells, flag);
    const amount = readAmount(text, decimalMark);
    if (typeof amount === 'string') return amount === 'blank' ? null : undefined;
    const { currencyMark, decimal } = amount;
    if (currencyMark !== null && currencyOfText(currencyMark, currency) !== currency) return undefined;
    const minor = inUnitsOfPlaces(decimal, minorDigits(currency));
    return amountOfColumn(column, minor === 'tooLarge' ? undefined : minor);
  };
}

/** Of the amounts of a row: the currency it names where the record has one of its own, else the home currency. */
function currencyOfRowReader(
  interpretation: Interpretation,
  table: RowRecord,
): (cells: Cells, flag: FlagCell) => string {
  const { homeCurrency, mapping } = interpretation;
  const ofRow = carriedValuesOf(table).find(({ definition }) => definition.isCurrency);
  if (ofRow === undefined) return () => homeCurrency;
  const read = currencyReader(interpretation, mapping[ofRow.field]);
  return (cells, flag) => read(cells, flag) ?? homeCurrency;
}

/** By its code, its name or its sign; the home currency where none is named. */
function currencyReader(
  interpretation: Interpretation,
  places: readonly number[] | undefined,
): (cells: Cells, flag: FlagCell) => string | undefined {
  const { homeCurrency } = interpretation;
  const read = textReadersFor(interpretation).line(places);
  return (cells, flag) => {
    const text = read(cells, flag);
    return text === null ? homeCurrency : (currencyOfText(text, homeCurrency) ?? undefined);
  };
}

function limited(read: (cells: Cells, flag: FlagCell) => string | null, most: number) {
  return (cells: Cells, flag: FlagCell): string | null => {
    const text = read(cells, flag);
    if (text === null || text.length <= most) return text;
    flag('valueCut');
    return beginningOf(text, most);
  };
}

function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function cellReader(interpretation: Interpretation, place: number | undefined): (cell: Cell) => ReadDay | null {
  const reading = readingOfColumn(interpretation, place);
  const dayOfText = rememberedByText((text) => readDay(text, reading));
  return (cell) => {
    if (typeof cell !== 'string') return readDay(cell, reading);
    // Our own days are taken whatever their year.
    if (interpretation.isExchange === true && isDay(cell)) {
      return { day: cell, time: null, timeUnreadable: false, isSerial: false };
    }
    return dayOfText(cell);
  };
}

function dayReader(interpretation: Interpretation, place = -1): ReadValue {
  const read = cellReader(interpretation, place);
  return (cells) => {
    const cell = cells[place] ?? null;
    return isBlankCell(cell) ? null : read(cell)?.day;
  };
}

const midnight = '00:00';

/** The column of the table's days. */
function placeOfDay({ mapping }: Interpretation, table: RowRecord): number | undefined {
  const day = carriedValuesOf(table).find(({ column }) => column === 'day');
  return day === undefined ? undefined : mapping[day.field]?.[0];
}

/** A time in a column of its own, or in the cell of the day; spreadsheets write midnight behind every day without one. */
function timeReader(interpretation: Interpretation, place = -1, dayPlace = -1): ReadValue {
  const readDayOf = cellReader(interpretation, dayPlace);
  return (cells, flag) => {
    const cell = cells[place] ?? null;
    if (cell === null || cell === '') {
      const time = readDayOf(cells[dayPlace] ?? null)?.time ?? null;
      return time === `${midnight}:00` ? null : time;
    }
    const time = readTime(cell);
    if (time === null) flag('timeUnreadable');
    return time;
  };
}

/** A day with its time in the column next to it, or in its own cell; a day alone begins at midnight. */
function momentReader(interpretation: Interpretation, field: ImportField): ReadValue {
  const { mapping } = interpretation;
  const place = mapping[field]?.[0] ?? -1;
  const clockPlace = mapping[clockOfField(field) as ImportField]?.[0] ?? -1;
  const read = cellReader(interpretation, place);
  return (cells, flag) => {
    const cell = cells[place] ?? null;
    if (isBlankCell(cell)) return null;
    const day = read(cell);
    if (day === null) return undefined;
    const clockCell = cells[clockPlace] ?? null;
    const clock = isBlankCell(clockCell) ? (day.time ?? midnight) : clockOfCell(day.day, clockCell);
    if (clock === null) flag('timeUnreadable');
    return momentOfCells(day.day, clock ?? midnight) ?? undefined;
  };
}

function clockOfCell(day: string, cell: Cell): string | null {
  const typed = cellAsTyped(cell);
  return momentOfCells(day, typed) === null ? readTime(cell) : typed;
}
