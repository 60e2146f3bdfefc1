import { describe, expect, it } from 'vitest';
import type { ActWriter, RowValues } from '../../../electron/acts/act-writer.ts';
import { performAct } from '../../../electron/acts/perform-act.ts';
import { undoAct } from '../../../electron/acts/undo-act.ts';
import type { Archive } from '../../../electron/archive/archive.ts';
import { purgeCustomers } from '../../../electron/bin/purge-customers.ts';
import { mergeCustomers } from '../../../electron/duplicates/merge-customers.ts';
import type { ActVerb } from '../../../shared/acts/act-verbs.ts';
import { translator } from '../../../shared/locales/words.ts';
import type { RecordName } from '../../../shared/records/all-records.ts';
import {
  childrenFirst,
  columnOf,
  customerReferences,
  definitionOf,
  partRecords,
  recordNames,
  recordsOfCustomer,
  references,
} from '../../../shared/records/record-graph.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { filledRow } from './filled-rows.ts';

const at = 1_000;

function act(archive: Archive, work: (writer: ActWriter) => void, verb: ActVerb = 'customers.edit'): number {
  const { actId } = performAct(archive, { verb, actor: 'owner', subject: null }, at, (writer) => {
    work(writer);
    return { result: null };
  });
  if (actId === null) throw new Error('the act changed nothing');
  return actId;
}

/** Everything the records hold, but for what derived parts write. */
function contentOf({ reader }: Archive): Record<string, RowValues[]> {
  return Object.fromEntries(
    recordNames.map((table) => {
      const rows = reader.prepare<[], RowValues>(`SELECT * FROM ${table} ORDER BY id`).all();
      for (const row of rows) for (const name of Object.keys(row)) if (isDerived(table, name)) delete row[name];
      return [table, rows];
    }),
  );
}

function isDerived(table: RecordName, column: string): boolean {
  return columnOf(table, column)?.isDerived === true;
}

/** A customer with a row in every record, each column of it filled; `shared` are the ids of what rows of many name. */
function writeFilledCustomer(writer: ActWriter, nth: number, others: number[]): number {
  const { connection } = writer;
  const [someone = null] = others;
  // A company belongs to none, and a kind is never empty, so that a merge never brings another one.
  const given = { kind: 'person', company_id: someone, referred_by: someone, merged_into: null, binned_at: null };
  const customerId = writer.insert('customers', filledRow(connection, 'customers', nth, given));
  const ids = new Map<RecordName, number>([['customers', customerId]]);
  const idOf = (table: RecordName): number | null =>
    ids.get(table) ?? connection.prepare<[], number>(`SELECT max(id) FROM ${table}`).pluck().get() ?? null;
  for (const table of recordNames) {
    if (table === 'customers') continue;
    const { owner, isShared } = definitionOf(table);
    if (owner === 'shop' && (isShared ? idOf(table) !== null : nth > 1)) continue;
    const named: RowValues = {};
    for (const reference of references) if (reference.table === table) named[reference.column] = idOf(reference.to);
    // Orders of customers come with imports, which have an undo of their own: no act removes a customer who has totals.
    if (owner === 'mention' && nth > 2) named.customer_id = null;
    if (owner === 'pair') named.other_customer_id = someone;
    if (owner === 'sortedPair') [named.customer_id, named.other_customer_id] = [someone, customerId];
    ids.set(table, writer.insert(table, filledRow(connection, table, nth, named)));
  }
  const photo = ids.get('attachments');
  // The customer is written before the rows that these name.s.
  if (photo !== undefined) writer.update('customers', customerId, { photo_id: photo, looked_after_by: idOf('staff') });
  return customerId;
}

async function twoFilledCustomers() {
  const archive = await makeTestArchive();
  let ids: [winner: number, loser: number, someone: number] = [0, 0, 0];
  act(archive, (writer) => {
    const bare = { name: 'Someone', name_folded: 'someone', number: 'S', created_at: 0, updated_at: 0 };
    const someone = writer.insert('customers', bare);
    ids = [writeFilledCustomer(writer, 1, [someone]), writeFilledCustomer(writer, 2, [someone]), someone];
  });
  return { archive, ids };
}

