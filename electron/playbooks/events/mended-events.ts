import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { mendedEventKey } from '../../improvements/told-acts.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import { foundEvent } from './found-event.ts';

/**
 * What they named was mended: once for each improvement and everybody who named it; not for who was told so since, as one
 * whom it had kept away.
 */
export function* mendedEvents(facts: PlaybookFacts): Generator<PlaybookEvent> {
  const told = new Set<string>();
  for (const { improvementId, customerId, mendedDay, kind } of facts.mendedMentions) {
    const day = dayNumber(mendedDay);
    const subject = `${improvementId}`;
    const once = `${customerId}/${subject}`;
    if (told.has(once) || day > facts.clock.asOf || !facts.isInRoster(customerId)) continue;
    told.add(once);
    const together = facts.households.get(customerId) ?? [customerId];
    if (kind === 'sleepReason' && facts.mendsTold.isToldAsleep(together, mendedDay)) continue;
    yield foundEvent({ personId: customerId, subject, key: mendedEventKey(improvementId), day });
  }
}
