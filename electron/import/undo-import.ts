import { ShukeError } from '../../shared/errors.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import { exchangedRecords } from '../../shared/records/exchanged-records.ts';
import {
  childrenFirst,
  customerReferences,
  definitionOf,
  hasColumn,
  pairRecords,
  partRecords,
  type Reference,
  references,
  referencesTo,
} from '../../shared/records/record-graph.ts';
import { type ActWriter, createActWriter } from '../acts/act-writer.ts';
import { beginAct, finishLongAct } from '../acts/perform-act.ts';
import { putBack } from '../acts/undo-act.ts';
import type { UndoWays } from '../acts/undo-ways.ts';
import type { Archive } from '../archive/archive.ts';
import { build, type Connection, firstRow, runWrite } from '../archive/query.ts';
import { Transaction } from '../archive/transaction.ts';
import { removeUnneededContents } from '../attachments/attachment-contents.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';

export interface UndoneImport {
  importId: number;
  customers: number;
  orders: number;
  lines: number;
  contacts: number;
  people: number;
  records: number;
}

/** An import has its own way back, row by row of what it made. */
export const importUndoWays: UndoWays = { 'import.run': 'final', 'import.undo': 'final' };

const importedChildrenFirst = childrenFirst.filter((table) => hasColumn(table, 'import_id'));
/** They go only where no other row needs them, with what is part of them. */
const sharedRecords = importedChildrenFirst.filter((table) => definitionOf(table).isShared);
const partsOfShared = partRecords.filter(({ whole }) => sharedRecords.includes(whole));
const ownRecords = importedChildrenFirst.filter(
  (table) => !sharedRecords.includes(table) && !partsOfShared.some((part) => part.table === table),
);

/** Pairs of customers mean nothing when one of the two never came. */
const pairsOfNoImport = pairRecords.filter((table) => !hasColumn(table, 'import_id'));

const rowsBetweenBreaths = 20_000;

/**
 * Takes an import back as one: its rows go, what it changed is put back, in one transaction. Refused whole
 * (ACT_HELD_BACK, naming the customers) where later work stands on its rows. Errors: IMPORT_UNKNOWN, IMPORT_ALREADY_UNDONE.
 */
export async function undoImport(context: EngineContext, importId: number, control: JobControl): Promise<UndoneImport> {
  const undone = await context.session.whileWriting(async (archive) => {
    const db = archive.writer;
    const entry = importInForce(db, importId);
    const transaction = new Transaction(archive);
    try {
      refuseWhereLaterWorkStands(db, importId, entry.act_id);
      const at = context.clock.now();
      const name = { verb: 'import.undo', actor: 'owner', subject: entry.file_name, undoes: entry.act_id } as const;
      const actId = beginAct(archive, name, at);
      const writer = createActWriter(db, { id: actId, at });
      seeRowsOfImport(writer, importId);
      putBack(writer, entry.act_id);
      const removed = await removeRows(archive, importId, control);
      removeUnneededContents(db);
      runWrite(db, build.updateTable('imports').set({ undone_act_id: actId }).where('id', '=', importId));
      runWrite(db, build.updateTable('acts').set({ undone_by: actId }).where('id', '=', entry.act_id));
      // What came along with orders, as their products do, is no row of its own.
      const isCounted = (table: RecordName): boolean => !definitionOf(table).isShared || entry.kind === table;
      const counts = {
        customers: removed.get('customers') ?? 0,
        orders: removed.get('orders') ?? 0,
        lines: removed.get('order_lines') ?? 0,
        contacts: removed.get('contacts') ?? 0,
        people: removed.get('relations') ?? 0,
        records: exchangedRecords.reduce((sum, table) => sum + (isCounted(table) ? (removed.get(table) ?? 0) : 0), 0),
      };
      control.report({ phase: 'finishing', done: 0, of: null });
      await finishLongAct(archive, writer, counts, () => control.breathe());
      await control.breathe();
      transaction.commit();
      return { importId, ...counts };
    } catch (error) {
      throw transaction.failed(error);
    }
  });
  return undone;
}

/** Errors: IMPORT_UNKNOWN, IMPORT_ALREADY_UNDONE. */
function importInForce(db: Connection, importId: number) {
  const entry = firstRow(db, build.selectFrom('imports').selectAll().where('id', '=', importId));
  if (!entry) throw new ShukeError('IMPORT_UNKNOWN', { import: importId });
  if (entry.undone_act_id !== null) throw new ShukeError('IMPORT_ALREADY_UNDONE', { file: entry.file_name });
  return entry;
}

