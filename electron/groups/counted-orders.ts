import { daysBetween, type RollUp } from '../../shared/groups/roll-up.ts';

/** Orders of whom: of a group where its key is given, of a customer alone, or of everybody. */
interface Whose {
  group?: string | undefined;
  customerId?: number | undefined;
}

/**
 * What stands behind FROM in the place of `orders` where they are rolled up: the same with `counted_to`, the key of the
 * group of their customer on their day, or the id of a customer who belongs to none. The spans find their orders by an
 * index: a join the other way round would look at every span for each order.
 */
export function countedOrders(orders: string): string {
  return `(SELECT orders.*, orders.customer_id AS counted_to FROM ${orders} AS orders
      WHERE orders.customer_id IS NULL OR orders.customer_id NOT IN (SELECT value ->> 0 FROM json_each(@spans))
     UNION ALL
     SELECT orders.*, coalesce(span.value ->> 3, orders.customer_id)
       FROM json_each(@spans) AS span CROSS JOIN ${orders} AS orders
         ON orders.customer_id = span.value ->> 0 AND orders.day BETWEEN span.value ->> 1 AND span.value ->> 2)`;
}

/** The parameters of such orders, as JSON: who is asked for, and when each of them belongs where, or nowhere. */
export function countedParameters(rollUp: RollUp, { group, customerId }: Whose): { spans: string; members: string } {
  const ofGroup = group === undefined ? null : rollUp.spansOfGroup(group).map((span) => span.customerId);
  const members = ofGroup ?? (customerId === undefined ? [] : [customerId]);
  const isOfAll = group === undefined && customerId === undefined;
  const spans = [...(isOfAll ? rollUp.customers() : new Set(members))].flatMap((id) => {
    const own = rollUp.spansOf(id);
    return [...own, ...daysBetween(own).map((days) => ({ ...days, key: null }))].map(
      ({ fromDay, toDay, key }) => [id, fromDay ?? '0000-01-01', toDay ?? '9999-12-31', key] as const,
    );
  });
  return {
    spans: JSON.stringify(spans),
    members: JSON.stringify(members),
  };
}
