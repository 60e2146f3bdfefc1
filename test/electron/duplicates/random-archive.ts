import fc from 'fast-check';
import type { Archive } from '../../../electron/archive/archive.ts';
import { recomputeCustomers } from '../../../electron/orders/derived-totals.ts';
import { type MergeChoices, mergeFields, mergeLists } from '../../../shared/duplicates/contract.ts';
import { recordsOfCustomer } from '../../../shared/records/record-graph.ts';

type Value = string | number | null;

/** The customers of a random archive. */
export const customerIds = [1, 2, 3, 4, 5, 6];
const customer = fc.constantFrom(...customerIds);
const otherOrNone = fc.option(customer, { freq: 2 });
const word = fc.constantFrom('', 'a', 'b', '茶');
const owned = (table: string, columns: Record<string, fc.Arbitrary<Value>>) =>
  fc.record({ customer_id: customer, ...columns }).map((row) => ({ table, row: row as Record<string, Value> }));

/** A row of any table that names a customer; little pieces, so that two customers have the same. */
const anyRow = fc.oneof(
  owned('orders', {
    number: fc.constantFrom('o1', 'o2', null),
    day: fc.constantFrom('2026-01-02', '2026-03-04'),
    currency: fc.constantFrom('GBP', 'EUR'),
    net_minor: fc.integer({ min: -5, max: 5 }),
    has_sale: fc.constantFrom(0, 1),
    has_purchase: fc.constant(0),
    line_count: fc.constant(0),
  }),
  owned('customer_phones', {
    position: fc.nat(2),
    as_typed: fc.constantFrom('13800138000', '1380'),
    digits: fc.constantFrom('13800138000', ''),
  }),
  owned('customer_emails', { position: fc.nat(2), as_typed: word, folded: word }),
  owned('customer_wechats', { position: fc.nat(2), as_typed: word, folded: word }),
  owned('customer_addresses', { position: fc.nat(2), street: word, city: word }),
  owned('customer_other_names', { position: fc.nat(2), as_typed: word, folded: word }),
  owned('customer_dates', { position: fc.nat(2), kind: fc.constantFrom('anniversary', 'own'), as_typed: word }),
  owned('customer_tags', { tag_id: fc.constantFrom(1, 2) }),
  owned('do_not_contact', { channel: fc.constantFrom('phone', 'email') }),
  owned('own_field_values', { field_id: fc.constantFrom(1, 2), as_text: word }),
  owned('preferences', { kind: fc.constantFrom('likes', 'avoids'), text: word }),
  owned('contacts', {
    day: fc.constant('2026-01-02'),
    touchpoint: word,
    direction: fc.constant('in'),
    created_at: fc.constant(1),
  }),
  owned('cases', { kind: fc.constant('complaint'), heard_at: fc.constant(1), text: word }),
  owned('attachments', { name: word, byte_count: fc.constant(1), sha256: word, added_at: fc.constant(1) }),
  owned('relations', { other_customer_id: otherOrNone, relation: word, note: word }),
  owned('not_the_same', { other_customer_id: customer, decided_at: fc.constant(1) }),
);

const anyCustomer = fc.record({
  name: fc.constantFrom('', '王伟', 'Ann Lee', 'Ann'),
  note: word,
  called: word,
  source: word,
  birthday_as_typed: fc.option(fc.constantFrom('1990-05-06', '--05-06')),
  consent: fc.constantFrom('unknown', 'given', 'refused'),
  company_id: otherOrNone,
  company_role: word,
  referred_by: otherOrNone,
});

export const anyArchive = fc.record({
  customers: fc.array(anyCustomer, { minLength: customerIds.length, maxLength: customerIds.length }),
  rows: fc.array(anyRow, { maxLength: 30 }),
});
export type RandomArchive = typeof anyArchive extends fc.Arbitrary<infer Drawn> ? Drawn : never;

export interface DrawnMerge {
  winnerId: number;
  loserIds: number[];
  choices: MergeChoices;
}

/** Different customers, and a choice of one of them here and there. */
export const anyMerge: fc.Arbitrary<DrawnMerge> = fc
  .uniqueArray(customer, { minLength: 2, maxLength: 4 })
  .chain(([winnerId = 0, ...loserIds]) => {
    const chosen = fc.constantFrom(winnerId, ...loserIds);
    const choices = fc.record({
      fields: fc.dictionary(fc.constantFrom(...mergeFields), chosen),
      ownFields: fc.dictionary(fc.constantFrom('1', '2'), chosen),
      lists: fc.dictionary(fc.constantFrom(...mergeLists), fc.oneof(fc.constant('all' as const), chosen)),
    });
    return fc.record({ winnerId: fc.constant(winnerId), loserIds: fc.constant(loserIds), choices });
  });

const tablesInOrder = recordsOfCustomer.toReversed();

/** Makes this the archive's content, whatever was there before. A circle of companies or referrals is left out. */
export function writeArchive({ writer: db }: Archive, { customers, rows }: RandomArchive): void {
  db.exec('BEGIN; PRAGMA defer_foreign_keys = ON');
  for (const table of ['act_changes', 'acts', 'customer_totals', ...tablesInOrder, 'customers', 'tags', 'own_fields']) {
    db.exec(`DELETE FROM ${table}`);
  }
  for (const id of [1, 2]) {
    db.prepare('INSERT INTO tags (id, name, name_folded) VALUES (?, ?, ?)').run(id, `t${id}`, `t${id}`);
    db.prepare("INSERT INTO own_fields (id, name, name_folded, kind, position) VALUES (?, ?, ?, 'text', ?)").run(
      id,
      `f${id}`,
      `f${id}`,
      id,
    );
  }
  for (const [index, drawn] of customers.entries()) {
    const id = index + 1;
    // Only to one before: no circle.
    const before = (other: number | null): number | null => (other !== null && other < id ? other : null);
    insert(db, 'customers', {
      id,
      number: `n${id}`,
      name_folded: drawn.name.toLowerCase(),
      created_at: 1,
      updated_at: 1,
      ...drawn,
      company_id: before(drawn.company_id),
      referred_by: before(drawn.referred_by),
    });
  }
  for (const { table, row } of rows) {
    if (table === 'not_the_same' && Number(row.customer_id) >= Number(row.other_customer_id)) continue;
    if (table === 'relations' && row.customer_id === row.other_customer_id) continue;
    insert(db, table, row);
  }
  db.exec('UPDATE customers SET photo_id = (SELECT min(id) FROM attachments WHERE customer_id = customers.id)');
  recomputeCustomers(db, customerIds);
  db.exec('UPDATE archive SET change_counter = change_counter + 1; COMMIT');
}

function insert(db: Archive['writer'], table: string, row: Record<string, Value>): void {
  const names = Object.keys(row);
  db.prepare(`INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    ...Object.values(row),
  );
}

/** Every row of every table but the history, without when a customer was last touched. */
export function contentOf({ reader }: Archive): Record<string, Record<string, Value>[]> {
  const content: Record<string, Record<string, Value>[]> = {};
  for (const table of ['customers', 'customer_totals', ...tablesInOrder]) {
    const order = table === 'customer_totals' ? 'customer_id, currency' : 'id';
    content[table] = reader
      .prepare<[], Record<string, Value>>(`SELECT * FROM ${table} ORDER BY ${order}`)
      .all()
      .map(({ updated_at: _updatedAt, ...row }) => row);
  }
  return content;
}
