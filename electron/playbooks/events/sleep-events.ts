import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { sleepEventKey } from '../../../shared/playbooks/sleep-event-key.ts';
import {
  type SleepLimits,
  type SleepRules,
  sleepingStates,
  sleepLimitsDays,
} from '../../../shared/sleep/sleep-state.ts';
import { purchaseRhythm, usualGapDays } from '../../../shared/sleep/usual-gap.ts';
import type { MendedMention } from '../../improvements/mended-mentions.ts';
import { sleepRules } from '../../sleep/sleep-rules.ts';
import { type Buyer, type PlaybookFacts, textOfDay } from '../playbook-facts.ts';
import type { EventSpan } from './events-of-trigger.ts';
import { foundEvent } from './found-event.ts';

/**
 * Everybody's entries into the states of sleep: of the last purchase and of each before it. Who was told that what kept them
 * away was mended is not told again as asleep.
 */
export function* sleepEvents(
  facts: PlaybookFacts,
  trigger: Extract<PlaybookTrigger, { kind: 'sleep' }>,
  { from }: EventSpan,
): Generator<PlaybookEvent> {
  const rules = sleepRules(facts.connection);
  for (const buyer of facts.buyers) {
    for (let at = buyer.days.length - 1; at >= 0; at -= 1) {
      const lastDay = buyer.days[at] ?? 0;
      const nextDay = buyer.days[at + 1] ?? null;
      // What began and ended before nobody can be in; what holds until then may be.
      if (nextDay !== null && nextDay < from) break;
      const limits = limitsAt(facts, rules, buyer, lastDay);
      if (nextDay !== null && nextDay - lastDay <= limits[0]) continue;
      yield* sleepsAfter(facts, trigger, buyer, { lastDay, nextDay, limits });
    }
  }
}

function limitsAt({ rhythms }: PlaybookFacts, rules: SleepRules, { days }: Buyer, lastDay: number): SleepLimits {
  if (rules.mode === 'days') return rules.days;
  const rhythm = purchaseRhythm(days, lastDay);
  const gap = rhythm === null ? rhythms.shopGapDays : usualGapDays(rhythm, rhythms.shopGapDays);
  const [dozing, halfAsleep, asleep] = sleepLimitsDays(rules, gap);
  return [Math.ceil(dozing), Math.ceil(halfAsleep), Math.ceil(asleep)];
}

function* sleepsAfter(
  facts: PlaybookFacts,
  { states: asked }: Extract<PlaybookTrigger, { kind: 'sleep' }>,
  buyer: Buyer,
  { lastDay, nextDay, limits }: { lastDay: number; nextDay: number | null; limits: SleepLimits },
): Generator<PlaybookEvent> {
  for (const [at, state] of sleepingStates.entries()) {
    const day = lastDay + (limits[at] ?? 0);
    if (nextDay !== null && day >= nextDay) return;
    const seen = facts.knownUntil.reachedOn(day);
    if (seen === null) return;
    if (!asked.includes(state)) continue;
    const mended = state === 'asleep' ? reasonsMended(facts, buyer, lastDay, seen) : [];
    if (mended.some(({ improvementId }) => facts.mendsTold.isTold(buyer.members, improvementId))) continue;
    const nextState = at < 2 ? lastDay + (limits[at + 1] ?? 0) - 1 : Number.POSITIVE_INFINITY;
    yield foundEvent({
      personId: facts.whoBought(buyer, lastDay),
      key: sleepEventKey(textOfDay(lastDay), state),
      day,
      seen,
      lastsUntil: Math.min(nextState, nextDay === null ? Number.POSITIVE_INFINITY : nextDay - 1),
      story: textOfDay(lastDay),
      variant: mended.length > 0 ? 'asleepMended' : state,
    });
  }
}

/** The reasons that a buyer gave since the last purchase, and that were mended when it was seen that they are asleep. */
function reasonsMended(facts: PlaybookFacts, { members }: Buyer, lastDay: number, seen: number): MendedMention[] {
  return members
    .flatMap((id) => facts.mendedReasonsOf(id))
    .filter(({ day, mendedDay }) => dayNumber(day) > lastDay && dayNumber(mendedDay) <= seen);
}
