import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';

/** Customers in the order of their numbers: of those whose money is equal, the one with the smaller number stands first. */
export function idsByNumber(connection: Connection): number[] {
  const [ids] = columnsOf<[number]>(
    connection,
    'SELECT json_group_array(id) FROM (SELECT id FROM customers ORDER BY number)',
  );
  return ids;
}

/** What is ranked in the order of its numbers; a group before its main member alone. */
export function inOrderOfNumber<Ranked extends { customerId: number }>(
  connection: Connection,
  all: readonly Ranked[],
  isGroup: (one: Ranked) => boolean,
): Ranked[] {
  const byCustomer = Map.groupBy(all, ({ customerId }) => customerId);
  return idsByNumber(connection).flatMap((id) =>
    (byCustomer.get(id) ?? []).toSorted((one, other) => Number(isGroup(other)) - Number(isGroup(one))),
  );
}