/** Later rows that hang on the import's, and later changes to its rows; a walk-in order goes by its number. */
function refuseWhereLaterWorkStands(db: Connection, importId: number, actId: number): void {
  const names = laterWorkOnImport(db, importId, actId).map(({ name }) => name);
  if (names.length === 0) return;
  throw new ShukeError('ACT_HELD_BACK', { names: names.slice(0, 5), count: names.length });
}

export interface LaterWork {
  /** Null: a walk-in order, by its number. */
  customerId: number | null;
  name: string;
}

/** Whose later work holds an undo of the import back, at most six. Errors: IMPORT_UNKNOWN, IMPORT_ALREADY_UNDONE. */
export function heldBackOfImport(db: Connection, importId: number): LaterWork[] {
  return laterWorkOnImport(db, importId, importInForce(db, importId).act_id);
}

/** Whose later work would hold an undo of the import back; at most six. */
export function laterWorkOnImport(db: Connection, importId: number, actId: number): LaterWork[] {
  return db
    .prepare<unknown[], LaterWork>(
      `SELECT DISTINCT customers.id AS customerId,
              coalesce(nullif(customers.name, ''), customers.number, held.order_number, '') AS name FROM (
         SELECT customer_id, number AS order_number FROM orders
          WHERE import_id IS NOT @import AND customer_id IN (SELECT id FROM customers WHERE import_id = @import)
         UNION
         SELECT orders.customer_id, orders.number FROM order_lines JOIN orders ON orders.id = order_lines.order_id
          WHERE orders.import_id = @import AND order_lines.import_id IS NOT @import
         UNION
         SELECT orders.customer_id, orders.number FROM act_changes
           JOIN acts ON ${laterInForce} JOIN orders ON orders.id = json_extract(before, '$.order_id')
          WHERE table_name = 'order_lines' AND after IS NULL AND json_extract(before, '$.import_id') = @import
         UNION
         -- Put back beside what a later import brought, the lines this one took away would count twice.
         SELECT orders.customer_id, orders.number FROM act_changes
           JOIN order_lines ON order_id = json_extract(before, '$.order_id') AND order_lines.import_id > @import
           JOIN orders ON orders.id = order_id
          WHERE act_id = @act AND table_name = 'order_lines' AND after IS NULL
         -- What the import itself pointed at a customer it made is put back before that customer goes.
         ${laterReferences.map(laterRowsNaming).join('\n')}
         ${laterChanges('customers', 'changed.id, NULL')}
         ${laterChanges('orders', 'changed.customer_id, changed.number')}
         ${ownRecords
           .filter((table) => table !== 'orders' && hasColumn(table, 'customer_id'))
           .map((table) => laterChanges(table, 'changed.customer_id, NULL'))
           .join('\n')}
       ) AS held LEFT JOIN customers ON customers.id = held.customer_id LIMIT 6`,
    )
    .all({ import: importId, act: actId });
}

/** By which later rows can hang on a row of an import; orders and their lines are asked for by themselves. */
const laterReferences = references.filter(
  ({ table, to }) =>
    hasColumn(table, 'import_id') &&
    table !== 'orders' &&
    table !== 'order_lines' &&
    (to === 'customers' || hasColumn(to, 'customer_id')),
);

/** Rows of others that name a row of the import; not what the import itself wrote, which is put back. */
function laterRowsNaming({ table, column, to }: Reference): string {
  return `UNION SELECT ${to === 'customers' ? 'made.id' : 'made.customer_id'}, NULL
            FROM ${table} AS later JOIN ${to} AS made ON made.id = later.${column}
           WHERE made.import_id = @import AND later.import_id IS NOT @import
             AND NOT EXISTS (SELECT 1 FROM act_changes WHERE act_id = @act AND table_name = '${table}'
               AND row_id = later.id AND json_extract(after, '$.${column}') = later.${column})`;
}

const laterInForce = `acts.id = act_changes.act_id AND act_changes.act_id > @act
             AND acts.undone_by IS NULL AND acts.undoes IS NULL`;

/** Rows of this import that an act after it, still in force, has changed: whose they are. */
function laterChanges(table: string, columns: string): string {
  return `UNION SELECT ${columns} FROM ${table} AS changed
            JOIN act_changes ON act_changes.table_name = '${table}' AND act_changes.row_id = changed.id
            JOIN acts ON ${laterInForce}
           WHERE changed.import_id = @import`;
}

