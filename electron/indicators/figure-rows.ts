import type { FigureRow } from '../../shared/indicators/contract.ts';
import type { EventIndicator } from '../../shared/indicators/indicators.ts';
import type { Connection } from '../archive/query.ts';
import { dayOfCaseSql } from '../satisfaction/read-satisfaction.ts';
import type { IndicatorWindow } from './indicator.ts';
import { indicatorRows } from './indicator-values.ts';

type RowOf<Table extends FigureRow['table']> = Omit<Extract<FigureRow, { table: Table }>, 'table'>;

const columns = {
  contacts: 'id, day, touchpoint, channel, text, next_contact_day AS nextContactDay',
  satisfactions: 'id, day, level, said_by AS saidBy, note',
  cases: `id, ${dayOfCaseSql} AS day, satisfaction_after AS level, kind, iif(text = '', thing, text) AS text`,
} as const satisfies Record<FigureRow['table'], string>;

/** The rows that a figure of a customer was made from, latest first. */
export function figureRows(
  connection: Connection,
  figure: EventIndicator,
  window: IndicatorWindow,
  customerId: number,
): FigureRow[] {
  const read = <Table extends FigureRow['table']>(table: Table, id: number) => {
    const query = `SELECT ${columns[table]} FROM ${table} WHERE id = ?`;
    const row = connection.prepare<[number], RowOf<Table>>(query).get(id);
    return row === undefined ? [] : [{ ...row, table }];
  };
  return indicatorRows(connection, figure, window, customerId).flatMap<FigureRow>(({ table, id }) => {
    if (table === 'contacts') return read(table, id);
    if (table === 'satisfactions') return read(table, id);
    return table === 'cases' ? read(table, id) : [];
  });
}
