import { dayNumber } from '../../shared/day.ts';
import { type IndicatorKey, indicators } from '../../shared/indicators/indicators.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { allIndicators } from './all-indicators.ts';
import type { IndicatorWindow } from './indicator.ts';

/** A figure of every customer who has one: days as day numbers, money in minor units. Who is not there has none. */
export interface IndicatorColumn {
  ids: readonly number[];
  values: Float64Array;
}

export function indicatorColumn(connection: Connection, key: IndicatorKey, window: IndicatorWindow): IndicatorColumn {
  const { sql, parameters } = allIndicators[key].values(connection, window, null);
  const [ids, values] = columnsOf<[number, number | string]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(value) FROM (${sql})`,
    parameters,
  );
  return { ids, values: Float64Array.from(values, (value) => (typeof value === 'string' ? dayNumber(value) : value)) };
}

/** The figure of some customers by their ids, as it is shown: days as text. */
export function indicatorValues(
  connection: Connection,
  key: IndicatorKey,
  window: IndicatorWindow,
  customers: ArrayLike<number> & Iterable<number>,
): ReadonlyMap<number, number | string> {
  const { sql, parameters } = allIndicators[key].values(connection, window, JSON.stringify([...customers]));
  const rows = connection
    .prepare<unknown[], [number, number | string]>(`SELECT customer_id, value FROM (${sql})`)
    .raw()
    .all(...parameters);
  return new Map(rows);
}

/** A row that a figure was made from. */
export interface IndicatorRow {
  table: (typeof indicators)[IndicatorKey]['rowsIn'] | 'cases';
  id: number;
}

/** The rows behind a customer's figure, latest first. */
export function indicatorRows(
  connection: Connection,
  key: IndicatorKey,
  window: IndicatorWindow,
  customerId: number,
): IndicatorRow[] {
  const { sql, parameters } = allIndicators[key].rows(connection, window, customerId);
  return connection
    .prepare<unknown[], { id: number; table?: IndicatorRow['table'] }>(sql)
    .all(...parameters)
    .map(({ id, table = indicators[key].rowsIn }) => ({ table, id }));
}

/** Whether no customer has the figure. */
export function isEmptyIndicator(connection: Connection, key: IndicatorKey, window: IndicatorWindow): boolean {
  const { anyone, anyOf, values } = allIndicators[key];
  const { sql, parameters } =
    anyone?.(connection, window) ?? anyOf?.(connection, window) ?? values(connection, window, null);
  return connection.prepare<unknown[], number>(`SELECT 1 FROM (${sql}) LIMIT 1`).get(...parameters) === undefined;
}
