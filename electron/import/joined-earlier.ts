import { NameComparison } from '../../shared/import/identify-customers.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import type { FoundCustomer } from './find-customer.ts';

/** Customers of a file who are told apart in it, and are one in the archive. */
export interface JoinedCustomer {
  names: readonly string[];
  rows: readonly number[];
}

interface FoundPerson {
  found: FoundCustomer | null;
  name: string | null;
  row: number;
}

/**
 * Customers of the archive who are several people in the file, so that an earlier file has joined them; by id. Those a
 * person merged are not: their names are known.
 */
export function joinedEarlier(connection: Connection, people: readonly FoundPerson[]): Map<number, JoinedCustomer> {
  const knownNames = connection.prepare<{ id: number }, { name: string }>(
    `SELECT name FROM customers WHERE merged_into = @id
      UNION ALL SELECT as_typed FROM customer_other_names WHERE customer_id = @id`,
  );
  const comparison = new NameComparison();
  const named = people.filter(({ found, name }) => found !== null && name !== null);
  const joined = new Map<number, JoinedCustomer>();
  for (const [id, ofCustomer] of Map.groupBy(named, ({ found }) => found?.id ?? 0)) {
    if (ofCustomer.length < 2) continue;
    const merged = new Set(knownNames.all({ id }).map(({ name }) => foldText(name)));
    const others = ofCustomer.filter(({ name }) => !merged.has(foldText(name ?? '')));
    const names = [...new Set(others.flatMap(({ name }) => name ?? []))].sort();
    const differ = names.some((one, place) => names.slice(place + 1).some((other) => !comparison.agree(one, other)));
    if (differ) joined.set(id, { names, rows: others.map(({ row }) => row) });
  }
  return joined;
}
