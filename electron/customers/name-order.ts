import { nameOrderKey, nameOrderVersion } from '../../shared/customers/name-order-key.ts';
import { build, type Connection, runWrite } from '../archive/query.ts';

const settingName = 'nameOrder';
const customersAtOnce = 500;

/** Brings these customers to where their names put them, batch by batch; the caller holds the transaction. */
export function* orderNames(connection: Connection, customerIds: Iterable<number>): Generator<void> {
  const ids = [...customerIds];
  for (let from = 0; from < ids.length; from += customersAtOnce) {
    orderBatch(connection, ids.slice(from, from + customersAtOnce));
    yield;
  }
}

/** The same at once. */
export function orderNamesAtOnce(connection: Connection, customerIds: Iterable<number>): void {
  for (const _batch of orderNames(connection, customerIds));
}

interface NameAndKey {
  id: number;
  /** Null: there is no such customer any more. */
  name: string | null;
  key: string | null;
}

function namesAndKeys(connection: Connection, ids: readonly number[]): NameAndKey[] {
  return connection
    .prepare<[string], NameAndKey>(
      `SELECT wanted.value AS id, customers.name, kept.key
         FROM json_each(?) AS wanted
         LEFT JOIN customers ON customers.id = wanted.value
         LEFT JOIN customer_name_order AS kept ON kept.customer_id = wanted.value`,
    )
    .all(JSON.stringify(ids));
}

function orderBatch(connection: Connection, ids: readonly number[]): void {
  const remove = connection.prepare<[number]>('DELETE FROM customer_name_order WHERE customer_id = ?');
  const write = connection.prepare<[number, string]>(
    'INSERT OR REPLACE INTO customer_name_order (customer_id, key) VALUES (?, ?)',
  );
  for (const { id, name, key } of namesAndKeys(connection, ids)) {
    const wanted = name === null ? null : nameOrderKey(name);
    if (wanted === key) continue;
    if (wanted === null) remove.run(id);
    else write.run(id, wanted);
  }
}

/** Orders everybody again; the caller holds the transaction. */
export function orderEveryName(connection: Connection): void {
  connection.prepare('DELETE FROM customer_name_order').run();
  orderNamesAtOnce(connection, connection.prepare<[], number>('SELECT id FROM customers ORDER BY id').pluck().all());
  markNameOrderAsOfToday(connection);
}

/** Says that everybody's place is kept as this program orders names; true of an empty archive, too. */
export function markNameOrderAsOfToday(connection: Connection): void {
  const value = String(nameOrderVersion);
  runWrite(
    connection,
    build
      .insertInto('settings')
      .values({ name: settingName, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
  );
}

/** Says that some may stand as this program orders names and others not: no program must take the order for its own. */
export function markNameOrderAsInMaking(connection: Connection): void {
  connection.prepare('DELETE FROM settings WHERE name = ?').run(settingName);
}

export function isNameOrderOfToday(connection: Connection): boolean {
  const value = connection.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  return value.get(settingName) === String(nameOrderVersion);
}

/** What a query sorts `customers` by for their order of name: by code point where the order is not of today. */
export function byName(connection: Connection): string {
  return isNameOrderOfToday(connection)
    ? '(SELECT key FROM customer_name_order WHERE customer_id = customers.id)'
    : 'customers.name_folded';
}

/** How many stand where their name does not put them: no one in a sound archive. */
export function countWronglyOrdered(connection: Connection): number {
  const ids = connection
    .prepare<[], number>('SELECT id FROM customers UNION SELECT customer_id FROM customer_name_order')
    .pluck()
    .all();
  let wrong = 0;
  for (let from = 0; from < ids.length; from += customersAtOnce) {
    for (const { name, key } of namesAndKeys(connection, ids.slice(from, from + customersAtOnce))) {
      if (key !== (name === null ? null : nameOrderKey(name))) wrong += 1;
    }
  }
  return wrong;
}
