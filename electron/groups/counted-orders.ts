import type { RollUp } from '../../shared/groups/roll-up.ts';

/** Orders of whom: of a group where its key is given, of a customer alone, or of everybody. */
interface Whose {
  group?: string | undefined;
  customerId?: number | undefined;
}

/**
 * What stands behind FROM in the place of `orders` where they are rolled up: the same with `counted_to`, the key of the
 * group of their customer on their day, or the id of a customer who belongs to none.
 */
export function countedOrders(orders: string): string {
  return `(SELECT orders.*, coalesce(span.key, orders.customer_id) AS counted_to
     FROM ${orders} AS orders LEFT JOIN (
       SELECT value ->> 0 AS customer_id, value ->> 1 AS from_day, value ->> 2 AS to_day, value ->> 3 AS key
         FROM json_each(@spans)) AS span
       ON span.customer_id = orders.customer_id AND orders.day BETWEEN span.from_day AND span.to_day)`;
}

/** The parameters of such orders, as JSON: who is asked for, and when they belong where. */
export function countedParameters(rollUp: RollUp, { group, customerId }: Whose): { spans: string; members: string } {
  const ofGroup = group === undefined ? null : rollUp.spansOfGroup(group).map((span) => span.customerId);
  const members = ofGroup ?? (customerId === undefined ? [] : [customerId]);
  const isOfAll = group === undefined && customerId === undefined;
  const spans = [...(isOfAll ? rollUp.customers() : new Set(members))].flatMap((id) => rollUp.spansOf(id));
  return {
    spans: JSON.stringify(
      spans.map((span) => [span.customerId, span.fromDay ?? '0000-01-01', span.toDay ?? '9999-12-31', span.key]),
    ),
    members: JSON.stringify(members),
  };
}
