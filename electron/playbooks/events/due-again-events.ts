import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { dueAgainSpans } from '../../products/due-again-spans.ts';
import { type PlaybookFacts, textOfDay } from '../playbook-facts.ts';
import type { EventSpan } from './events-of-trigger.ts';
import { foundEvent } from './found-event.ts';

/** From the day on which a thing is due again until it was bought, or twice its usual gap has passed. */
export function* dueAgainEvents(
  facts: PlaybookFacts,
  _trigger: Extract<PlaybookTrigger, { kind: 'dueAgain' }>,
  { from }: EventSpan,
): Generator<PlaybookEvent> {
  for (const { customerId, item, lastDay, dueDay, lastsUntil } of dueAgainSpans(facts.archive, {
    from,
    asOf: facts.asOfDay,
  })) {
    if (!facts.isInRoster(customerId)) continue;
    const seen = facts.knownUntil.reachedOn(dueDay);
    if (seen === null) continue;
    const key = `${encodeURIComponent(item)}.${textOfDay(lastDay)}`;
    yield foundEvent({ personId: customerId, subject: item, key, day: dueDay, seen, lastsUntil });
  }
}
