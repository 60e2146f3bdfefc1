import { cellAsTyped } from './cell-text.ts';
import { type Cell, type ColumnMapping, type ImportField, identifyingFields } from './fields.ts';

/** Goods are listed: payments of one day are rather several. */
const fieldsOfGoods = ['product', 'description', 'quantity', 'unitPrice'] as const;
/** Fewer visits than this share of the lines: some visits have several lines. */
const mostVisitsPerLine = 0.9;
const fewestLinesTogether = 2;

/**
 * Whether the lines of a list of orders without order numbers are likely goods of fewer visits.
 * @param rows In the order of the file: lines of one visit stand together.
 */
export function proposeOneOrderPerVisit(mapping: ColumnMapping, rows: readonly (readonly Cell[])[]): boolean {
  const has = (field: ImportField): boolean => mapping[field] !== undefined;
  if (has('order') || has('moneyDirection') || !has('day') || !fieldsOfGoods.some(has)) return false;
  const who = identifyingFields.flatMap((field) => mapping[field] ?? []);
  const when = (['day', 'time', 'channel'] as const).flatMap((field) => mapping[field] ?? []);
  const textOf = (row: readonly Cell[], columns: readonly number[]): string =>
    columns.map((column) => cellAsTyped(row[column]).trim()).join('\t');
  const lines = rows.filter((row) => textOf(row, who).trim() !== '' && textOf(row, when).trim() !== '');
  const visits = new Set(lines.map((row) => `${textOf(row, who)}\n${textOf(row, when)}`));
  return lines.length - visits.size >= fewestLinesTogether && visits.size <= mostVisitsPerLine * lines.length;
}
