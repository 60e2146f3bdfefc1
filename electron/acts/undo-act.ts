import Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { ShukeError } from '../../shared/errors.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import {
  columnOf,
  definitionOf,
  partRecords,
  recordsOfCustomer,
  referencesTo,
} from '../../shared/records/record-graph.ts';
import type { Archive } from '../archive/archive.ts';
import { allRows, build, type Connection, firstRow, runWrite } from '../archive/query.ts';
import type { Tables } from '../archive/tables.ts';
import { labelOf } from '../records/row-label.ts';
import type { ActWriter, RowValues } from './act-writer.ts';
import { isMisplaced } from './misplaced-rows.ts';
import { performAct, rehearseAct } from './perform-act.ts';
import { isUndoableVerb, undoWayOf } from './undo-ways.ts';

interface Change {
  id: number;
  table: RecordName;
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
  // Undoing an undo does the first act again, and is called so.
  const verb = act.verb === 'acts.undo' ? 'acts.redo' : 'acts.undo';
  const name = { verb, actor: 'owner', subject: act.subject, undoes: actId } as const;
  const performed = performAct(archive, name, at, (writer) => {
    const way = undoWayOf(act.verb);
    if (way === undefined || way === 'final') putBack(writer, actId);
    else if (way.putBack(writer, actId).isInPart && !inPart) throw new ShukeError('ACT_STAYS_IN_PART', { act: actId });
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
  const name = { verb: 'acts.undo', actor: 'owner', subject: null, undoes: actId } as const;
  const way = undoWayOf(undoableAct(archive.reader, actId).verb);
  return rehearseAct(archive, name, 0, (writer) => {
    const isByRow = way === undefined || way === 'final';
    if (!isByRow) way.putBack(writer, actId);
    const held = isByRow ? reverseChanges(writer, actId) : [];
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
  table: RecordName;
  rowId: number;
  name: string;
  customerId: number | null;
}

/** Errors: ACT_UNKNOWN, ACT_ALREADY_UNDONE, ACT_NOT_UNDOABLE. */
export function undoableAct(connection: Connection, actId: number): Selectable<Tables['acts']> {
  const act = firstRow(connection, build.selectFrom('acts').selectAll().where('id', '=', actId));
  if (!act) throw new ShukeError('ACT_UNKNOWN', { act: actId });
  if (act.undone_by !== null) throw new ShukeError('ACT_ALREADY_UNDONE', { act: actId });
  if (!isUndoableVerb(act.verb)) throw new ShukeError('ACT_NOT_UNDOABLE', { act: actId });
  return act;
}

/** Reverses an act's recorded changes, latest first. Throws ACT_HELD_BACK with the rows' names. */
export function putBack(writer: ActWriter, actId: number): void {
  const held = new Set(reverseChanges(writer, actId).map(({ name }) => name));
  if (held.size > 0) throw new ShukeError('ACT_HELD_BACK', { names: [...held].slice(0, 5), count: held.size });
}

/** The same as far as it goes; answers what could not be put back. */
function reverseChanges(writer: ActWriter, actId: number): RowHeldBack[] {
  const { connection } = writer;
  const changes = allRows(
    connection,
    build.selectFrom('act_changes').selectAll().where('act_id', '=', actId).orderBy('id', 'desc'),
  ).map(
    (row): Change => ({
      id: row.id,
      table: row.table_name as RecordName,
      rowId: row.row_id,
      before: row.before === null ? null : (JSON.parse(row.before) as RowValues),
      after: row.after === null ? null : (JSON.parse(row.after) as RowValues),
    }),
  );

  const held: RowHeldBack[] = [];
  const hold = (table: RecordName, rowId: number, row: RowValues | undefined): void => {
    held.push({ table, rowId, name: rowName(connection, table, rowId, row), customerId: ownerOf(table, rowId, row) });
  };
  for (const { table, rowId, ...change } of changes) {
    const current = rowOf(connection, table, rowId);
    if (isAsLeft({ table, ...change }, current) && isReversed(writer, { table, rowId, ...change })) continue;
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

function rowOf(connection: Connection, table: RecordName, id: number): RowValues | undefined {
  return connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
}

/** Whether the row still stands as this change left it: every field it wrote holds what it wrote. */
function isAsLeft({ table, after }: Pick<Change, 'table' | 'after'>, current: RowValues | undefined): boolean {
  if (after === null) return current === undefined;
  if (current === undefined) return false;
  return Object.entries(after).every(
    ([name, value]) => current[name] === value || columnOf(table, name)?.isDerived === true,
  );
}

/** False where something that came later is in the way: a row that hangs on this one, a number given again. */
function isReversed(writer: ActWriter, { table, rowId, before, after }: Change): boolean {
  if (after !== null && before === null && isReferenced(writer.connection, table, rowId)) {
    return definitionOf(table).isCreatedByUse;
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

/** Whether something that came later hangs on the row, so that it cannot go. */
function isReferenced(connection: Connection, table: RecordName, id: number): boolean {
  return referencesTo(table).some(
    (reference) =>
      connection.prepare<[number]>(`SELECT 1 FROM ${reference.table} WHERE ${reference.column} = ? LIMIT 1`).get(id) !==
      undefined,
  );
}

function ownerOf(table: RecordName, rowId: number, row: RowValues | undefined): number | null {
  if (table === 'customers') return rowId;
  return typeof row?.customer_id === 'number' ? row.customer_id : null;
}

/** What to call a row in a sentence: the customer's name where it belongs to one. */
function rowName(connection: Connection, table: RecordName, id: number, row: RowValues | undefined): string {
  const { owner } = definitionOf(table);
  const wholeId = typeof owner === 'object' ? row?.[owner.partOf] : undefined;
  const whole = partRecords.find((part) => part.table === table)?.whole;
  if (typeof wholeId === 'number' && whole !== undefined && recordsOfCustomer.includes(whole)) {
    return rowName(connection, whole, wholeId, rowOf(connection, whole, wholeId));
  }
  const customerId = ownerOf(table, id, row);
  const label = customerId === null ? undefined : labelOf(connection, 'customers', customerId);
  if (label !== undefined) return label;
  const name = row?.name ?? row?.number;
  return typeof name === 'string' ? name : `${table} ${id}`;
}
