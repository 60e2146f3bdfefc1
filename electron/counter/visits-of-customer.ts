import type { CounterCard } from '../../shared/counter/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { daysBetween } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';
import type { Fellow } from '../groups/household-of.ts';
import { lastHouseholdPurchase } from '../groups/last-household-purchase.ts';
import { itemName } from '../products/item-name.ts';
import { usualItems } from '../products/usual-items.ts';

const mostItems = 6;

/** The last day up to today on which they, or somebody of their household, bought something, who it was, and what. */
export function lastVisitOf(connection: Connection, customerId: number, today: string): CounterCard['lastVisit'] {
  const ofHousehold = lastHouseholdPurchase(connection, customerId, today);
  const last = ofHousehold ?? ownLastVisit(connection, customerId, today);
  if (last === null) return null;
  const { customerId: buyer, day, channel } = last;
  const items = connection
    .prepare<[number, string, number], string>(
      `SELECT ${itemName} AS item
         FROM orders JOIN order_lines ON order_lines.order_id = orders.id
         JOIN products ON products.id = order_lines.product_id
        WHERE orders.customer_id = ? AND orders.day = ? AND orders.no_sale_reason IS NULL AND is_return = 0 AND item <> ''
        GROUP BY item ORDER BY sum(amount_minor) DESC, item LIMIT ?`,
    )
    .pluck()
    .all(buyer, day, mostItems);
  const by = ofHousehold === null || buyer === customerId ? null : customerLabel(ofHousehold);
  return { day, channel, daysAgo: daysBetween(day, today), items, by };
}

function ownLastVisit(
  connection: Connection,
  customerId: number,
  today: string,
): { customerId: number; day: string; channel: string } | null {
  const last = connection
    .prepare<[number, string], { day: string; channel: string }>(
      `SELECT day, channel FROM orders WHERE customer_id = ? AND day <= ? AND has_sale = 1
        ORDER BY day DESC, time DESC, id DESC LIMIT 1`,
    )
    .get(customerId, today);
  return last === undefined ? null : { customerId, ...last };
}

const mostUsual = 4;

/** What they nearly always take, then what the others of their household do, with who takes it. */
export function usualOfHousehold(
  connection: Connection,
  { customerId, others }: { customerId: number; others: readonly Fellow[] },
  today: string,
): CounterCard['usual'] {
  const usualOf = (id: number, by: string | null) =>
    usualItems(connection, id, today).map((usual) => ({ ...usual, by }));
  return [
    ...usualOf(customerId, null),
    ...others.flatMap((other) => usualOf(other.customerId, customerLabel(other))),
  ].slice(0, mostUsual);
}

/** The others of a household with the day on which each was last there, the latest first. */
export function othersOfHousehold(
  connection: Connection,
  others: readonly Fellow[],
  today: string,
): NonNullable<CounterCard['household']>['others'] {
  return others
    .map((other) => ({
      customerId: other.customerId,
      name: customerLabel(other),
      lastDay: ownLastVisit(connection, other.customerId, today)?.day ?? null,
    }))
    .toSorted((one, other) => ((one.lastDay ?? '') < (other.lastDay ?? '') ? 1 : -1));
}

/** Orders with a sale up to today, in any currency. */
export function visitsOf(connection: Connection, customerId: number, today: string): number {
  return (
    connection
      .prepare<[number, string], number>(
        'SELECT count(*) FROM orders WHERE customer_id = ? AND day <= ? AND has_sale = 1',
      )
      .pluck()
      .get(customerId, today) ?? 0
  );
}
