import { countUpTo } from '../../../shared/ascending-numbers.ts';
import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { caseEventKey } from '../event-keys.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import { dayOfMoment } from './case-events.ts';
import { foundEvent } from './found-event.ts';
import { broughtEvents } from './row-events.ts';

/** A contact in a good mood says something of somebody who has bought on at least this many days. */
const fewestPurchaseDays = 5;

/**
 * When somebody may be asked to recommend the shop: they were as satisfied as can be, a case ended to their satisfaction,
 * a regular was pleased, or they brought somebody.
 */
export function* goodMomentEvents(facts: PlaybookFacts): Generator<PlaybookEvent> {
  const { connection, clock, roster, asOfDay } = facts;
  const momentOf = (personId: number, key: string, day: number): PlaybookEvent[] =>
    day <= clock.asOf && roster.placeOf.has(personId) ? [foundEvent({ personId, key, day })] : [];
  const satisfied = connection
    .prepare<[string], { id: number; customerId: number; day: string }>(
      'SELECT id, customer_id AS customerId, day FROM satisfactions WHERE level = 3 AND day <= ?',
    )
    .all(asOfDay);
  for (const { id, customerId, day } of satisfied) yield* momentOf(customerId, `satisfied-${id}`, dayNumber(day));
  const closed = connection
    .prepare<[], { id: number; customerId: number; at: number }>(
      `SELECT id, customer_id AS customerId, closed_at AS at FROM cases
        WHERE customer_id IS NOT NULL AND closed_at IS NOT NULL AND satisfaction_after >= 2`,
    )
    .all();
  for (const { id, customerId, at } of closed)
    yield* momentOf(customerId, caseEventKey(id), dayOfMoment(at, clock.now));
  const pleased = connection
    .prepare<[string], { id: number; customerId: number; day: string }>(
      "SELECT id, customer_id AS customerId, day FROM contacts WHERE mood = 'pleased' AND day <= ?",
    )
    .all(asOfDay);
  for (const { id, customerId, day } of pleased) {
    const isRegular = countUpTo(facts.purchaseDaysOf(customerId), dayNumber(day)) >= fewestPurchaseDays;
    if (isRegular) yield* momentOf(customerId, `contact-${id}`, dayNumber(day));
  }
  for (const { personId, key, day } of broughtEvents(facts)) yield* momentOf(personId, `brought-${key}`, day);
}
