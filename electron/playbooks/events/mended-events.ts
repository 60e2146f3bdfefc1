import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { mendedEventKey } from '../../improvements/told-acts.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import { foundEvent } from './found-event.ts';

/** What they named was mended: once for each improvement and everybody who named it. */
export function* mendedEvents(facts: PlaybookFacts): Generator<PlaybookEvent> {
  const told = new Set<string>();
  for (const { improvementId, customerId, mendedDay } of facts.mendedMentions) {
    const day = dayNumber(mendedDay);
    const subject = `${improvementId}`;
    const once = `${customerId}/${subject}`;
    if (told.has(once) || day > facts.clock.asOf || !facts.isInRoster(customerId)) continue;
    told.add(once);
    yield foundEvent({ personId: customerId, subject, key: mendedEventKey(improvementId), day });
  }
}
