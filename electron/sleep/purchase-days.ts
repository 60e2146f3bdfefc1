import { dayNumber } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';
import { countedOrders, householdMembersOn, householdOrdersSql, inHouseholdSql } from '../groups/household-of.ts';
import { isPurchase } from '../orders/purchase-sql.ts';

const isPurchaseUpTo = `${isPurchase} AND day <= ?`;

/**
 * The purchase days of a customer up to a day, as day numbers, ascending and each once: of who is in a household on that
 * day, those of its members on the days on which they belong.
 */
export function purchaseDaysOf(connection: Connection, customerId: number, asOf: string): number[] {
  const seen = countedOrders(isPurchaseUpTo);
  return connection
    .prepare<unknown[], string>(
      `SELECT DISTINCT day FROM (${seen.sql}) AS counted CROSS JOIN orders ON orders.id = counted.id ORDER BY day`,
    )
    .pluck()
    .all(...seen.parameters(customerId, asOf, [asOf]))
    .map(dayNumber);
}

/** Who buys as one: a customer alone, or the members of a household, the main one first; nobody who is in the bin. */
export interface Buyer {
  customerIds: readonly number[];
  /** Day numbers, ascending and each once. */
  days: readonly number[];
}

/** Everyone who bought up to a day, one after the other: who is in a household on that day buys with it. */
export function purchaseDaysOfHouseholds(connection: Connection, asOf: string): Generator<Buyer> {
  return householdsAnd('', connection, asOf);
}

const sometimeInHousehold = `SELECT member.customer_id FROM group_members AS member
                               JOIN groups AS household ON household.id = member.group_id AND household.kind = 'household'`;

/** The same without those who were in no household on any day. */
export function purchaseDaysOfSometimeHousehold(connection: Connection, asOf: string): Generator<Buyer> {
  return householdsAnd(`AND customer_id IN (${sometimeInHousehold})`, connection, asOf);
}

/** Of those alone, who buy for nobody else on any day. */
export function* purchaseDaysOfNeverHousehold(
  connection: Connection,
  asOf: string,
): Generator<{ customerId: number; days: readonly number[] }> {
  const own = ownPurchaseDays(connection, `AND customer_id NOT IN (${sometimeInHousehold})`).iterate(asOf);
  for (const { id, days } of daysOfEach(own, new Map())) yield { customerId: id, days };
}

function* householdsAnd(among: string, connection: Connection, asOf: string): Generator<Buyer> {
  const alone = ownPurchaseDays(connection, `${among} AND customer_id NOT IN (${inHouseholdSql()})`);
  const together = connection
    .prepare<[string, string], [groupId: number, day: string]>(
      `SELECT DISTINCT groups.id, day FROM ${householdOrdersSql()} WHERE ${isPurchaseUpTo} ORDER BY groups.id, day`,
    )
    .raw();
  const numbers = new Map<string, number>();
  for (const { id, days } of daysOfEach(alone.iterate(asOf, asOf), numbers)) yield { customerIds: [id], days };
  const members = householdMembersOn(connection, asOf);
  for (const { id, days } of daysOfEach(together.iterate(asOf, asOf), numbers)) {
    yield { customerIds: members.get(id) ?? [], days };
  }
}

/** The statement that reads them; `among` limits the customers. */
function ownPurchaseDays(connection: Connection, among: string) {
  return connection
    .prepare<string[], [customerId: number, day: string]>(
      `SELECT DISTINCT customer_id, day FROM orders INDEXED BY orders_for_ranking
        WHERE customer_id IS NOT NULL AND ${isPurchaseUpTo}
          AND customer_id NOT IN (SELECT id FROM customers WHERE binned_at IS NOT NULL) ${among}
        ORDER BY customer_id, day`,
    )
    .raw();
}

/** Days by whose they are, those of one after the other; `numbers` remembers the number of a day. */
function* daysOfEach(
  rows: Iterable<[id: number, day: string]>,
  numbers: Map<string, number>,
): Generator<{ id: number; days: readonly number[] }> {
  let of: number | null = null;
  let days: number[] = [];
  for (const [id, day] of rows) {
    if (id !== of) {
      if (of !== null) yield { id: of, days };
      of = id;
      days = [];
    }
    let number = numbers.get(day);
    if (number === undefined) {
      number = dayNumber(day);
      numbers.set(day, number);
    }
    days.push(number);
  }
  if (of !== null) yield { id: of, days };
}