/** Without whose it is and where it comes in an order. */
function saidBy(table: RecordName, row: RowValues): RowValues {
  const names = customerReferences.filter((reference) => reference.table === table).map(({ column }) => column);
  return Object.fromEntries(
    Object.entries(row).filter(
      ([column]) => column !== 'position' && !names.includes(column) && !isDerived(table, column),
    ),
  );
}

describe('every column of every record', () => {
  it('is filled in these tests with something that SQLite would not put there', async () => {
    const { archive } = await twoFilledCustomers();
    const unfilled = recordNames.flatMap((table) => {
      const rows = archive.reader.prepare<[], RowValues>(`SELECT * FROM ${table}`).all();
      return Object.keys(definitionOf(table).columns)
        .filter((column) => rows.every((row) => row[column] === null || row[column] === ''))
        .map((column) => `${table}.${column}`);
    });
    const madeByNoImport = recordNames.map((table) => `${table}.import_id`);
    expect(unfilled.filter((column) => !madeByNoImport.includes(column))).toEqual([
      'customers.binned_at',
      'customers.merged_into',
    ]);
  });

  it('moves with a merge: a row of the loser is the winner’s, with all it says, unless a customer has it only once', async () => {
    const { archive, ids } = await twoFilledCustomers();
    const [winnerId, loserId] = ids;
    const before = contentOf(archive);
    act(
      archive,
      (writer) => mergeCustomers(writer, { winnerId, loserIds: [loserId], choices, say: translator('en') }),
      'duplicates.merge',
    );
    const after = contentOf(archive);
    for (const { table, column } of customerReferences) {
      const naming = (after[table] ?? []).filter((row) => row[column] === loserId);
      expect([table, column, naming]).toEqual([table, column, []]);
    }
    for (const table of recordsOfCustomer) {
      const kept = new Map((after[table] ?? []).map((row) => [row.id, row]));
      const { oncePerCustomer, owner } = definitionOf(table);
      for (const row of before[table] ?? []) {
        const now = kept.get(row.id ?? null);
        const isDouble = oncePerCustomer !== null || owner === 'sortedPair';
        if (now === undefined) expect([table, isDouble]).toEqual([table, true]);
        else expect(saidBy(table, now)).toEqual(saidBy(table, row));
      }
    }
  });

  it('of the customer who loses takes the place of an empty one of the winner', async () => {
    const archive = await makeTestArchive();
    let [winnerId, loserId] = [0, 0];
    act(archive, (writer) => {
      const bare = { name: '', name_folded: '', number: 'W', created_at: 0, updated_at: 0 };
      const someone = writer.insert('customers', { ...bare, number: 'S', name: 'S', name_folded: 's' });
      winnerId = writer.insert('customers', bare);
      loserId = writeFilledCustomer(writer, 1, [someone]);
    });
    const rowOf = (id: number): RowValues =>
      archive.reader.prepare<[number], RowValues>('SELECT * FROM customers WHERE id = ?').get(id) ?? {};
    const loser = rowOf(loserId);
    act(
      archive,
      (writer) => mergeCustomers(writer, { winnerId, loserIds: [loserId], choices, say: translator('en') }),
      'duplicates.merge',
    );
    const winner = rowOf(winnerId);
    const different = Object.keys(winner).filter((column) => winner[column] !== loser[column]);
    // Both numbers find; the rest says which row this is and what became of it.
    expect(different.filter((column) => !isDerived('customers', column)).toSorted()).toEqual([
      'created_at',
      'id',
      'number',
      'number_is_ours',
    ]);
  });

  it('is as it was when a merge is undone', async () => {
    const { archive, ids } = await twoFilledCustomers();
    const [winnerId, loserId] = ids;
    const before = contentOf(archive);
    const actId = act(
      archive,
      (writer) => mergeCustomers(writer, { winnerId, loserIds: [loserId], choices, say: translator('en') }),
      'duplicates.merge',
    );
    expect(contentOf(archive)).not.toEqual(before);
    undoAct(archive, actId, at);
    expect(contentOf(archive)).toEqual(before);
  });

  it('is as it was when adding, changing or removing rows is undone and done again', async () => {
    const { archive } = await twoFilledCustomers();
    const states = [contentOf(archive)];
    const acts: number[] = [];
    const step = (work: (writer: ActWriter) => void): void => {
      acts.push(act(archive, work));
      states.push(contentOf(archive));
    };
    step((writer) => writeFilledCustomer(writer, 3, [1]));
    step((writer) => {
      for (const table of recordNames) {
        const row = writer.connection.prepare<[], RowValues>(`SELECT * FROM ${table} ORDER BY id DESC`).get() ?? {};
        const given = { ...row, merged_into: null, binned_at: null };
        const other = filledRow(writer.connection, table, 4, table === 'customers' ? given : {});
        for (const { column } of references.filter((reference) => reference.table === table)) delete other[column];
        writer.update(table, Number(row.id), other);
      }
    });
    step((writer) => {
      const newest = (table: RecordName): number =>
        writer.connection.prepare<[], number>(`SELECT max(id) FROM ${table}`).pluck().get() ?? 0;
      writer.update('customers', newest('customers'), { photo_id: null });
      for (const table of childrenFirst) if (definitionOf(table).owner !== 'shop') writer.remove(table, newest(table));
    });
    const undone = acts.toReversed().map((actId, index) => {
      const undoing = undoAct(archive, actId, at);
      expect(contentOf(archive)).toEqual(states[states.length - 2 - index]);
      return undoing;
    });
    for (const [index, actId] of undone.toReversed().entries()) {
      undoAct(archive, actId, at);
      expect(contentOf(archive)).toEqual(states[index + 1]);
    }
  });

  it('goes with a purge, in the log too, and what outlives the customer names no one', async () => {
    const { archive, ids } = await twoFilledCustomers();
    const [winnerId, loserId, someone] = ids;
    const before = contentOf(archive);
    purgeCustomers(archive, [winnerId], { verb: 'bin.purge', actor: 'owner' }, at);
    const after = contentOf(archive);
    for (const { table, column } of customerReferences) {
      expect([table, column, after[table]?.filter((row) => row[column] === winnerId)]).toEqual([table, column, []]);
    }
    const goneOf = new Map<string, readonly unknown[]>();
    // What a row is part of comes before its parts.
    for (const table of recordNames) {
      const { owner } = definitionOf(table);
      const part = partRecords.find((one) => one.table === table);
      const isTheirs = (row: RowValues): boolean =>
        part !== undefined
          ? (goneOf.get(part.whole) ?? []).includes(row[part.column])
          : table === 'customers'
            ? row.id === winnerId
            : owner !== 'mention' && (row.customer_id === winnerId || row.other_customer_id === winnerId);
      const gone = (before[table] ?? []).filter(isTheirs).map(({ id }) => id);
      goneOf.set(table, gone);
      if (typeof owner !== 'object' && owner !== 'shop' && owner !== 'mention')
        expect([table, gone.length]).toEqual([table, 1]);
      const left = new Map((after[table] ?? []).map((row) => [row.id, row]));
      for (const row of before[table] ?? [])
        expect([table, left.has(row.id ?? null)]).toEqual([table, !gone.includes(row.id ?? 0)]);
      const logged = archive.reader
        .prepare<[string, string], number>(
          'SELECT count(*) FROM act_changes WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))',
        )
        .pluck()
        .get(table, JSON.stringify(gone));
      expect([table, logged]).toEqual([table, 0]);
    }
    // The others are as they were.
    for (const id of [loserId, someone]) {
      const find = (content: Record<string, RowValues[]>) => content.customers?.find((row) => row.id === id);
      expect(find(after)).toEqual(find(before));
    }
    expect(archive.reader.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(partRecords.map(({ table }) => table)).toContain('order_lines');
  });
});

const choices = { fields: {}, lists: {}, ownFields: {} };
