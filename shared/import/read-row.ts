import { cellAsTyped } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { dayCompleter } from './day-years.ts';
import type { Cell, ImportField, Interpretation } from './fields.ts';
import { fillDownBy } from './fill-down.ts';
import { rowInterpreter } from './interpret.ts';
import { listToFillIn } from './list-to-fill-in.ts';
import { namesAboveBy } from './names-above.ts';
import { isTotalWord, noRecordFinder, type PassedOverReason } from './no-record.ts';
import type { InterpretedRow, RejectedRow } from './rows.ts';
import { stateValue } from './sale-state.ts';

/** A row of a file as its reader gives it. */
export interface ReadRow {
  rowNumber: number;
  cells: readonly Cell[];
  /** Columns whose value is that of a merged cell beginning in a row above. */
  repeated?: readonly number[];
}

/** A row between the data that is no record. */
export interface PassedOverRow {
  rowNumber: number;
  passedOver: PassedOverReason;
  cells: readonly Cell[];
}

/** Reads the rows of a file one after the other, in their order. */
export type RowReader = (row: ReadRow) => InterpretedRow | RejectedRow | PassedOverRow;

/** Sums: written once for several rows they count once. */
const fieldsOfSums: readonly ImportField[] = ['amount', 'refunded', 'cost', 'discountAmount'];

/**
 * Prepares a reader: fills down what is written once for several rows, passes over what is no record, and interprets the
 * others. Refuses a mapping as `rowInterpreter` does.
 */
export function rowReader(interpretation: Interpretation, headings: readonly string[]): RowReader {
  const { mapping, isExchange = false } = interpretation;
  const interpret = rowInterpreter(interpretation);
  const noRecordOf = noRecordFinder(interpretation, headings);
  const fillDown = interpretation.fillDown === true ? fillDownBy(mapping) : null;
  const namesAbove = fillDown !== null && interpretation.namesAbove === true ? namesAboveBy(mapping) : null;
  const isSumRow = sumRowFinder(interpretation);
  const toFillIn = listToFillIn(interpretation, headings);
  const [dayColumn] = mapping.day ?? [];
  const completeDay =
    typeof interpretation.yearOfDays !== 'number' || dayColumn === undefined
      ? null
      : dayCompleter(interpretation.yearOfDays, readingOfColumn(interpretation, dayColumn));
  const sums = new Set(fieldsOfSums.flatMap((field) => mapping[field] ?? []));

  let lastCustomer: InterpretedRow['customer'] = null;
  let isTotalCustomer = false;

  function filledDown(row: ReadRow): { cells: readonly Cell[]; hasSumAbove: boolean; isFilled: boolean } {
    let { cells } = row;
    const sumsAbove = row.repeated?.filter((column) => sums.has(column)) ?? [];
    if (sumsAbove.length > 0) cells = cells.map((cell, column) => (sumsAbove.includes(column) ? 0 : cell));
    const named = namesAbove?.fill(cells) ?? null;
    const filled = fillDown?.(named ?? cells) ?? null;
    return {
      cells: filled?.cells ?? named ?? cells,
      hasSumAbove: sumsAbove.length > 0 || filled?.hasSumAbove === true,
      isFilled: named !== null || filled !== null,
    };
  }

  return (row) => {
    const { rowNumber } = row;
    if (isSumRow?.(row.cells) === true) return { rowNumber, passedOver: 'total', cells: row.cells };
    // Before it is filled: a total below the lines of a visit is not one of them.
    if (fillDown !== null) {
      const passedOver = noRecordOf(row.cells);
      if (passedOver === 'group') namesAbove?.begin(row.cells);
      if (passedOver !== null) return { rowNumber, passedOver, cells: row.cells };
    }
    if (toFillIn?.isNotFilledIn(row.cells) === true) return { rowNumber, passedOver: 'notFilledIn', cells: row.cells };
    const { cells: filledCells, hasSumAbove, isFilled } = filledDown(row);
    const day = dayColumn === undefined || completeDay === null ? null : completeDay(filledCells[dayColumn] ?? null);
    const dated = toFillIn?.withDay(filledCells) ?? null;
    const cells =
      day === null
        ? (dated?.cells ?? filledCells)
        : filledCells.map((cell, column) => (column === dayColumn ? day : cell));
    const read = interpret(rowNumber, cells);
    if (isExchange) return read;
    if ('reason' in read || looksLikeTotal(read)) {
      const passedOver = noRecordOf(cells);
      if (passedOver !== null) return { rowNumber, passedOver, cells };
    }
    if ('reason' in read) return read;
    if (cells === row.cells) return read;
    const flags = [...read.flags];
    if (isFilled) flags.push('filledDown');
    if (hasSumAbove) flags.push('sumOfSeveralRows');
    if (day !== null) flags.push('yearTaken');
    if (dated !== null) flags.push(dated.by === 'list' ? 'listDayTaken' : 'dayTaken');
    return { ...read, flags };
  };

  /** A total can look like a record: then who it is of, or else what was sold, is a word for a sum. */
  function looksLikeTotal({ customer, line }: InterpretedRow): boolean {
    if (customer !== null) {
      // Most rows are of few customers, and the reader gives the same one again.
      if (customer !== lastCustomer) {
        lastCustomer = customer;
        isTotalCustomer = isShortTotal(customer.name) || isShortTotal(customer.number);
      }
      return isTotalCustomer;
    }
    return line !== null && (isShortTotal(line.order) || isShortTotal(line.product) || isShortTotal(line.description));
  }
}

/** Rows of a type whose money other rows of the same order say line by line; null where there are none. */
function sumRowFinder({ sumRows }: Interpretation): ((cells: readonly Cell[]) => boolean) | null {
  if (sumRows === undefined || sumRows.values.length === 0) return null;
  const values = new Set(sumRows.values);
  return (cells) => values.has(stateValue(cellAsTyped(cells[sumRows.column])));
}

/** Longer texts are no words for a sum. */
const longestTotalWord = 60;

const mayBeTotal = /[计計和额額汇匯共σ∑]|total|sum|gesamt|suma/i;

function isShortTotal(text: string | null): boolean {
  return text !== null && text.length <= longestTotalWord && mayBeTotal.test(text) && isTotalWord(text);
}
