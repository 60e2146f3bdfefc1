import Database from 'better-sqlite3';
import type { Staying, StayingReason } from '../../shared/duplicates/staying.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import { customerReferences } from '../../shared/records/record-graph.ts';
import type { ActWriter, RowValues, SqlValue } from '../acts/act-writer.ts';
import type { UndoWay, UndoWays } from '../acts/undo-ways.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { acyclicColumns, isInCircle } from '../records/circles.ts';
import { columnsBeside } from './merge-fields.ts';
import { StayingList } from './staying-list.ts';

const mergeUndoWay: UndoWay = {
  putBack: (writer, actId) => ({ isInPart: putBackMerge(writer, actId).staying.length > 0 }),
};
export const mergeUndoWays: UndoWays = { 'duplicates.merge': mergeUndoWay, 'duplicates.mergeAll': mergeUndoWay };

interface MergeChange {
  table: RecordName;
  rowId: number;
  before: RowValues | null;
  after: RowValues | null;
}

/** What an undo gave back, and what it left where it is. */
export interface MergeUndone {
  /** Rows that went back to whom they were taken from. */
  returning: number;
  staying: Staying[];
}

type Outcome = 'returned' | 'nothingToDo' | StayingReason;

/**
 * Takes a merge apart again, row by row: what has been changed since, or is gone, or belongs to another customer by now,
 * stays as it is and is named. What came to the winner after the merge is the winner's.
 */
export function putBackMerge(writer: ActWriter, mergeActId: number): MergeUndone {
  const changes = changesOf(writer.connection, mergeActId);
  const heirs = heirsOf(writer.connection);
  const list = new StayingList(writer.connection);
  let returning = 0;
  for (const change of changes) {
    if (change.table === 'customers') {
      if (putBackFields(writer, change, heirs, list)) returning += 1;
      continue;
    }
    const outcome = putBackRow(writer, change, heirs);
    if (outcome === 'returned') returning += 1;
    else if (outcome !== 'nothingToDo') list.addRow(change.table, change.rowId, outcome);
  }
  for (const { rowId, column } of circlesAmong(writer.connection, changes)) {
    writer.update('customers', rowId, { [column]: null });
    list.addField(rowId, column, 'circle');
  }
  return { returning, staying: list.staying };
}

/** Taken apart in another order than merged, who brought whom could lead round: such a line is left open. */
function* circlesAmong(
  connection: Connection,
  changes: readonly MergeChange[],
): Generator<{ rowId: number; column: string }> {
  for (const { table, rowId, after } of changes) {
    if (table !== 'customers' || after === null) continue;
    for (const column of acyclicColumns('customers')) {
      if (column in after && isInCircle(connection, 'customers', column, rowId)) yield { rowId, column };
    }
  }
}

function changesOf(connection: Connection, actId: number): MergeChange[] {
  return allRows(
    connection,
    build.selectFrom('act_changes').selectAll().where('act_id', '=', actId).orderBy('id', 'desc'),
  ).map((row) => ({
    table: row.table_name as RecordName,
    rowId: row.row_id,
    before: row.before === null ? null : (JSON.parse(row.before) as RowValues),
    after: row.after === null ? null : (JSON.parse(row.after) as RowValues),
  }));
}

/** Whether two ids stand for one customer by now: merged further, a customer's rows are the next winner's. */
type AreOne = (now: SqlValue | undefined, then: SqlValue | undefined) => boolean;

function heirsOf(connection: Connection): AreOne {
  const heirs = new Map(
    connection
      .prepare<[], [id: number, winner: number]>('SELECT id, merged_into FROM customers WHERE merged_into IS NOT NULL')
      .raw()
      .all(),
  );
  return (now, then) => {
    let heir = then;
    while (typeof heir === 'number' && heir !== now) heir = heirs.get(heir) ?? null;
    return typeof now === 'number' && heir === now;
  };
}

/** The columns of a record by which its rows name customers. */
const referencesOf = new Map(
  [...Map.groupBy(customerReferences, ({ table }) => table)].map(([table, found]) => [
    table,
    found.map(({ column }) => column),
  ]),
);

/**
 * Each field that still stands as the merge left it goes back, all its columns or none; the note loses what the merge added to it. True where
 * it was about whom another customer names.
 */
