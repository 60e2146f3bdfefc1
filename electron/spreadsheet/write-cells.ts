import type { Cell, CellStyle } from 'hucre/xlsx';
import { dayNumber, isDay } from '../../shared/day.ts';
import { type Money, minorDigits } from '../../shared/money.ts';
import { beginningOf, replaceUnstorable } from '../../shared/text.ts';

export type WorkbookCell = Partial<Cell>;

/** Excel's own limit; a longer text makes it call the workbook damaged. */
const longestCellText = 32_767;
const ending = '…';

// Excel reads _x0041_ in a text as "A" (ECMA-376 part 1, 22.9.2.19 ST_Xstring); the underscore itself is _x005F_.
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/gu;
// XML 1.0 has no form for these two; all other characters it lacks are replaced before.
const noncharacters = /[\uFFFE\uFFFF]/gu;

/** A text as a workbook can hold it: the same to the eye, nothing that breaks the file. */
export function workbookText(text: string): string {
  const storable = replaceUnstorable(text).text.replace(noncharacters, '\uFFFD').replace(looksEscaped, '_x005F_');
  if (storable.length <= longestCellText) return storable;
  return `${beginningOf(storable, longestCellText - ending.length)}${ending}`;
}

/** hucre turns a text such as "#N/A" into an error cell; as a run of rich text it stays a text. */
export function looksLikeErrorValue(text: string): boolean {
  return /^#[A-Z0-9_/]+[!?]?$/u.test(text);
}

/** A cell that is a text whatever it looks like: never a number, an error or a formula. */
export function textCell(text: string, style?: CellStyle): WorkbookCell {
  const value = workbookText(text);
  const cell: WorkbookCell = looksLikeErrorValue(value) ? { value, richText: [{ text: value }] } : { value };
  return style === undefined ? cell : { ...cell, style };
}

export function numberCell(value: number, numFmt: string, style: CellStyle = {}): WorkbookCell {
  return { value, style: { ...style, numFmt } };
}

/** `result` is what the program itself computed: shown by viewers that do not calculate. */
export function formulaCell(formula: string, result: number, numFmt: string, style: CellStyle = {}): WorkbookCell {
  return { formula, formulaResult: result, style: { ...style, numFmt } };
}

export function dayCell(day: string, style: CellStyle = {}): WorkbookCell {
  const value = dayValue(day);
  return typeof value === 'number' ? numberCell(value, dayFormat, style) : textCell(day, style);
}

export const dayFormat = 'yyyy-mm-dd';
export const percentFormat = '0.00%';
/** The same of a text. */
export function textFormulaCell(formula: string, result: string, style: CellStyle = {}): WorkbookCell {
  return { formula, formulaResult: workbookText(result), style };
}

export const countFormat = '#,##0';

/** "#,##0.00" for two digits. */
export function digitsFormat(digits: number): string {
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

/** The format of amounts of a currency. */
export function moneyFormat(currency: string): string {
  return digitsFormat(minorDigits(currency));
}

/** The amount as a spreadsheet holds it: the nearest double, which shows as the exact decimal. */
export function moneyValue({ minor, currency }: Money): number {
  return ofUnits(minor, minorDigits(currency));
}

/** The same of an amount in units of `digits` decimal places. */
export function ofUnits(units: number, digits: number): number {
  return units / 10 ** digits;
}

export function moneyCell(money: Money, style: CellStyle = {}): WorkbookCell {
  return numberCell(moneyValue(money), moneyFormat(money.currency), style);
}

/** Before this day Excel counts a 29 February 1900 that never was, and LibreOffice does not. */
const firstUndisputedDay = '1900-03-01';
const dayZero = dayNumber('1899-12-30');

/** The day as Excel counts days (1900 system); days it cannot count, and what is none, stay texts. */
export function dayValue(day: string): number | string {
  return isDay(day) && day >= firstUndisputedDay ? dayNumber(day) - dayZero : day;
}
