import { countUpTo } from '../../../shared/ascending-numbers.ts';
import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { daysAt } from '../../factors/purchase-rhythms.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import { foundEvent } from './found-event.ts';

/** How long a customer, or somebody of a household, was among those whom a saved filter keeps. Days are day numbers. */
interface Spell {
  customerIds: number[];
  fromText: string;
  from: number;
  /** The first day on which no more. */
  to: number;
}

/**
 * Seen among those whom a saved filter keeps, as long as they are; who leaves and comes again is another event. A household
 * is one from the first of its members to the last: of those in the filter from the first day on it is the one who had
 * bought last, else the main member.
 */
export function* segmentEvents(
  facts: PlaybookFacts,
  { segmentId }: Extract<PlaybookTrigger, { kind: 'segment' }>,
): Generator<PlaybookEvent> {
  const { clock } = facts;
  for (const { customerIds, fromText, from, to } of spellsOf(facts, segmentId)) {
    // Seen under a clock that was ahead: it counts as of now.
    const day = Math.min(from, clock.now);
    const personId = lastBuyerOf(facts, customerIds, day);
    const key = `segment-${segmentId}.${fromText}`;
    yield foundEvent({ personId, key, day, lastsUntil: to - 1 });
  }
}

function spellsOf({ connection, asOfDay, roster, households }: PlaybookFacts, segmentId: number): Spell[] {
  const rows = connection
    .prepare<[number, string], { customerId: number; fromDay: string; toDay: string | null }>(
      `SELECT customer_id AS customerId, from_day AS fromDay, to_day AS toDay
         FROM segment_members WHERE segment_id = ? AND from_day <= ? ORDER BY from_day, id`,
    )
    .all(segmentId, asOfDay);
  const spells: Spell[] = [];
  const lastOf = new Map<readonly number[], Spell>();
  for (const { customerId, fromDay, toDay } of rows) {
    if (!roster.placeOf.has(customerId)) continue;
    const from = dayNumber(fromDay);
    const to = toDay === null ? Number.POSITIVE_INFINITY : dayNumber(toDay);
    const household = households.get(customerId);
    const last = household === undefined ? undefined : lastOf.get(household);
    if (last !== undefined && from <= last.to) {
      if (from === last.from) last.customerIds.push(customerId);
      last.to = Math.max(last.to, to);
      continue;
    }
    const spell = { customerIds: [customerId], fromText: fromDay, from, to };
    spells.push(spell);
    if (household !== undefined) lastOf.set(household, spell);
  }
  return spells;
}

function lastBuyerOf(
  { rhythms, roster, households }: PlaybookFacts,
  customerIds: readonly number[],
  day: number,
): number {
  const [first = 0] = customerIds;
  if (customerIds.length === 1) return first;
  // The main member comes first, and is it where nobody bought later.
  const members = households.get(first)?.filter((id) => customerIds.includes(id)) ?? customerIds;
  const lastDayOf = (id: number): number => {
    const place = roster.placeOf.get(id);
    const days = place === undefined ? new Int32Array() : daysAt(rhythms, place);
    return days[countUpTo(days, day) - 1] ?? Number.NEGATIVE_INFINITY;
  };
  return members.reduce((found, id) => (lastDayOf(id) > lastDayOf(found) ? id : found), members[0] ?? first);
}
