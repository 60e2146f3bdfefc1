import { dayNumber, todayLocal } from '../../../shared/day.ts';
import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { caseEventKey } from '../event-keys.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import { foundEvent } from './found-event.ts';

/** The columns of the moments of a case that playbooks begin with. */
type MomentColumn = 'heard_at' | 'closed_at' | 'came_in_at';

export function caseOpenedEvents(
  facts: PlaybookFacts,
  { kinds }: Extract<PlaybookTrigger, { kind: 'caseOpened' }>,
): Generator<PlaybookEvent> {
  return caseEvents(facts, 'heard_at', 'kind', kinds);
}

export function caseClosedEvents(
  facts: PlaybookFacts,
  { outcomes }: Extract<PlaybookTrigger, { kind: 'caseClosed' }>,
): Generator<PlaybookEvent> {
  return caseEvents(facts, 'closed_at', 'outcome', outcomes);
}

/** What they asked for in vain is here now. */
export function cameInEvents(facts: PlaybookFacts): Generator<PlaybookEvent> {
  return caseEvents(facts, 'came_in_at', 'kind', ['inVain']);
}

function* caseEvents(
  { connection, clock, roster }: PlaybookFacts,
  at: MomentColumn,
  column: 'kind' | 'outcome',
  codes: readonly string[],
): Generator<PlaybookEvent> {
  const rows = connection
    .prepare<string[], { id: number; customerId: number; at: number }>(
      `SELECT id, customer_id AS customerId, ${at} AS at FROM cases
        WHERE customer_id IS NOT NULL AND ${at} IS NOT NULL AND ${column} IN (${codes.map(() => '?').join(', ')})`,
    )
    .all(...codes);
  for (const { id, customerId, at: instant } of rows) {
    const day = dayOfMoment(instant, clock.now);
    if (day > clock.asOf || !roster.placeOf.has(customerId)) continue;
    yield foundEvent({ personId: customerId, subject: `${id}`, key: caseEventKey(id), day });
  }
}

/** The day of a moment on this machine's wall; one written under a clock ahead of now counts as of now. */
export function dayOfMoment(at: number, now: number): number {
  return Math.min(dayNumber(todayLocal(new Date(at))), now);
}
