import { customerLabelsApart } from '../../shared/customers/customer-label.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { twoCustomers } from './merge-customers.ts';
import type { StoredCustomer } from './merge-fields.ts';

/** Remembers that no two of several are one. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER. */
export function keepAllApart(writer: ActWriter, ids: readonly number[]): { subject: string } {
  const apart = new Map<number, StoredCustomer>();
  for (const [index, a] of ids.entries()) {
    for (const b of ids.slice(index + 1)) {
      for (const customer of keepApart(writer, { a, b })) apart.set(customer.id, customer);
    }
  }
  return { subject: customerLabelsApart([...apart.values()]).join(', ') };
}

function keepApart(writer: ActWriter, pair: { a: number; b: number }): StoredCustomer[] {
  const { connection } = writer;
  const { winner, loser } = twoCustomers(connection, { winnerId: pair.a, loserId: pair.b });
  const [lower, higher] = winner.id < loser.id ? [winner.id, loser.id] : [loser.id, winner.id];
  const isThere = firstRow(
    connection,
    build
      .selectFrom('not_the_same')
      .select('id')
      .where('customer_id', '=', lower)
      .where('other_customer_id', '=', higher),
  );
  if (isThere === undefined) {
    writer.insert('not_the_same', { customer_id: lower, other_customer_id: higher, decided_at: writer.at });
  }
  return [winner, loser];
}
