import { cellsOfMoment } from '../../shared/exchange/moment-cells.ts';
import { recordCell } from '../../shared/exchange/record-cell.ts';
import { type CellSetting, cellOfValue, type RecordValue, textOfValue } from '../../shared/exchange/record-cells.ts';
import { digitsOfAll, minorDigits } from '../../shared/money.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import {
  type CarriedColumn,
  type CarriedValue,
  carriedColumnsOf,
  isOfShop,
  knownByColumns,
  type RowRecord,
  traitName,
} from '../../shared/records/exchanged-records.ts';
import { hasColumn } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';
import type { TableCell, TableRow } from '../spreadsheet/table-cells.ts';
import type { TableSource } from '../tables/table-content.ts';
import { descriptionCell, descriptionSql } from './described-rows.ts';

const rowsAtOnce = 2_000;

type Row = Readonly<Record<string, RecordValue>> & { id: number };

/**
 * The rows of a record, of everyone not in the bin and of no one known, as the definition says what they hold: number and
 * name of the customer, then the carried columns. In the order in which they happened, those of one day customer by customer,
 * so that read back they are so again and every archive that holds them writes them alike.
 */
export function* exchangeRecord(
  table: RowRecord,
  { snapshot, language, context }: TableSource,
  moneyDigits: number,
): Generator<TableRow[]> {
  const columns = carriedColumnsOf(table);
  const currency = context.session.homeCurrency;
  const setting = { language, currency, moneyDigits };
  const ids = idsOf(snapshot, table);
  const whose = isOfShop(table)
    ? { columns: [], joined: '' }
    : {
        columns: ['customers.number AS "customer number"', 'customers.name AS "customer name"'],
        joined: `LEFT JOIN customers ON customers.id = ${table}.customer_id`,
      };
  const read = snapshot.prepare<[string], Row>(
    `SELECT ${[
      `${table}.id`,
      ...whose.columns,
      ...columns.flatMap((column) =>
        column.holds === 'value'
          ? [sqlOf(table, column)]
          : column.holds === 'trait'
            ? [`${columnOfNamedSql(table, column.of, column)} AS ${traitName(column)}`]
            : [],
      ),
    ].join(', ')}
       FROM json_each(?) AS wanted CROSS JOIN ${table} ON ${table}.id = wanted.value
       ${whose.joined}`,
  );
  const cellsOfPage = columns.map((column) => cellReader(snapshot, column, setting));
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const page = JSON.stringify(ids.slice(from, from + rowsAtOnce));
    const cells = cellsOfPage.map((of) => of(page));
    yield read.all(page).map((row) => [
      // A name that is not known is an empty cell.
      ...(isOfShop(table) ? [] : [row['customer number'] ?? null, row['customer name'] || null]),
      ...cells.map((cellOf) => cellOf(row)),
    ]);
  }
}

/** The most minor digits of the currencies of its amounts: all of them can be written with so many. */
export function digitsOfRecord(connection: Connection, table: RowRecord, homeCurrency: string): number {
  if (!hasColumn(table, 'currency')) return minorDigits(homeCurrency);
  const currencies = connection.prepare<[], string>(`SELECT DISTINCT currency FROM ${table}`).pluck().all();
  return digitsOfAll([homeCurrency, ...currencies]);
}

export function countExchangeRecord(connection: Connection, table: RowRecord): number {
  return idsOf(connection, table).length;
}

function idsOf(connection: Connection, table: RowRecord): number[] {
  if (isOfShop(table)) return idsOfShopTable(connection, table);
  const seenBy = ['day', 'time'].filter((column) => hasColumn(table, column)).map((column) => `${table}.${column}`);
  const order = [...seenBy, 'length(customers.number)', 'customers.number', `${table}.id`];
  return connection
    .prepare<[], number>(
      `SELECT ${table}.id FROM ${table} LEFT JOIN customers ON customers.id = ${table}.customer_id
        WHERE binned_at IS NULL AND merged_into IS NULL ORDER BY ${order.join(', ')}`,
    )
    .pluck()
    .all();
}

