import { once } from '../../shared/once.ts';
import { triggerKey } from '../../shared/playbooks/definition.ts';
import { Enrolment, type EnrolmentStanding } from '../../shared/playbooks/enrolment.ts';
import { eventsFrom } from '../../shared/playbooks/events-from.ts';
import type { PlaybookAct, PlaybookEvent, TriggeredEvent } from '../../shared/playbooks/playbook-event.ts';
import { playbookReads } from '../../shared/playbooks/playbook-reads.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { isInControlGroup } from './control-group.ts';
import {
  type EvaluationMemory,
  type EventsByPerson,
  emptyMemory,
  keepSameEvents,
  memoryOf,
  StandingsOfPlaybook,
} from './evaluation-memory.ts';
import { PeopleOfPlaybooks } from './person-facts.ts';
import { type PlaybookClock, PlaybookFacts } from './playbook-facts.ts';
import { readPlaybooks, type StoredPlaybook } from './read-playbooks.ts';

/** A playbook with everyone who is or was in it. */
export interface EvaluatedPlaybook {
  playbook: StoredPlaybook;
  /** As far as what is due depends on it. */
  standings: readonly EnrolmentStanding[];
  /** The same with what came of them. */
  readonly enrolments: readonly Enrolment[];
  /** What came to light too late to bring anyone in. */
  seenTooLate: readonly PlaybookEvent[];
}

/** All that the archive's playbooks say as of a day. */
export interface PlaybooksOnDay {
  facts: PlaybookFacts;
  people: PeopleOfPlaybooks;
  playbooks: readonly EvaluatedPlaybook[];
}

/** Today, and a day that is tried. */
const mostDays = 2;
const kept = new CacheByTables<PlaybooksOnDay>(mostDays);

/**
 * What follows from the facts, the versions and the acts alone. Of an earlier evaluation only what is judged from the same
 * is taken over.
 */
export function playbooksOnDay(archive: Archive, clock: PlaybookClock, homeCurrency: string): PlaybooksOnDay {
  const key = JSON.stringify([clock, homeCurrency]);
  return kept.get(archive, { key, reads: playbookReads }, () => {
    const memory = memoryOf(archive, clock.ordersKnown);
    const facts = new PlaybookFacts(archive, clock, homeCurrency);
    const people = new PeopleOfPlaybooks(facts, memory.records);
    const eventsOf = eventsReader(people, memory);
    const playbooks = readPlaybooks(archive.reader, Math.max(clock.now, clock.asOf)).map((playbook) =>
      evaluate(playbook, {
        ...{ facts, people },
        eventsOf: eventsOf(playbook),
        standings: new StandingsOfPlaybook(memory, playbook),
      }),
    );
    return { facts, people, playbooks };
  });
}

/** One that is tried, or as it would have been. */
export function evaluatePlaybook(
  playbook: StoredPlaybook,
  facts: PlaybookFacts,
  people: PeopleOfPlaybooks,
): EvaluatedPlaybook {
  const standings = new StandingsOfPlaybook(emptyMemory(), playbook);
  return evaluate(playbook, { facts, people, standings, eventsOf: eventsByPerson(playbook, people) });
}

interface Evaluation {
  facts: PlaybookFacts;
  people: PeopleOfPlaybooks;
  eventsOf: EventsByPerson;
  standings: StandingsOfPlaybook;
}

const noEvents: readonly TriggeredEvent[] = [];
const noActs: readonly PlaybookAct[] = [];

function evaluate(playbook: StoredPlaybook, { facts, people, eventsOf, standings }: Evaluation): EvaluatedPlaybook {
  const { timeline, actsOf, slug } = playbook;
  const { asOf } = facts.clock;
  const knownUntil = facts.knownUntil.on(asOf);
  const found: EnrolmentStanding[] = [];
  const seenTooLate: PlaybookEvent[] = [];
  const drawsAny = timeline.some(({ definition }) => definition.hasControlGroup);
  for (const personId of new Set([...eventsOf.keys(), ...actsOf.keys()])) {
    const person = people.of(personId);
    const isInRoster = facts.isInRoster(personId);
    // Of who is in the bin what somebody acted on is left, and over.
    if (!isInRoster && person.binnedOn === null) continue;
    const ofPerson = standings.of(
      {
        ...{ personId, timeline, asOf, facts: person },
        events: isInRoster ? (eventsOf.get(personId) ?? noEvents) : noEvents,
        acts: actsOf.get(personId) ?? noActs,
        isDrawn: drawsAny && isInControlGroup(slug, facts, personId),
      },
      person.record,
    );
    for (const standing of ofPerson.enrolments) found.push(standing);
    for (const event of ofPerson.seenTooLate) seenTooLate.push(event);
  }
  const enrolments = once(() =>
    found.map((standing) => new Enrolment(standing, { asOf, knownUntil, facts: people.of(standing.personId) })),
  );
  return {
    ...{ playbook, standings: found, seenTooLate },
    get enrolments() {
      return enrolments();
    },
  };
}

/** Reads once for the playbooks that ask for the same. */
function eventsReader(
  people: PeopleOfPlaybooks,
  memory: EvaluationMemory,
): (playbook: StoredPlaybook) => EventsByPerson {
  const read = new Map<string, EventsByPerson>();
  return (playbook) => {
    const key = JSON.stringify([eventsFrom(playbook.timeline), triggersOf(playbook)]);
    const events = read.get(key) ?? keepSameEvents(memory, key, eventsByPerson(playbook, people));
    read.set(key, events);
    return events;
  };
}

/** Of all versions: an event counts for the one under which it would enter. */
function triggersOf({ timeline }: StoredPlaybook) {
  return timeline.flatMap(({ definition }) => definition.triggers);
}

function eventsByPerson(playbook: StoredPlaybook, people: PeopleOfPlaybooks): EventsByPerson {
  const eventsOf = new Map<number, TriggeredEvent[]>();
  const span = eventsFrom(playbook.timeline);
  if (span === null) return eventsOf;
  const triggers = new Map(triggersOf(playbook).map((trigger) => [triggerKey(trigger), trigger]));
  for (const trigger of triggers.values()) {
    for (const event of people.eventsOf(trigger, span)) {
      const ofPerson = eventsOf.get(event.personId);
      if (ofPerson === undefined) eventsOf.set(event.personId, [event]);
      else if (!ofPerson.some((one) => isSameEvent(one, event))) ofPerson.push(event);
    }
  }
  return eventsOf;
}

function isSameEvent(a: TriggeredEvent, b: TriggeredEvent): boolean {
  return a.key === b.key && a.subject === b.subject && a.trigger === b.trigger;
}
