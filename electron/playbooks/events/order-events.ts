import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { countedOrdersOf, nthSalesOf } from '../../orders/counted-orders.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import type { EventSpan } from './events-of-trigger.ts';
import { foundEvent } from './found-event.ts';

/** Somebody's order, with what was bought, in the home currency; null: in another. */
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
  const least = atLeast === 'medianFirstOrder' ? medianFirstOrder(facts) : atLeast;
  for (const { customerId, day, amountMinor } of orders) {
    if (day < from || !facts.isInRoster(customerId)) continue;
    if (least !== null && (amountMinor === null || amountMinor < least)) continue;
    const seen = facts.knownUntil.reachedOn(day);
    if (seen === null) continue;
    yield foundEvent({ personId: customerId, key: `${nth}`, day, seen });
  }
}

/** Of each customer the nth order by day, as they are known now. */
function nthOrders({ archive, clock, homeCurrency }: PlaybookFacts, nth: number): NthOrder[] {
  const orders = countedOrdersOf(archive);
  return nthSalesOf(archive, nth, clock.asOf).map((place) => ({
    customerId: orders.customerIds[place] ?? 0,
    day: orders.days[place] ?? 0,
    amountMinor: orders.currencies[place] === homeCurrency ? (orders.netMinor[place] ?? null) : null,
  }));
}

/** In minor units of the home currency, of two in the middle the lower one; null: nobody's first order is in it. */
export function medianFirstOrder(facts: PlaybookFacts): number | null {
  const amounts = Float64Array.from(nthOrders(facts, 1).flatMap(({ amountMinor }) => amountMinor ?? [])).sort();
  return amounts[(amounts.length - 1) >> 1] ?? null;
}
