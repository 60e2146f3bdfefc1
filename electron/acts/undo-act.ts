import Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { ShukeError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import { customerReferences } from '../archive/customer-references.ts';
import { allRows, build, type Connection, firstRow, runWrite } from '../archive/query.ts';
import type { ActsTable } from '../archive/tables.ts';
import { isMergeVerb, putBackMerge } from '../duplicates/undo-merge.ts';
import type { ActWriter, RecordedTable, RowValues, SqlValue } from './act-writer.ts';
import { isMisplaced } from './misplaced-rows.ts';
import { performAct, rehearseAct } from './perform-act.ts';

/** Acts that cannot be put back from the log; the import has its own way back (`import.undo`). */
const notUndoableVerbs: ReadonlySet<string> = new Set([
  'archive.create',
  'import.run',
  'import.undo',
  'bin.purge',
  'bin.purgeOverdue',
]);

export function isUndoableVerb(verb: string): boolean {
  return !notUndoableVerbs.has(verb);
}

interface Change {
  id: number;
  table: RecordedTable;
  rowId: number;
  before: RowValues | null;
  after: RowValues | null;
}

/**
 * Puts back what an act changed, as an act of its own. Refused whole where a later act changed the same field; a merge
 * goes back row by row, but leaves something only where `inPart` says that this is known.
 */
export function undoAct(
  archive: Archive,
  actId: number,
  at: number,
  { inPart = false }: { inPart?: boolean } = {},
): number {
  const act = undoableAct(archive.writer, actId);
  const name = { verb: 'acts.undo', actor: 'owner', subject: act.subject, undoes: actId };
  const performed = performAct(archive, name, at, (writer) => {
    if (!isMergeVerb(act.verb)) putBack(writer, actId);
    else if (putBackMerge(writer, actId).staying.length > 0 && !inPart) {
      throw new ShukeError('ACT_STAYS_IN_PART', { act: actId });
    }
    runWrite(writer.connection, build.updateTable('acts').set({ undone_by: writer.actId }).where('id', '=', actId));
    // Undoing an undo makes the first act count again.
    if (act.undoes !== null) {
      runWrite(writer.connection, build.updateTable('acts').set({ undone_by: null }).where('id', '=', act.undoes));
    }
    return { result: null, counts: JSON.parse(act.counts) as Record<string, number> };
  });
  if (performed.actId === null) throw new ShukeError('ACT_NOT_UNDOABLE', { act: actId });
  return performed.actId;
}

/** What undoing an act would do: it is done, looked at and rolled back. The act must be one that can be undone. */
export function rehearseUndo<Seen>(archive: Archive, actId: number, see: (rehearsal: UndoRehearsal) => Seen): Seen {
  const name = { verb: 'acts.undo', actor: 'owner', subject: null, undoes: actId };
  const isMerge = isMergeVerb(undoableAct(archive.reader, actId).verb);
  return rehearseAct(archive, name, 0, (writer) => {
    if (isMerge) putBackMerge(writer, actId);
    const held = isMerge ? [] : reverseChanges(writer, actId);
    return see({ actId: writer.actId, connection: writer.connection, held });
  });
}

export interface UndoRehearsal {
  /** The act that would undo it: its changes stand in the log as long as the rehearsal lasts. */
  actId: number;
  connection: Connection;
  held: readonly RowHeldBack[];
}

/** A row that stands in the way of an undo. */
export interface RowHeldBack {
  table: RecordedTable;
  rowId: number;
  name: string;
  customerId: number | null;
}

/** Errors: ACT_UNKNOWN, ACT_ALREADY_UNDONE, ACT_NOT_UNDOABLE. */
export function undoableAct(connection: Connection, actId: number): Selectable<ActsTable> {
  const act = firstRow(connection, build.selectFrom('acts').selectAll().where('id', '=', actId));
  if (!act) throw new ShukeError('ACT_UNKNOWN', { act: actId });
  if (act.undone_by !== null) throw new ShukeError('ACT_ALREADY_UNDONE', { act: actId });
  if (!isUndoableVerb(act.verb)) throw new ShukeError('ACT_NOT_UNDOABLE', { act: actId });
  return act;
}

/** Reverses an act's recorded changes, latest first. Throws ACT_HELD_BACK with the rows' names. */
export function putBack(writer: ActWriter, actId: number): void {
  const held = new Set(reverseChanges(writer, actId).map(({ name }) => name));
  if (held.size > 0)
    throw new ShukeError('ACT_HELD_BACK', { names: [...held].slice(0, 5).join(', '), count: held.size });
}

/** The same as far as it goes; answers what could not be put back. */
export function reverseChanges(writer: ActWriter, actId: number): RowHeldBack[] {
  const { connection } = writer;
  const changes = allRows(
    connection,
    build.selectFrom('act_changes').selectAll().where('act_id', '=', actId).orderBy('id', 'desc'),
  ).map(
    (row): Change => ({
      id: row.id,
      table: row.table_name as RecordedTable,
      rowId: row.row_id,
      before: row.before === null ? null : (JSON.parse(row.before) as RowValues),
      after: row.after === null ? null : (JSON.parse(row.after) as RowValues),
    }),
  );

  const held: RowHeldBack[] = [];
  const hold = (table: RecordedTable, rowId: number, row: RowValues | undefined): void => {
    held.push({ table, rowId, name: rowName(connection, table, rowId, row), customerId: ownerOf(table, rowId, row) });
  };
  for (const { table, rowId, ...change } of changes) {
    const current = rowOf(connection, table, rowId);
    if (isAsLeft(change, current) && isReversed(writer, { table, rowId, ...change })) continue;
    hold(table, rowId, current ?? change.before ?? undefined);
  }
  // Only once all of them are back: on the way there a line can lead round, and a field can pass through other values.
  for (const { table, rowId, before } of changes) {
    const current = rowOf(connection, table, rowId);
    if (before === null || current === undefined) continue;
    const values = Object.fromEntries(Object.entries(before).filter(([column, value]) => current[column] === value));
    if (isMisplaced(connection, { table, rowId, values })) hold(table, rowId, current);
  }
  return held;
}

function rowOf(connection: Connection, table: RecordedTable, id: number): RowValues | undefined {
  return connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
}

/** Columns that follow from other rows: what they hold by now says nothing about who wrote the row last. */
const derivedColumns: ReadonlySet<string> = new Set([
  'updated_at',
  'net_minor',
  'has_sale',
  'has_purchase',
  'line_count',
]);

/** Whether the row still stands as this change left it: every field it wrote holds what it wrote. */
function isAsLeft(change: Pick<Change, 'after'>, current: RowValues | undefined): boolean {
  if (change.after === null) return current === undefined;
  if (current === undefined) return false;
  return Object.entries(change.after).every(([name, value]) => derivedColumns.has(name) || current[name] === value);
}

/** False where something that came later is in the way: a row that hangs on this one, a number given again. */
function isReversed(writer: ActWriter, { table, rowId, before, after }: Change): boolean {
  if (after !== null && before === null && isReferenced(writer.connection, table, rowId)) {
    return sharedTables.has(table);
  }
  try {
    if (before === null) writer.remove(table, rowId);
    else if (after === null) writer.insert(table, before);
    else writer.update(table, rowId, before);
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

/** The row that named them first does not own them: they stay while another row needs them. */
const sharedTables: ReadonlySet<RecordedTable> = new Set(['tags', 'staff']);

const references: Partial<Record<RecordedTable, readonly { table: string; column: string }[]>> = {
  customers: customerReferences,
  tags: [{ table: 'customer_tags', column: 'tag_id' }],
  staff: [
    { table: 'orders', column: 'served_by' },
    { table: 'contacts', column: 'staff_id' },
    { table: 'complaints', column: 'heard_by' },
  ],
  orders: [{ table: 'order_lines', column: 'order_id' }],
  contacts: [
    { table: 'complaints', column: 'contact_id' },
    { table: 'attachments', column: 'contact_id' },
  ],
  attachments: [{ table: 'customers', column: 'photo_id' }],
  own_fields: [
    { table: 'own_field_values', column: 'field_id' },
    { table: 'own_field_choices', column: 'field_id' },
  ],
  own_field_choices: [{ table: 'own_field_values', column: 'choice_id' }],
};

/** Whether something that came later hangs on the row, so that it cannot go. */
function isReferenced(connection: Connection, table: RecordedTable, id: number): boolean {
  return (references[table] ?? []).some(
    (reference) =>
      connection.prepare<[number]>(`SELECT 1 FROM ${reference.table} WHERE ${reference.column} = ? LIMIT 1`).get(id) !==
      undefined,
  );
}

function ownerOf(table: RecordedTable, rowId: number, row: RowValues | undefined): number | null {
  if (table === 'customers') return rowId;
  return typeof row?.customer_id === 'number' ? row.customer_id : null;
}

/** What to call a row in a sentence: the customer's name where it belongs to one. */
function rowName(connection: Connection, table: RecordedTable, id: number, row: RowValues | null | undefined): string {
  if (table === 'order_lines' && typeof row?.order_id === 'number') {
    return rowName(connection, 'orders', row.order_id, rowOf(connection, 'orders', row.order_id));
  }
  const customerId: SqlValue | undefined = table === 'customers' ? id : row?.customer_id;
  if (typeof customerId === 'number') {
    const customer = firstRow(
      connection,
      build.selectFrom('customers').select(['name', 'number']).where('id', '=', customerId),
    );
    if (customer) return customer.name === '' ? customer.number : customer.name;
  }
  const name = row?.name ?? row?.number;
  return typeof name === 'string' ? name : `${table} ${id}`;
}