/** Of the rows that a file could name: what a category alone is known by leaves with the lines of orders. */
function idsOfShopTable(connection: Connection, table: RowRecord): number[] {
  const isKnown = knownByColumns(table).map(({ column }) => `${column} <> ''`);
  return connection
    .prepare<[], number>(`SELECT id FROM ${table} WHERE ${isKnown.join(' OR ')} ORDER BY id`)
    .pluck()
    .all();
}

/** Amounts of a row that names its currency are of that one. */
function inCurrencyOf({ currency }: Row, setting: CellSetting): CellSetting {
  return typeof currency === 'string' ? { ...setting, currency } : setting;
}

/** Prepares the cell of a column in each row of a page. */
function cellReader(
  connection: Connection,
  column: CarriedColumn,
  setting: CellSetting,
): (page: string) => (row: Row) => TableCell {
  if (column.holds === 'parts') {
    const partsOf = partsReader(connection, column, setting);
    return (page) => {
      const byId = partsOf(page);
      return ({ id }) => byId.get(id) ?? null;
    };
  }
  const name = column.holds === 'trait' ? traitName(column) : column.column;
  const cellOf =
    column.holds !== 'clock'
      ? (row: Row) => cellOfValue(column, named(column, row[name] ?? null), inCurrencyOf(row, setting))
      : (row: Row) => {
          const stored = row[name];
          return typeof stored === 'number' ? cellsOfMoment(stored).clock : null;
        };
  return () => cellOf;
}

/** A reference as a cell says it. */
function named({ namedBy }: CarriedValue, stored: RecordValue): RecordValue {
  return namedBy?.how === 'label' && typeof stored === 'string' ? descriptionCell(stored) : stored;
}

/** A customer is called as in the lists; one in the bin by the name alone. */
const calledSql = `coalesce((SELECT name FROM customers AS other WHERE other.id = relations.other_customer_id), relations.name)`;

function sqlOf(table: RecordName, { column, namedBy }: CarriedValue): string {
  if (table === 'relations' && column === 'name') return `${calledSql} AS ${column}`;
  const stored = `${table}.${column}`;
  switch (namedBy?.how) {
    case undefined:
      return `${stored} AS ${column}`;
    case 'number':
      return `(SELECT number FROM customers AS referred WHERE referred.id = ${stored} AND binned_at IS NULL) AS ${column}`;
    case 'name':
      return `${columnOfNamedSql(table, column, namedBy)} AS ${column}`;
    case 'label':
      return `${descriptionSql(namedBy, stored)} AS ${column}`;
  }
}

/** Of the row that a column names. */
function columnOfNamedSql(table: RecordName, by: string, named: { table: RecordName; column: string }): string {
  return `(SELECT named.${named.column} FROM ${named.table} AS named WHERE named.id = ${table}.${by})`;
}

/** The parts of rows, those of each row in one cell. */
function partsReader(
  connection: Connection,
  { table, whole, values }: CarriedColumn & { holds: 'parts' },
  setting: CellSetting,
): (page: string) => ReadonlyMap<number, string> {
  const read = connection.prepare<[string], Row>(
    `SELECT ${[`${table}.${whole} AS id`, ...values.map((value) => sqlOf(table, value))].join(', ')}
       FROM json_each(?) AS wanted CROSS JOIN ${table} ON ${table}.${whole} = wanted.value ORDER BY ${table}.id`,
  );
  return (page) => {
    const byRow = Map.groupBy(read.all(page), ({ id }) => id);
    const lineOf = (row: Row): string[] =>
      values.map((value) => textOfValue(value, named(value, row[value.column] ?? null), setting));
    return new Map([...byRow].map(([id, rows]) => [id, recordCell(rows.map(lineOf))]));
  };
}
