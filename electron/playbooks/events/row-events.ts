import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { referredAt } from '../../referrals/referred-at-sql.ts';
import { newcomerEventKey } from '../event-keys.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import { dayOfMoment } from './case-events.ts';
import { foundEvent } from './found-event.ts';

/** On the day it was noted that they brought somebody. */
export function* broughtEvents({ connection, clock, roster }: PlaybookFacts): Generator<PlaybookEvent> {
  const rows = connection
    .prepare<[], { id: number; referredBy: number; at: number }>(
      `SELECT id, referred_by AS referredBy, ${referredAt} AS at FROM customers
        WHERE referred_by IS NOT NULL AND binned_at IS NULL AND merged_into IS NULL`,
    )
    .all();
  for (const { id, referredBy, at } of rows) {
    const day = dayOfMoment(at, clock.now);
    if (day > clock.asOf || !roster.placeOf.has(referredBy)) continue;
    yield foundEvent({ personId: referredBy, subject: `${id}`, key: newcomerEventKey(id), day });
  }
}

export function* lifeEventEvents({ connection, asOfDay, roster }: PlaybookFacts): Generator<PlaybookEvent> {
  const rows = connection
    .prepare<[string], { id: number; customerId: number; day: string }>(
      'SELECT id, customer_id AS customerId, day FROM life_events WHERE day <= ?',
    )
    .all(asOfDay);
  for (const { id, customerId, day } of rows) {
    if (!roster.placeOf.has(customerId)) continue;
    yield foundEvent({ personId: customerId, subject: `${id}`, key: `event-${id}`, day: dayNumber(day) });
  }
}
