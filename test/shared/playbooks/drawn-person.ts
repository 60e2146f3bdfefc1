import { firstFrom } from '../../../shared/ascending-numbers.ts';
import { type PlaybookDefinition, type PlaybookStep, triggerKey } from '../../../shared/playbooks/definition.ts';
import { Enrolment } from '../../../shared/playbooks/enrolment.ts';
import {
  type PersonFacts,
  type PersonQuestion,
  type PersonStanding,
  standingOfPerson,
} from '../../../shared/playbooks/enrolments.ts';
import { library } from '../../../shared/playbooks/library.ts';
import type { PlaybookAct, PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import type { PlaybookVersion } from '../../../shared/playbooks/playbook-timeline.ts';

/** An outward step due at once, with the parts that a test is about. */
export function stepWith(parts: Partial<PlaybookStep>): PlaybookStep {
  const [first] = library['thank-introduction'].steps;
  if (first === undefined) throw new Error('The library has a step.');
  return { ...first, slug: 'first', channels: ['text'], lastDays: 30, ...parts };
}

export function definitionWith(parts: Partial<PlaybookDefinition> = {}): PlaybookDefinition {
  return { ...library['thank-introduction'], steps: [stepWith({})], success: { kind: 'ordered', days: 60 }, ...parts };
}

export function versionWith(parts: Partial<PlaybookVersion> = {}): PlaybookVersion {
  return { id: 1, fromDay: 0, state: 'on', definition: definitionWith(), withThoseInIt: false, ...parts };
}

export function eventOn(day: number, parts: Partial<PlaybookEvent> = {}): PlaybookEvent {
  const event = { personId: 1, subject: '', key: `${day}`, day, seen: day };
  return { ...event, lastsUntil: null, story: null, variant: null, ...parts };
}

let lastAct = 0;

/** What was done about an event, under the first version. */
export function actOn(
  event: PlaybookEvent,
  parts: Partial<PlaybookAct> & Pick<PlaybookAct, 'verb' | 'day'>,
): PlaybookAct {
  const { personId, subject, key, variant } = event;
  lastAct += 1;
  return {
    ...{ id: lastAct, personId, subject, key, variant, step: 'first', untilDay: null, reason: '', contactId: null },
    ...{ eventDay: event.day, seenDay: event.seen, entryDay: event.seen, versionId: 1 },
    ...parts,
  };
}

/** Somebody of whom the file says nothing but what is given; a purchase is the success. */
export function factsWith(parts: Partial<PersonFacts> = {}): PersonFacts {
  const { purchaseDays = [] } = parts;
  return {
    purchaseDays,
    comings: purchaseDays,
    entryFrom: (_audience, day) => day,
    succeededOn: (_definition, { eventDay }) => firstFrom(purchaseDays, eventDay + 1),
    answeredOn: () => null,
    thingBoughtOn: () => null,
    toldElsewhereOn: () => null,
    movedAfter: () => null,
    setApartFrom: () => null,
    binnedOn: null,
    blockedChannels: new Set(),
    ...parts,
  };
}

interface EnrolmentsOfPerson extends PersonStanding {
  enrolments: readonly Enrolment[];
}

interface DrawnQuestion extends Partial<Omit<PersonQuestion, 'events'>> {
  knownUntil?: number | null;
  /** Of the first trigger of the first version, where nothing else is said. */
  events?: readonly (PlaybookEvent & { trigger?: string })[];
}

/** What they are in and what came of it; the orders are known up to the day where nothing else is said. */
export function askedOn(
  asOf: number,
  { knownUntil = asOf, events = [], ...parts }: DrawnQuestion = {},
): EnrolmentsOfPerson {
  const question = {
    ...{ personId: 1, timeline: [versionWith()], acts: [], facts: factsWith(), asOf, isDrawn: false },
    ...parts,
  };
  const [trigger] = question.timeline[0]?.definition.triggers ?? [];
  const written = trigger === undefined ? '' : triggerKey(trigger);
  const found = standingOfPerson({
    ...question,
    events: events.map((event) => ({ trigger: written, ...event })),
  });
  const judged = { asOf, knownUntil, facts: question.facts };
  return { ...found, enrolments: found.enrolments.map((standing) => new Enrolment(standing, judged)) };
}

/** What they are in, as the days of the events with why each ended. */
export function storyOf({ enrolments }: EnrolmentsOfPerson): string[] {
  return enrolments.map(({ eventDay, end }) => `${eventDay} ${end === null ? 'open' : `${end.why} ${end.day}`}`);
}

/** The steps of the only enrolment, as `slug state due`. */
export function stepsOf({ enrolments }: { enrolments: readonly Enrolment[] }): string[] {
  return (enrolments[0]?.steps ?? []).map(({ step, state, due }) => `${step.slug} ${state} ${due}`);
}