/** What is derived from the rows that are about to go: whose they are, and the orders of others that lose a line. */
function seeRowsOfImport({ connection, derived }: ActWriter, importId: number): void {
  const ids = (sql: string): number[] => connection.prepare<[number], number>(sql).pluck().all(importId);
  derived.seeOwners('customers', ids('SELECT id FROM customers WHERE import_id = ?'));
  for (const { table, column } of customerReferences) {
    if (table === 'customers' || !hasColumn(table, 'import_id')) continue;
    derived.seeOwners(
      table,
      ids(`SELECT DISTINCT ${column} FROM ${table} WHERE import_id = ? AND ${column} IS NOT NULL`),
    );
  }
  const ordersOfOthers = `SELECT DISTINCT order_id FROM order_lines JOIN orders ON orders.id = order_id
                           WHERE order_lines.import_id = ? AND orders.import_id IS NOT order_lines.import_id`;
  for (const orderId of ids(ordersOfOthers)) {
    const row = { order_id: orderId };
    derived.seeRow({ table: 'order_lines', row, before: row, after: null });
  }
}

/** Deletes in batches, so that the job can be watched and cancelled between them. Answers how many rows went of each. */
async function removeRows(archive: Archive, importId: number, control: JobControl): Promise<Map<RecordName, number>> {
  const db = archive.writer;
  const removed = new Map<RecordName, number>();
  // Customers of one import name each other and their photos: the references are checked when all of them are gone.
  db.pragma('defer_foreign_keys = 1');
  const of = ownRecords.reduce((sum, table) => sum + countOfImport(db, table, importId), 0);
  let done = 0;
  removePairs(db, importId);
  for (const table of ownRecords) {
    for (const { from, to } of spansOfRows(db, table)) {
      const { changes } = db
        .prepare<[number, number, number]>(`DELETE FROM ${table} WHERE import_id = ? AND id BETWEEN ? AND ?`)
        .run(importId, from, to);
      removed.set(table, (removed.get(table) ?? 0) + changes);
      done += changes;
      control.report({ phase: 'undoing', done, of });
      await control.breathe();
    }
  }
  for (const [table, rows] of removeUnneeded(db, importId)) removed.set(table, rows);
  return removed;
}

function removePairs(db: Connection, importId: number): void {
  const made = '(SELECT id FROM customers WHERE import_id = @import)';
  for (const table of pairsOfNoImport) {
    db.prepare(`DELETE FROM ${table} WHERE customer_id IN ${made} OR other_customer_id IN ${made}`).run({
      import: importId,
    });
  }
}

function removeUnneeded(db: Connection, importId: number): Map<RecordName, number> {
  const removed = new Map<RecordName, number>();
  // For the time of the deleting: SQLite looks for the lines of each product before it lets it go.
  db.prepare('CREATE INDEX lines_by_product ON order_lines (product_id)').run();
  for (const table of sharedRecords) {
    const parts = partsOfShared.filter(({ whole }) => whole === table);
    const needed = referencesTo(table)
      .filter((by) => !parts.some((part) => part.table === by.table && part.column === by.column))
      .map((by) => `AND NOT EXISTS (SELECT 1 FROM ${by.table} WHERE ${by.column} = ${table}.id)`);
    const unneeded = `import_id = ? ${needed.join(' ')}`;
    for (const part of parts) {
      const wholes = `SELECT id FROM ${table} WHERE ${unneeded}`;
      db.prepare(`DELETE FROM ${part.table} WHERE ${part.column} IN (${wholes})`).run(importId);
    }
    for (const part of parts) removeUnneededParts(db, part.table, importId);
    removed.set(table, db.prepare(`DELETE FROM ${table} WHERE ${unneeded}`).run(importId).changes);
  }
  db.prepare('DROP INDEX lines_by_product').run();
  return removed;
}

/** What the import added to rows that stay. */
function removeUnneededParts(db: Connection, table: RecordName, importId: number): void {
  const needed = referencesTo(table).map(
    (by) => `AND NOT EXISTS (SELECT 1 FROM ${by.table} WHERE ${by.column} = ${table}.id)`,
  );
  db.prepare(`DELETE FROM ${table} WHERE import_id = ? ${needed.join(' ')}`).run(importId);
}

/** From the lowest id to the highest, some rows at a time: the many tables have no index by import. */
function* spansOfRows(db: Connection, table: RecordName): Generator<{ from: number; to: number }> {
  const next = db.prepare<[number, number], { to: number | null }>(
    `SELECT max(id) AS "to" FROM (SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ?)`,
  );
  for (let before = 0; ; ) {
    const to = next.get(before, rowsBetweenBreaths)?.to ?? null;
    if (to === null) return;
    yield { from: before + 1, to };
    before = to;
  }
}

function countOfImport(db: Connection, table: string, importId: number): number {
  return (
    db.prepare<[number], { rows: number }>(`SELECT count(*) AS rows FROM ${table} WHERE import_id = ?`).get(importId)
      ?.rows ?? 0
  );
}
