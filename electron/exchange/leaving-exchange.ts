import { ownFieldHeading } from '../../shared/exchange/own-field-heading.ts';
import type { ImportKind } from '../../shared/import/fields.ts';
import { minorDigits } from '../../shared/money.ts';
import { describedOwnField } from '../../shared/own-fields/own-field.ts';
import { byExchangedRecord, type RowRecord } from '../../shared/records/exchanged-records.ts';
import { type CustomerOrder, sortedCustomerIds } from '../customers/customer-ids.ts';
import { ownFieldsOf } from '../own-fields/list-own-fields.ts';
import { ownValueCells } from '../own-fields/own-value-cells.ts';
import type { TableRow } from '../spreadsheet/table-cells.ts';
import type { FullTable } from '../tables/listed-tables.ts';
import { leavingCell, type TableSource } from '../tables/table-content.ts';
import { exchangeRowOf } from './exchange-customers.ts';
import { countExchangeLines, digitsOfOrders, exchangeOrders } from './exchange-orders.ts';
import { countExchangeRecord, digitsOfRecord, exchangeRecord } from './exchange-records.ts';
import { type ExchangeRow, exchangeCells, exchangeColumns } from './exchange-table.ts';
import { fullCustomers } from './full-customers.ts';

const customersAtOnce = 500;

/** How the table of each kind leaves in full; what is in the bin is left out. */
const leavingTables: Readonly<Record<ImportKind, (source: TableSource) => FullTable>> = {
  customers: leavingCustomers,
  timeline: leavingRecord('timeline', 'contacts'),
  people: leavingRecord('people', 'relations'),
  orders: ({ snapshot, context, language }) => {
    const moneyDigits = digitsOfOrders(snapshot, context.session.homeCurrency);
    return {
      columns: exchangeColumns('orders', language, moneyDigits),
      rowCount: countExchangeLines(snapshot),
      pages: cellsOf('orders', exchangeOrders(snapshot, { language, moneyDigits })),
    };
  },
  ...byExchangedRecord((table) => leavingRecord(table, table)),
};

function leavingRecord(kind: ImportKind, table: RowRecord): (source: TableSource) => FullTable {
  return (source) => {
    const moneyDigits = digitsOfRecord(source.snapshot, table, source.context.session.homeCurrency);
    return {
      columns: exchangeColumns(kind, source.language, moneyDigits),
      rowCount: countExchangeRecord(source.snapshot, table),
      pages: exchangeRecord(table, source, moneyDigits),
    };
  };
}

/** A table of the archive in full, as it can be taken in again without any mapping. */
export function leavingExchange(source: TableSource, kind: ImportKind): FullTable {
  return leavingTables[kind](source);
}

function leavingCustomers({ snapshot, context, language }: TableSource): FullTable {
  const { session, clock } = context;
  const { homeCurrency } = session;
  const moneyDigits = minorDigits(homeCurrency);
  const everybody: CustomerOrder = { filter: { text: '', conditions: [] }, sort: 'number', descending: false };
  const ids = sortedCustomerIds(snapshot, everybody, { homeCurrency, today: clock.today() });
  const fields = ownFieldsOf(snapshot).map((field) => ({
    id: field.id,
    heading: ownFieldHeading(describedOwnField(field), language),
    cells: ownValueCells(field.kind, { language, homeCurrency }),
  }));
  function* pages(): Generator<TableRow[]> {
    for (let from = 0; from < ids.length; from += customersAtOnce) {
      yield fullCustomers(snapshot, ids.subarray(from, from + customersAtOnce)).map((customer) => [
        ...exchangeCells('customers', exchangeRowOf(customer, language)),
        ...fields.map(({ id, cells }) => {
          const value = customer.own.get(id);
          return value === undefined ? null : leavingCell(cells, value);
        }),
      ]);
    }
  }
  return {
    columns: [
      ...exchangeColumns('customers', language, moneyDigits),
      ...fields.map(({ heading, cells: { cell: _cell, ...column } }) => ({ heading, ...column })),
    ],
    rowCount: ids.length,
    pages: pages(),
  };
}

function* cellsOf(kind: ImportKind, pages: Iterable<readonly ExchangeRow[]>): Generator<TableRow[]> {
  for (const rows of pages) yield rows.map((row) => exchangeCells(kind, row));
}
