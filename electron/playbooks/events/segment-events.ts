import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';

/** Seen among those whom a saved filter keeps, as long as they are; who leaves and comes again is another event. */
export function* segmentEvents(
  { connection, asOfDay, clock, roster }: PlaybookFacts,
  { segmentId }: Extract<PlaybookTrigger, { kind: 'segment' }>,
): Generator<PlaybookEvent> {
  const rows = connection
    .prepare<[number, string], { customerId: number; fromDay: string; toDay: string | null }>(
      `SELECT customer_id AS customerId, from_day AS fromDay, to_day AS toDay
         FROM segment_members WHERE segment_id = ? AND from_day <= ?`,
    )
    .all(segmentId, asOfDay);
  for (const { customerId, fromDay, toDay } of rows) {
    if (!roster.placeOf.has(customerId)) continue;
    // Seen under a clock that was ahead: it counts as of now.
    const day = Math.min(dayNumber(fromDay), clock.now);
    const lastsUntil = toDay === null ? Number.POSITIVE_INFINITY : dayNumber(toDay) - 1;
    const key = `segment-${segmentId}.${fromDay}`;
    yield { personId: customerId, subject: '', key, day, seen: day, lastsUntil, story: null, variant: null };
  }
}
