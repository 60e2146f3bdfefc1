import type { ActWriter, RecordedTable, RowValues } from '../acts/act-writer.ts';
import { customerReferences } from '../archive/customer-references.ts';
import type { Connection } from '../archive/query.ts';
import type { LostValue } from './merge-note.ts';

export interface Move {
  winnerId: number;
  loserId: number;
}

/** Of which a customer can have only one for each of these. */
const onlyOnce: Readonly<Record<string, string>> = { customer_tags: 'tag_id', do_not_contact: 'channel' };

/** Kept in an order of their own; what moves comes behind. */
const ordered: ReadonlySet<string> = new Set(['customer_other_names', 'customer_dates']);

/**
 * Makes every row that names the loser name the winner; what the winner has already, or what would name the winner
 * next to itself, goes instead. Answers what is lost by that. The lists of a merge are moved before.
 */
export function moveRows(writer: ActWriter, move: Move): LostValue[] {
  const lost: LostValue[] = [];
  for (const { table, column } of customerReferences) {
    for (const row of rowsOf(writer.connection, table, column, move.loserId)) {
      if (table === 'not_the_same') moveDecision(writer, row, move);
      else if (table === 'relations') lost.push(...moveRelation(writer, row, column, move));
      else moveRow(writer, table as RecordedTable, row, column, move);
    }
  }
  return lost;
}

function moveRow(writer: ActWriter, table: RecordedTable, row: RowValues, column: string, move: Move): void {
  const { connection } = writer;
  const id = Number(row.id);
  // The winner, who worked for the loser or was brought by the loser, does not so by itself.
  if (table === 'customers' && id === move.winnerId) writer.update(table, id, { [column]: null });
  else if (hasAlready(connection, table, row, move.winnerId)) writer.remove(table, id);
  else {
    const position = ordered.has(table) ? { position: nextPosition(connection, table, move.winnerId) } : {};
    writer.update(table, id, { [column]: move.winnerId, ...position });
  }
}

function rowsOf(connection: Connection, table: string, column: string, customerId: number): RowValues[] {
  const order = ordered.has(table) ? 'position, id' : 'id';
  return connection
    .prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE ${column} = ? ORDER BY ${order}`)
    .all(customerId);
}

function hasAlready(connection: Connection, table: string, row: RowValues, winnerId: number): boolean {
  const column = onlyOnce[table] ?? (table === 'customer_other_names' ? 'folded' : undefined);
  if (column === undefined) return false;
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

/** That two are not the same is kept with the lower id first, and once. */
function moveDecision(writer: ActWriter, row: RowValues, { winnerId, loserId }: Move): void {
  const id = Number(row.id);
  const other = Number(row.customer_id === loserId ? row.other_customer_id : row.customer_id);
  const [lower, higher] = other < winnerId ? [other, winnerId] : [winnerId, other];
  const isThere = writer.connection
    .prepare<[number, number]>('SELECT 1 FROM not_the_same WHERE customer_id = ? AND other_customer_id = ?')
    .get(lower, higher);
  if (other === winnerId || isThere !== undefined) writer.remove('not_the_same', id);
  else writer.update('not_the_same', id, { customer_id: lower, other_customer_id: higher });
}

/** What the two were to each other cannot stand; it is kept as a note. */
function moveRelation(writer: ActWriter, row: RowValues, column: string, { winnerId, loserId }: Move): LostValue[] {
  const id = Number(row.id);
  const other = column === 'customer_id' ? row.other_customer_id : row.customer_id;
  if (other !== winnerId && other !== loserId) {
    writer.update('relations', id, { [column]: winnerId });
    return [];
  }
  writer.remove('relations', id);
  const text = [row.relation, row.relation_back, row.name, row.preferences, row.note]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
  return text === '' ? [] : [{ what: 'relation', text }];
}
