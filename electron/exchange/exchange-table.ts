import { exchangeHeading } from '../../shared/exchange/exchange-headings.ts';
import { exchangeTables } from '../../shared/exchange/exchange-tables.ts';
import type { ImportField, ImportKind } from '../../shared/import/fields.ts';
import { recordOfKind } from '../../shared/import/import-kinds.ts';
import type { ColumnKind } from '../../shared/records/columns.ts';
import { carriedColumnsOf } from '../../shared/records/exchanged-records.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { TableCell, TableColumn } from '../spreadsheet/table-cells.ts';

type CellKind = 'text' | 'day' | 'decimal' | 'count' | 'money';

/** What the cells of the fields hold that are no texts. */
const kindsOfFields: Readonly<Partial<Record<ImportField, CellKind>>> = {
  amount: 'money',
  cost: 'money',
  day: 'day',
  birthday: 'day',
  consentDay: 'day',
  addressConfirmedDay: 'day',
  dueDay: 'day',
  paidDay: 'day',
  quantity: 'decimal',
  unitPrice: 'decimal',
  discount: 'decimal',
};

const kindsOfColumns: Readonly<Partial<Record<ColumnKind, CellKind>>> = {
  day: 'day',
  moment: 'day',
  count: 'count',
  millionths: 'decimal',
  money: 'money',
};

function kindOfField(table: ImportKind, field: ImportField): CellKind {
  const record = recordOfKind(table);
  const column = record === null ? undefined : carriedColumnsOf(record).find((carried) => carried.field === field);
  return (
    (column?.holds === 'value' || column?.holds === 'trait'
      ? kindsOfColumns[column.definition.kind]
      : kindsOfFields[field]) ?? 'text'
  );
}

/** A row of a table that can be taken in again, by field; of each `Field` it says something, if only null. */
export type ExchangeRow<Field extends ImportField = never> = Readonly<
  Partial<Record<ImportField, TableCell>> & Record<Field, TableCell>
>;

/** The columns of such a table. `moneyDigits`: of its amounts. */
export function exchangeColumns(table: ImportKind, language: Language, moneyDigits: number): TableColumn[] {
  return exchangeTables[table].map((field) => {
    const heading = exchangeHeading(table, field, language);
    const kind = kindOfField(table, field);
    return kind === 'money' ? { heading, kind, digits: moneyDigits } : { heading, kind };
  });
}

/** The cells of a row in the order of the table's columns. */
export function exchangeCells(kind: ImportKind, row: ExchangeRow): TableCell[] {
  return exchangeTables[kind].map((field) => {
    const cell = row[field] ?? null;
    return cell === '' ? null : cell;
  });
}
