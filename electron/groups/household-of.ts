import type { Connection } from '../archive/query.ts';

export interface Fellow {
  customerId: number;
  number: string;
  name: string;
}

export interface HouseholdOnDay {
  id: number;
  name: string;
  /** Who belongs on the day, the main member first; nobody who is in the bin. */
  members: readonly Fellow[];
}

/** Whether a membership, a row of `group_members` of this name, holds on the day that a question mark says. */
export function belongsSql(member: string): string {
  return `? BETWEEN coalesce(${member}.from_day, '') AND coalesce(${member}.to_day, '9999-12-31')`;
}

/** The household of a customer on a day; null: none, or they are in the bin. */
export function householdOf(connection: Connection, customerId: number, day: string): HouseholdOnDay | null {
  const household = connection
    .prepare<[number, string], { id: number; name: string }>(
      `SELECT groups.id, groups.name FROM group_members AS member JOIN groups ON groups.id = group_id
         JOIN customers ON customers.id = customer_id
        WHERE customer_id = ? AND groups.kind = 'household' AND binned_at IS NULL AND ${belongsSql('member')}`,
    )
    .get(customerId, day);
  if (household === undefined) return null;
  const members = connection
    .prepare<[number, string], Fellow>(
      `SELECT customer_id AS customerId, number, name FROM group_members AS member
         JOIN customers ON customers.id = customer_id
        WHERE group_id = ? AND binned_at IS NULL AND merged_into IS NULL AND ${belongsSql('member')}
        ORDER BY is_main DESC, member.id`,
    )
    .all(household.id, day);
  return { ...household, members };
}

/** The members of every household on a day by its id, the main member first; nobody who is in the bin. */
export function householdMembersOn(connection: Connection, day: string): ReadonlyMap<number, readonly number[]> {
  const members = connection
    .prepare<[string], { groupId: number; customerId: number }>(
      `SELECT mine.group_id AS groupId, mine.customer_id AS customerId FROM ${householdsSql('')}
        ORDER BY mine.is_main DESC, mine.id`,
    )
    .all(day);
  const byGroup = Map.groupBy(members, ({ groupId }) => groupId);
  return new Map([...byGroup].map(([groupId, of]) => [groupId, of.map(({ customerId }) => customerId)]));
}

/**
 * The memberships (`mine`) that customers have of a household on a day, the question mark, as a source of a query.
 * `customers` limits them: a condition on `mine.customer_id`.
 */
function householdsSql(customers: string): string {
  return `group_members AS mine
            CROSS JOIN groups ON groups.id = mine.group_id AND groups.kind = 'household' AND ${belongsSql('mine')} ${customers}
            JOIN customers AS owner ON owner.id = mine.customer_id AND owner.binned_at IS NULL`;
}

/**
 * Orders of the households of customers, as a source of a query (`purchase`): for each customer who is in a household on
 * a day, the first question mark, those of its members on the days on which each belongs.
 */
export function householdOrdersSql(customers = ''): string {
  return `${householdsSql(customers)}
            CROSS JOIN group_members AS fellow ON fellow.group_id = mine.group_id
            JOIN customers AS buyer ON buyer.id = fellow.customer_id AND buyer.binned_at IS NULL
            CROSS JOIN orders AS purchase INDEXED BY orders_for_ranking ON purchase.customer_id = fellow.customer_id
             AND purchase.day BETWEEN coalesce(fellow.from_day, '') AND coalesce(fellow.to_day, '9999-12-31')`;
}

/**
 * The orders that count as a customer's on a day, one id each: those of their household where they are in one, else their
 * own. The condition is on columns of `orders`; its parameters follow the customer and the day.
 */
export function countedOrders(condition: string): {
  sql: string;
  parameters: <Value>(customerId: number, asOf: string, ofCondition: readonly Value[]) => (number | string | Value)[];
} {
  const ofThem = 'AND mine.customer_id = ?';
  return {
    sql: `SELECT id FROM orders WHERE customer_id = ? AND ${condition} AND customer_id NOT IN (${inHouseholdSql(ofThem)})
          UNION
          SELECT purchase.id FROM ${householdOrdersSql(ofThem)} WHERE ${condition}`,
    parameters: (customerId, asOf, ofCondition) => [
      ...[customerId, ...ofCondition, asOf, customerId],
      ...[asOf, customerId, ...ofCondition],
    ],
  };
}

/** The customers who are in a household on a day, the question mark: for a condition on who buys alone. */
export function inHouseholdSql(customers = ''): string {
  return `SELECT mine.customer_id FROM ${householdsSql(customers)}`;
}
