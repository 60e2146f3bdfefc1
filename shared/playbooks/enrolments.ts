import { countUpTo, firstFrom } from '../ascending-numbers.ts';
import {
  type ControlArm,
  canDrawControlGroup,
  type EventVariant,
  type PlaybookAudience,
  type PlaybookDefinition,
  type PlaybookStep,
  triggerKey,
} from './definition.ts';
import type { EndOfEnrolment, EnrolmentEnd, EnrolmentStanding, EventOfEnrolment, SuccessFacts } from './enrolment.ts';
import { JudgedDay } from './judged-day.ts';
import { isDayToPrepareFor } from './occasion-day.ts';
import type { PlaybookAct, PlaybookEvent, TriggeredEvent } from './playbook-event.ts';
import { endedOn, firstDayOn, type PlaybookTimeline, type PlaybookVersion, versionOn } from './playbook-timeline.ts';
import { lastPurchaseOfSleep } from './sleep-event-key.ts';
import { isEveryContactBlocked, stepStatesOf, stepsOfVariant } from './step-states.ts';

/** What the file says of a person, up to the day that is judged. */
export interface PersonFacts extends SuccessFacts {
  /** Days on which they, or their household, bought, ascending. */
  purchaseDays: ArrayLike<number>;
  /** Days on which they came or bought, ascending. */
  comings: ArrayLike<number>;
  /** The first day from `day` on on which they may enter; null: none. A moment is judged on `day` alone. */
  entryFrom(audience: PlaybookAudience, day: number, lastsUntil: number | null): number | null;
  /** The first day after `day` on which they said that they moved or need nothing any more. */
  movedAfter(day: number): number | null;
  /** The day on which the case that the event is about was answered or closed; null: it was not, or there is none. */
  answeredOn(event: EventOfEnrolment): number | null;
  /** The day on which they bought what they had asked for, since it came in; null: they did not, or the event is about no such thing. */
  thingBoughtOn(event: EventOfEnrolment): number | null;
  /** The day on which a playbook of another kind told them that the same was mended; null: none did, or the event is about no mend. */
  toldElsewhereOn(event: EventWithVariant): number | null;
  /** The first day from `day` on on which they are a key account or a complaint of theirs is open; null: none. */
  setApartFrom(day: number): number | null;
  /** When they were put in the bin; null: they are not in it. */
  binnedOn: number | null;
  /** The ways by which they are not to be contacted. */
  blockedChannels: ReadonlySet<string>;
}

/** An event as it brought a person in. */
export interface EventWithVariant extends EventOfEnrolment {
  seenDay: number;
  variant: EventVariant | null;
}

export interface PersonQuestion {
  personId: number;
  timeline: PlaybookTimeline;
  /** Of this playbook and person. */
  events: readonly TriggeredEvent[];
  acts: readonly PlaybookAct[];
  facts: PersonFacts;
  asOf: number;
  /** Whether the draw puts them in the control group, where the playbook has one. */
  isDrawn: boolean;
}

/** What follows from the facts and stays as it is until they change or a day comes that it speaks of. */
export interface PersonStanding {
  /** In the order of their entry. */
  enrolments: readonly EnrolmentStanding[];
  /** Moments that were seen too late to bring anyone in. */
  seenTooLate: readonly PlaybookEvent[];
  /** The first day after the one that was judged on which it may be another. */
  changesOn: number;
}

/** An event that brings a person in, from the facts or from what was done about it. */
interface Entry extends EventWithVariant {
  entryDay: number;
  story: string | null;
  version: PlaybookVersion;
  isPinned: boolean;
  isByHand: boolean;
  /** Somebody stopped it: no further event of its story brings them in. */
  isStopped: boolean;
}

/**
 * What a person is and was in, of one playbook, as of a day: from the events, the versions and what was done, and from
 * nothing that was computed before. One enrolment is open for each subject: a further event takes its place. An event
 * that somebody acted on stays as it was then; all others come and go with the facts.
 */
export function standingOfPerson(question: PersonQuestion): PersonStanding {
  const { events, acts, timeline } = question;
  const on = new JudgedDay(question.asOf);
  const actsOf = Map.groupBy(
    acts.filter(({ day }) => on.hasCome(day)),
    ({ subject, key }) => keyOf(subject, key),
  );
  const pinned = [...actsOf.values()].flatMap((ofEvent) => pinnedEntry(ofEvent, timeline, events) ?? []);
  const seenTooLate: PlaybookEvent[] = [];
  const free = events
    .filter(({ subject, key }) => !actsOf.has(keyOf(subject, key)))
    .flatMap((event) => {
      const entry = entryOf(event, question, on);
      if (entry === 'tooLate') seenTooLate.push(event);
      return entry === null || entry === 'tooLate' ? [] : [entry];
    })
    .filter((entry, at, all) => all.findIndex((one) => one.key === entry.key && one.subject === entry.subject) === at);
  const entries = [...pinned, ...free].sort(byEntry);
  const taken: Entry[] = [];
  for (const entry of entries) {
    if (entry.isPinned || !isKeptAway(entry, taken)) taken.push(entry);
  }
  const enrolments = taken.map((entry, at) => {
    const successor = taken.slice(at + 1).find(({ subject }) => subject === entry.subject) ?? null;
    return standingOf(entry, { acts: actsOf.get(keyOf(entry.subject, entry.key)) ?? [], successor, on }, question);
  });
  return { enrolments, seenTooLate, changesOn: on.changesOn };
}

