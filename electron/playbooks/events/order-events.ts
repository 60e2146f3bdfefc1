import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import type { EventSpan } from './events-of-trigger.ts';

/** An order of somebody's, with what was bought, in the home currency; null: in another. */
interface NthOrder {
  customerId: number;
  day: number;
  amountMinor: number | null;
}

/** The days on which somebody bought for the nth time; of the first, of at least an amount. */
export function* nthOrderEvents(
  facts: PlaybookFacts,
  { nth, atLeast }: Extract<PlaybookTrigger, { kind: 'nthOrder' }>,
  { from }: EventSpan,
): Generator<PlaybookEvent> {
  const orders = nthOrders(facts, nth);
  const least = atLeast === 'medianFirstOrder' ? medianAmount(nth === 1 ? orders : nthOrders(facts, 1)) : atLeast;
  for (const { customerId, day, amountMinor } of orders) {
    if (day < from || !facts.isInRoster(customerId)) continue;
    if (least !== null && (amountMinor === null || amountMinor < least)) continue;
    const seen = facts.knownUntil.reachedOn(day);
    if (seen === null) continue;
    yield { personId: customerId, subject: '', key: `${nth}`, day, seen, lastsUntil: null, story: null, variant: null };
  }
}

/** Of each customer the nth order by day, as they are known now. */
function nthOrders({ connection, asOfDay, homeCurrency }: PlaybookFacts, nth: number): NthOrder[] {
  const rows = connection
    .prepare<[string, number], [customerId: number, day: string, netMinor: number, currency: string]>(
      `SELECT customer_id, day, net_minor, currency FROM (
         SELECT customer_id, day, net_minor, currency,
                row_number() OVER (PARTITION BY customer_id ORDER BY day, id) AS place
           FROM orders
          WHERE customer_id IS NOT NULL AND has_sale = 1 AND no_sale_reason IS NULL AND day <= ?)
        WHERE place = ?`,
    )
    .raw()
    .all(asOfDay, nth);
  return rows.map(([customerId, day, netMinor, currency]) => ({
    customerId,
    day: dayNumber(day),
    amountMinor: currency === homeCurrency ? netMinor : null,
  }));
}

function medianAmount(orders: readonly NthOrder[]): number | null {
  const amounts = Float64Array.from(orders.flatMap(({ amountMinor }) => amountMinor ?? [])).sort();
  return amounts[(amounts.length - 1) >> 1] ?? null;
}
