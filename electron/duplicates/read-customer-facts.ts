import type { CustomerFacts } from '../../shared/duplicates/comparable-customer.ts';
import type { Connection } from '../archive/query.ts';

export interface KnownCustomer extends CustomerFacts {
  id: number;
}

interface StoredFacts {
  id: number;
  number: string;
  number_is_ours: number;
  name: string;
  birthday: string | null;
  birthday_calendar: string;
  birthday_is_leap_month: number;
}

type Texts = Map<number, string[]>;

/** What is known of the customers with ids from `from` to `to`, those in the bin and those merged left out. */
export function readCustomerFacts(connection: Connection, from: number, to: number): KnownCustomer[] {
  const texts = (table: string): Texts => textsByCustomer(connection, table, from, to);
  const [phones, emails, wechats, otherNames] = [
    texts('customer_phones'),
    texts('customer_emails'),
    texts('customer_wechats'),
    texts('customer_other_names'),
  ];
  const addresses = addressesByCustomer(connection, from, to);
  return connection
    .prepare<[number, number], StoredFacts>(
      `SELECT id, number, number_is_ours, name, birthday, birthday_calendar, birthday_is_leap_month FROM customers
        WHERE id BETWEEN ? AND ? AND binned_at IS NULL AND merged_into IS NULL ORDER BY id`,
    )
    .all(from, to)
    .map((row) => ({
      id: row.id,
      number: row.number,
      numberIsOurs: row.number_is_ours === 1,
      name: row.name,
      otherNames: otherNames.get(row.id) ?? [],
      phones: phones.get(row.id) ?? [],
      emails: emails.get(row.id) ?? [],
      wechats: wechats.get(row.id) ?? [],
      birthday: { day: row.birthday, calendar: row.birthday_calendar, isLeapMonth: row.birthday_is_leap_month === 1 },
      addresses: addresses.get(row.id) ?? [],
    }));
}

function textsByCustomer(connection: Connection, table: string, from: number, to: number): Texts {
  const found: Texts = new Map();
  const rows = connection
    .prepare<[number, number], [customerId: number, asTyped: string]>(
      `SELECT customer_id, as_typed FROM ${table} WHERE customer_id BETWEEN ? AND ?`,
    )
    .raw()
    .all(from, to);
  for (const [customerId, asTyped] of rows) append(found, customerId, asTyped);
  return found;
}

function addressesByCustomer(connection: Connection, from: number, to: number): Map<number, Address[]> {
  const found = new Map<number, Address[]>();
  const rows = connection
    .prepare<[number, number], Address & { customerId: number }>(
      `SELECT customer_id AS customerId, street, city, postcode FROM customer_addresses WHERE customer_id BETWEEN ? AND ?`,
    )
    .all(from, to);
  for (const { customerId, ...address } of rows) append(found, customerId, address);
  return found;
}

type Address = CustomerFacts['addresses'][number];

function append<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
