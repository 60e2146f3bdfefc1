import type { RecordName } from '../../shared/records/all-records.ts';
import {
  columnOf,
  customerReferences,
  definitionOf,
  hasColumn,
  pairRecords,
} from '../../shared/records/record-graph.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import type { LostValue } from './merge-note.ts';

export interface Move {
  winnerId: number;
  loserId: number;
}

/**
 * Makes every row that names the loser name the winner; what the winner has already, or what would name the winner
 * next to itself, goes instead. Answers what is lost by that. The lists of a merge are moved before.
 */
export function moveRows(writer: ActWriter, move: Move): LostValue[] {
  const lost: LostValue[] = [];
  for (const { table, column } of customerReferences) {
    for (const row of rowsOf(writer.connection, table, column, move.loserId)) {
      if (pairRecords.includes(table)) lost.push(...movePair(writer, table, row, column, move));
      else moveRow(writer, table, row, column, move);
    }
  }
  return lost;
}

function moveRow(writer: ActWriter, table: RecordName, row: RowValues, column: string, move: Move): void {
  const { connection } = writer;
  const id = Number(row.id);
  // The winner, who worked for the loser or was brought by the loser, does not so by itself.
  if (table === 'customers' && id === move.winnerId) writer.update(table, id, { [column]: null });
  else if (hasAlready(connection, table, row, move.winnerId)) writer.remove(table, id);
  else {
    // Kept in an order of their own: what moves comes last.
    const position = isOrdered(table) ? { position: nextPosition(connection, table, move.winnerId) } : {};
    writer.update(table, id, { [column]: move.winnerId, ...position });
  }
}

function isOrdered(table: RecordName): boolean {
  return hasColumn(table, 'position');
}

function rowsOf(connection: Connection, table: RecordName, column: string, customerId: number): RowValues[] {
  const order = isOrdered(table) ? 'position, id' : 'id';
  return connection
    .prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE ${column} = ? ORDER BY ${order}`)
    .all(customerId);
}

function hasAlready(connection: Connection, table: RecordName, row: RowValues, winnerId: number): boolean {
  const { oncePerCustomer: column } = definitionOf(table);
  if (column === null) return false;
  return (
    connection
      .prepare<unknown[]>(`SELECT 1 FROM ${table} WHERE customer_id = ? AND ${column} = ?`)
      .get(winnerId, row[column]) !== undefined
  );
}

function nextPosition(connection: Connection, table: string, customerId: number): number {
  const highest = connection
    .prepare<[number], number | null>(`SELECT max(position) FROM ${table} WHERE customer_id = ?`)
    .pluck()
    .get(customerId);
  return (highest ?? -1) + 1;
}

/** What the two were to each other goes, and what it said is kept as a note. */
function movePair(
  writer: ActWriter,
  table: RecordName,
  row: RowValues,
  column: string,
  { winnerId, loserId }: Move,
): LostValue[] {
  const id = Number(row.id);
  const other = column === 'customer_id' ? row.other_customer_id : row.customer_id;
  if (other === winnerId || other === loserId) {
    writer.remove(table, id);
    const text = textsOf(table, row).join(' · ');
    return text === '' ? [] : [{ what: 'relation', text }];
  }
  if (definitionOf(table).owner === 'pair') writer.update(table, id, { [column]: winnerId });
  else moveSortedPair(writer, table, id, [Number(other), winnerId]);
  return [];
}

function textsOf(table: RecordName, row: RowValues): string[] {
  return Object.entries(row).flatMap(([column, value]) =>
    columnOf(table, column)?.kind === 'text' && typeof value === 'string' && value !== '' ? [value] : [],
  );
}

function moveSortedPair(writer: ActWriter, table: RecordName, id: number, pair: [number, number]): void {
  const [lower, higher] = [Math.min(...pair), Math.max(...pair)];
  const isThere = writer.connection
    .prepare<[number, number]>(`SELECT 1 FROM ${table} WHERE customer_id = ? AND other_customer_id = ?`)
    .get(lower, higher);
  if (isThere !== undefined) writer.remove(table, id);
  else writer.update(table, id, { customer_id: lower, other_customer_id: higher });
}
