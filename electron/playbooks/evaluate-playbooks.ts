import { type Enrolment, enrolmentsOfPerson } from '../../shared/playbooks/enrolments.ts';
import { eventsFrom } from '../../shared/playbooks/events-from.ts';
import type { PlaybookEvent } from '../../shared/playbooks/playbook-event.ts';
import { playbookReads } from '../../shared/playbooks/playbook-reads.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { isInControlGroup } from './control-group.ts';
import { PeopleOfPlaybooks } from './person-facts.ts';
import { type PlaybookClock, PlaybookFacts } from './playbook-facts.ts';
import { readPlaybooks, type StoredPlaybook } from './read-playbooks.ts';

/** A playbook with everyone who is or was in it. */
export interface EvaluatedPlaybook {
  playbook: StoredPlaybook;
  enrolments: readonly Enrolment[];
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

/** From the facts, the versions and the acts alone: nothing that was computed on an earlier day has a part in it. */
export function playbooksOnDay(archive: Archive, clock: PlaybookClock, homeCurrency: string): PlaybooksOnDay {
  const key = JSON.stringify([clock, homeCurrency]);
  return kept.get(archive, { key, reads: playbookReads }, () => {
    const facts = new PlaybookFacts(archive, clock, homeCurrency);
    const people = new PeopleOfPlaybooks(facts);
    const playbooks = readPlaybooks(archive.reader, Math.max(clock.now, clock.asOf)).map((playbook) =>
      evaluatePlaybook(playbook, facts, people),
    );
    return { facts, people, playbooks };
  });
}

export function evaluatePlaybook(
  playbook: StoredPlaybook,
  facts: PlaybookFacts,
  people: PeopleOfPlaybooks,
): EvaluatedPlaybook {
  const { timeline, actsOf, slug } = playbook;
  const { asOf } = facts.clock;
  const eventsOf = eventsByPerson(playbook, people);
  const everyone = new Set([...eventsOf.keys(), ...actsOf.keys()]);
  const enrolments: Enrolment[] = [];
  const seenTooLate: PlaybookEvent[] = [];
  const knownUntil = facts.knownUntil.on(asOf);
  for (const personId of everyone) {
    if (!facts.isInRoster(personId)) continue;
    const found = enrolmentsOfPerson({
      personId,
      timeline,
      events: eventsOf.get(personId) ?? [],
      acts: actsOf.get(personId) ?? [],
      facts: people.of(personId),
      asOf,
      knownUntil,
      isHeldOut: () => isInControlGroup(slug, facts, personId),
    });
    enrolments.push(...found.enrolments);
    seenTooLate.push(...found.seenTooLate);
  }
  return { playbook, enrolments, seenTooLate };
}

function eventsByPerson({ timeline }: StoredPlaybook, people: PeopleOfPlaybooks): Map<number, PlaybookEvent[]> {
  const eventsOf = new Map<number, PlaybookEvent[]>();
  const span = eventsFrom(timeline);
  if (span === null) return eventsOf;
  // Versions may differ in their triggers: an event counts for the version under which it would enter.
  const triggers = new Map(
    timeline.flatMap(({ definition }) => definition.triggers).map((trigger) => [JSON.stringify(trigger), trigger]),
  );
  for (const trigger of triggers.values()) {
    for (const event of people.eventsOf(trigger, span)) {
      const ofPerson = eventsOf.get(event.personId);
      if (ofPerson === undefined) eventsOf.set(event.personId, [event]);
      else if (!ofPerson.some(({ key, subject }) => key === event.key && subject === event.subject))
        ofPerson.push(event);
    }
  }
  return eventsOf;
}
