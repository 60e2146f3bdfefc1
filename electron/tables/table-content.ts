import type { TFunction } from 'i18next';
import { type Money, moneyInUnits } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { TableColumnKey, TableName } from '../../shared/tables/columns.ts';
import type { Connection } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { TableCell, TableColumn } from '../spreadsheet/table-cells.ts';

/** What a table is made from. */
export interface TableSource {
  context: EngineContext;
  /** Sees the archive as it was when the file was begun, whatever is changed meanwhile. */
  snapshot: Connection;
  translate: TFunction;
  language: Language;
}

type PlainKind = Exclude<TableColumn['kind'], 'money'>;

/** How a column's cells are built from a row; amounts leave with the digits of the column. */
export type ContentColumn<Row> = {
  /** Absent: the words that the table has for the column's key. */
  heading?: string;
} & (
  | { kind: PlainKind; cell(row: Row): TableCell }
  | { kind: 'money'; digits: number; cell(row: Row): Money | string | null }
);

/** A cell of a column as it leaves. */
export function leavingCell<Row>(column: ContentColumn<Row>, row: Row): TableCell {
  if (column.kind !== 'money') return blankAsNull(column.cell(row));
  const cell = column.cell(row);
  return typeof cell === 'object' && cell !== null ? moneyInUnits(cell, column.digits) : blankAsNull(cell);
}

function blankAsNull(cell: TableCell): TableCell {
  return cell === '' ? null : cell;
}

/** A column that only this archive has, with the heading its owner gave it. */
export type NamedColumn<Row> = ContentColumn<Row> & { key: string; heading: string };

/** A table before anybody chose its columns. */
export interface TableContent<Table extends TableName, Row> {
  table: Table;
  columns: Record<TableColumnKey<Table>, ContentColumn<Row>>;
  /** Behind those of every archive. */
  ownColumns?: readonly NamedColumn<Row>[];
  /** What the headings and the file's name speak of: `currency`, `from`, `to`. */
  values: Record<string, string>;
  rowCount: number;
  /** Rows some at a time, so that other calls are answered in between. */
  pages: Iterable<readonly Row[]>;
}

/** Pages of a list that is asked for by offset and limit. */
export function* pagesOf<Row>(
  rowsOfPage: number,
  ask: (offset: number, limit: number) => readonly Row[],
): Generator<readonly Row[]> {
  for (let offset = 0; ; offset += rowsOfPage) {
    const rows = ask(offset, rowsOfPage);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsOfPage) return;
  }
}
