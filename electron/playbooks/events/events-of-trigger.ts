import type { PlaybookTrigger, TriggerKind } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import type { PlaybookFacts } from '../playbook-facts.ts';
import { cameInEvents, caseClosedEvents, caseOpenedEvents } from './case-events.ts';
import { birthdayEvents, dayOfYearEvents } from './day-events.ts';
import { dueAgainEvents } from './due-again-events.ts';
import { goodMomentEvents } from './good-moment-events.ts';
import { mendedEvents } from './mended-events.ts';
import { namedEvents, visitDueEvents } from './named-events.ts';
import { nthOrderEvents } from './order-events.ts';
import { broughtEvents, lifeEventEvents } from './row-events.ts';
import { segmentEvents } from './segment-events.ts';
import { sleepEvents } from './sleep-events.ts';

/** From which day on events are asked for, as a day number: earlier ones can bring nobody in. */
export interface EventSpan {
  from: number;
  /** How many days ahead a foreseen day is seen: as the first step needs it. */
  leadDays: number;
}

type EventSource<Kind extends TriggerKind> = (
  facts: PlaybookFacts,
  trigger: Extract<PlaybookTrigger, { kind: Kind }>,
  span: EventSpan,
) => Iterable<PlaybookEvent>;

const sources: { [Kind in TriggerKind]: EventSource<Kind> } = {
  nthOrder: nthOrderEvents,
  sleep: sleepEvents,
  dueAgain: dueAgainEvents,
  birthday: birthdayEvents,
  dayOfYear: dayOfYearEvents,
  caseOpened: caseOpenedEvents,
  caseClosed: caseClosedEvents,
  cameIn: cameInEvents,
  mended: mendedEvents,
  goodMoment: goodMomentEvents,
  brought: broughtEvents,
  visitDue: visitDueEvents,
  lifeEvent: lifeEventEvents,
  named: namedEvents,
  segment: segmentEvents,
  byHand: () => [],
};

/** What the facts up to the day say that may bring people in, in no order. */
export function eventsOfTrigger<Kind extends TriggerKind>(
  facts: PlaybookFacts,
  trigger: Extract<PlaybookTrigger, { kind: Kind }>,
  span: EventSpan,
): Iterable<PlaybookEvent> {
  const source: EventSource<Kind> = sources[trigger.kind as Kind];
  return source(facts, trigger, span);
}