function keyOf(subject: string, key: string): string {
  return `${subject}\n${key}`;
}

function byEntry(a: Entry, b: Entry): number {
  return a.entryDay - b.entryDay || a.eventDay - b.eventDay || (a.key < b.key ? -1 : 1);
}

/** The event as it was when somebody first acted on it. */
function pinnedEntry(
  acts: readonly PlaybookAct[],
  timeline: PlaybookTimeline,
  events: readonly PlaybookEvent[],
): Entry | null {
  const [first] = acts;
  const version = timeline.find(({ id }) => id === first?.versionId);
  if (first === undefined || version === undefined) return null;
  const { subject, key, eventDay, seenDay, entryDay, variant } = first;
  const isByHand = acts.some(({ verb }) => verb === 'enrol');
  const story = events.find((event) => event.subject === subject && event.key === key)?.story ?? null;
  const isStopped = acts.some(({ verb }) => verb === 'stop');
  return { subject, key, eventDay, seenDay, entryDay, story, variant, version, isPinned: true, isByHand, isStopped };
}

function entryOf(event: TriggeredEvent, { timeline, facts }: PersonQuestion, on: JudgedDay): Entry | 'tooLate' | null {
  const { subject, key, day, seen, lastsUntil, story, variant } = event;
  const first = firstDayOn(timeline);
  if (first === null || !on.hasCome(seen)) return null;
  const countsFrom = dayItCountsFrom(event, timeline);
  if (countsFrom === null) return null;
  const earliest = Math.max(countsFrom, seen, first + 1);
  if (!on.hasCome(earliest) || (lastsUntil !== null && earliest > lastsUntil)) return null;
  const versionThen = versionOn(timeline, earliest);
  if (versionThen === null || !isTriggerOf(versionThen.definition, event.trigger)) return null;
  const { definition } = versionThen;
  if (lastsUntil === null && seen - day > definition.mostDaysLate) return 'tooLate';
  const entryDay = facts.entryFrom(definition.audience, earliest, lastsUntil);
  if (entryDay === null || !on.hasCome(entryDay)) return null;
  const version = versionOn(timeline, entryDay);
  if (version === null) return null;
  return {
    subject,
    key,
    eventDay: day,
    seenDay: seen,
    entryDay,
    story,
    variant,
    version,
    isPinned: false,
    isByHand: false,
    isStopped: false,
  };
}

const triggersOfDefinitions = new WeakMap<PlaybookDefinition, ReadonlySet<string>>();

/** Versions may differ in their triggers. */
function isTriggerOf(definition: PlaybookDefinition, trigger: string): boolean {
  const known = triggersOfDefinitions.get(definition) ?? new Set(definition.triggers.map(triggerKey));
  triggersOfDefinitions.set(definition, known);
  return known.has(trigger);
}

/**
 * From which day on the event may bring somebody in: since ever where the playbook was on on its day; of one that is
 * foreseen, from the first day since it was seen on which the playbook is on; of a state that holds
 * already when it is switched on also for those, from the day after; null: it does not count.
 */
function dayItCountsFrom({ day, seen, lastsUntil }: PlaybookEvent, timeline: PlaybookTimeline): number | null {
  for (let foreseen = seen; foreseen < day; foreseen += 1) {
    if (versionOn(timeline, foreseen) !== null) return foreseen;
  }
  if (versionOn(timeline, day) !== null) return Number.NEGATIVE_INFINITY;
  if (lastsUntil === null) return null;
  const after = timeline.find(({ state, withThoseInIt, fromDay }) => state === 'on' && withThoseInIt && fromDay >= day);
  return after === undefined || lastsUntil <= after.fromDay ? null : after.fromDay + 1;
}

/** By the rest of the playbook, or by another subject shortly before. */
function isKeptAway(entry: Entry, taken: readonly Entry[]): boolean {
  const { restDays, daysBetweenSubjects } = entry.version.definition;
  return taken.some((earlier) => {
    const days = entry.entryDay - earlier.entryDay;
    const isOtherSubject = earlier.subject !== entry.subject;
    if (isOtherSubject && days < daysBetweenSubjects) return true;
    if (entry.story === null || entry.story !== earlier.story) return days < restDays;
    return earlier.isStopped;
  });
}