function putBackFields(
  writer: ActWriter,
  { rowId, before, after }: MergeChange,
  areOne: AreOne,
  list: StayingList,
): boolean {
  const references = referencesOf.get('customers') ?? [];
  const current = rowOf(writer.connection, 'customers', rowId);
  const isAsLeft = (column: string): boolean => {
    const [now, became] = [current?.[column], after?.[column] ?? null];
    return now === became || (references.includes(column) && areOne(now, became));
  };
  const isAsBefore = (column: string): boolean => current?.[column] === (before?.[column] ?? null);
  const written = Object.keys(after ?? {});
  const isWhole = (column: string): boolean =>
    columnsBeside(column).every((beside) => !written.includes(beside) || isAsLeft(beside) || isAsBefore(beside));
  let hasReturned = false;
  for (const column of written) {
    const [was, became] = [before?.[column] ?? null, after?.[column] ?? null];
    const isReference = references.includes(column);
    if (current === undefined) list.addField(rowId, column, 'removed');
    else if (isAsBefore(column)) continue;
    else if (isAsLeft(column) && isWhole(column)) {
      const outcome = orTaken(() =>
        writer.update('customers', rowId, { [column]: was }) ? 'returned' : 'nothingToDo',
      );
      if (outcome === 'returned') hasReturned ||= isReference;
      else if (outcome !== 'nothingToDo') list.addField(rowId, column, outcome);
    } else if (column === 'note') putBackNote(writer, current, { was, became }, list);
    // A customer who was merged and stands alone again stays so.
    else if (column !== 'merged_into' || current[column] !== null) {
      list.addField(rowId, column, isReference && !isAsLeft(column) ? 'movedOn' : 'changed');
    }
  }
  return hasReturned;
}

/** Where the note was written on, what the merge added is taken out of it, if it still stands there whole. */
function putBackNote(
  writer: ActWriter,
  current: RowValues,
  { was, became }: { was: SqlValue; became: SqlValue },
  list: StayingList,
): void {
  const note = String(current.note);
  const added = String(became ?? '').slice(String(was ?? '').length);
  if (added.trim() === '' || !note.includes(added.trim())) {
    list.addField(Number(current.id), 'note', 'changed');
    return;
  }
  const block = note.includes(added) ? added : added.trim();
  writer.update('customers', Number(current.id), { note: note.replace(block, () => '') });
}

function putBackRow(writer: ActWriter, change: MergeChange, areOne: AreOne): Outcome {
  const { table, rowId, before, after } = change;
  const current = rowOf(writer.connection, table, rowId);
  if (before === null) return takeAway(writer, change, current);
  if (after === null) return current === undefined ? bringBack(writer, table, before) : 'taken';
  if (current === undefined) return 'removed';
  const references = (referencesOf.get(table) ?? []).filter((column) => column in after);
  const isWhereItWent = references.every(
    (column) => current[column] === after[column] || areOne(current[column], after[column]),
  );
  if (!isWhereItWent) {
    return references.every((column) => current[column] === before[column]) ? 'nothingToDo' : 'movedOn';
  }
  // A place in an order, which was given again since, is left.
  const unchanged = Object.entries(before).filter(
    ([column]) => references.includes(column) || current[column] === after[column],
  );
  return orTaken(() => {
    writer.update(table, rowId, Object.fromEntries(unchanged));
    return 'returned';
  });
}

/** What the merge itself made (the losing name as a further name) goes, unless it was written again. */
function takeAway(writer: ActWriter, { table, rowId, after }: MergeChange, current: RowValues | undefined): Outcome {
  if (current === undefined) return 'nothingToDo';
  const isAsLeft = Object.entries(after ?? {}).every(
    ([column, value]) => column === 'position' || column === 'customer_id' || current[column] === value,
  );
  if (!isAsLeft) return 'changed';
  writer.remove(table, rowId);
  return 'nothingToDo';
}

function bringBack(writer: ActWriter, table: RecordName, before: RowValues): Outcome {
  return orTaken(() => {
    writer.insert(table, before);
    return 'returned';
  });
}

function orTaken(work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
      return error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY' ? 'removed' : 'taken';
    }
    throw error;
  }
}

function rowOf(connection: Connection, table: string, id: number): RowValues | undefined {
  return connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
}
