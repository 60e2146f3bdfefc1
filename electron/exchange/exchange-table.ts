import { exchangeHeading } from '../../shared/exchange/exchange-headings.ts';
import { exchangeTables } from '../../shared/exchange/exchange-tables.ts';
import type { ImportField, ImportKind } from '../../shared/import/fields.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { TableCell, TableColumn } from '../spreadsheet/table-cells.ts';

/** What the cells of the fields hold that are no texts; money is said by the table. */
const kindsOfFields: Readonly<Partial<Record<ImportField, 'day' | 'decimal' | 'count'>>> = {
  day: 'day',
  birthday: 'day',
  consentDay: 'day',
  nextContactDay: 'day',
  quantity: 'decimal',
  unitPrice: 'decimal',
  discount: 'decimal',
  influence: 'count',
  minutes: 'count',
};

/** A row of a table that can be taken in again, by field. */
export type ExchangeRow = Readonly<Partial<Record<ImportField, TableCell>>>;

/** The columns of such a table. `moneyDigits`: of its amounts. */
export function exchangeColumns(kind: ImportKind, language: Language, moneyDigits: number): TableColumn[] {
  return exchangeTables[kind].map((field) => {
    const heading = exchangeHeading(kind, field, language);
    if (field === 'amount' || field === 'cost') return { heading, kind: 'money', digits: moneyDigits };
    return { heading, kind: kindsOfFields[field] ?? 'text' };
  });
}

/** The cells of a row in the order of the table's columns. */
export function exchangeCells(kind: ImportKind, row: ExchangeRow): TableCell[] {
  return exchangeTables[kind].map((field) => {
    const cell = row[field] ?? null;
    return cell === '' ? null : cell;
  });
}