/** What bears on an entry next to the facts of the person. */
interface EntryContext {
  /** What was done about it. */
  acts: readonly PlaybookAct[];
  /** What took its place. */
  successor: Entry | null;
  on: JudgedDay;
}

function standingOf(entry: Entry, context: EntryContext, question: PersonQuestion): EnrolmentStanding {
  const { definition } = entry.version;
  const { eventDay, entryDay, variant } = entry;
  const { facts, personId } = question;
  const { acts, on } = context;
  const steps = stepsOfVariant(definition, variant);
  const [stop = null] = stopsOf(entry, steps, context, question).sort((a, b) => a.day - b.day);
  const { subject, key, seenDay, version, isPinned, isByHand } = entry;
  return {
    ...{ personId, subject, key, eventDay, seenDay, entryDay, variant, version, isPinned, isByHand, stop },
    arm: armOf(entry, on, question),
    steps: stepStatesOf({
      ...{ steps, eventDay, entryDay, acts, on },
      isOverWithEvent: !isByHand && definition.triggers.some(isDayToPrepareFor),
      comings: facts.comings,
      purchaseDays: facts.purchaseDays,
      answeredOn: facts.answeredOn(entry),
      blockedChannels: facts.blockedChannels,
      endDay: stop?.day ?? null,
    }),
  };
}

/**
 * The draw is kept for as long as success may come of it; who becomes a key account, complains or is brought in by hand
 * leaves both arms.
 */
function armOf(
  { version: { definition }, eventDay, entryDay, isByHand, isPinned }: Entry,
  on: JudgedDay,
  { facts, acts, isDrawn }: PersonQuestion,
): ControlArm | null {
  if (!definition.hasControlGroup || !canDrawControlGroup(definition) || isByHand) return null;
  if (isDrawn && isPinned) return null;
  const broughtIn = acts.find(({ verb, day }) => verb === 'enrol' && day >= entryDay)?.day ?? null;
  const hasLeft = [facts.setApartFrom(entryDay), broughtIn].some(
    (day) => day !== null && day <= eventDay + definition.success.days && on.hasCome(day),
  );
  return hasLeft ? null : isDrawn ? 'control' : 'treated';
}

function stopsOf(
  entry: Entry,
  steps: readonly PlaybookStep[],
  { acts, successor, on }: EntryContext,
  { timeline, facts }: PersonQuestion,
): EndOfEnrolment[] {
  const { version, key, eventDay, entryDay, isByHand } = entry;
  const { definition } = version;
  const ends: EndOfEnrolment[] = [];
  const add = (why: EnrolmentEnd, day: number | null, reason = '') => {
    if (day !== null && on.hasCome(day)) ends.push({ why, day: Math.max(day, entryDay), reason });
  };
  const byHand = acts.find(({ verb }) => verb === 'stop');
  if (byHand !== undefined) add('stopped', byHand.day, byHand.reason);
  if (definition.stops.includes('order'))
    add('order', firstFrom(facts.purchaseDays, firstDayThatStops(definition, { key, eventDay })));
  add('order', facts.thingBoughtOn(entry));
  if (definition.stops.includes('moved'))
    add('moved', facts.movedAfter(isByHand ? eventDay : lastBought(facts, eventDay)));
  const toldDay = facts.toldElsewhereOn(entry);
  if (toldDay !== null && !acts.some(({ verb, day }) => verb === 'done' && day <= toldDay))
    add('toldElsewhere', toldDay);
  add('binned', facts.binnedOn);
  add('ended', endedOn(timeline, entryDay));
  if (successor !== null) add('overtaken', successor.entryDay);
  if (isEveryContactBlocked(steps, facts.blockedChannels)) add('doNotContact', entryDay);
  return ends;
}

/** From which day on a purchase counts: the event's own only where the event is neither an order nor a sleep. */
export function firstDayAfter({ triggers }: PlaybookDefinition, eventDay: number): number {
  const isOfOrders = triggers.some(({ kind }) => kind === 'nthOrder' || kind === 'sleep' || kind === 'dueAgain');
  return isOfOrders ? eventDay + 1 : eventDay;
}

/** A purchase that came to light later may lie before the day on which they were taken to be asleep. */
function firstDayThatStops(definition: PlaybookDefinition, { key, eventDay }: Pick<Entry, 'key' | 'eventDay'>): number {
  const last = lastPurchaseOfSleep(key);
  return last === null ? firstDayAfter(definition, eventDay) : last + 1;
}

/** The last purchase up to the day: who said since then that they moved is not asked back. The day where there is none. */
function lastBought({ purchaseDays }: PersonFacts, day: number): number {
  return purchaseDays[countUpTo(purchaseDays, day) - 1] ?? day;
}
