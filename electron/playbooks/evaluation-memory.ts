import { type PersonQuestion, type PersonStanding, standingOfPerson } from '../../shared/playbooks/enrolments.ts';
import type { TriggeredEvent } from '../../shared/playbooks/playbook-event.ts';
import { sameRows } from '../../shared/same-rows.ts';
import type { Archive } from '../archive/archive.ts';
import type { PersonRecord } from './person-record.ts';
import type { PlaybookClock } from './playbook-facts.ts';
import type { StoredPlaybook } from './read-playbooks.ts';

export type EventsByPerson = Map<number, readonly TriggeredEvent[]>;

/** What a standing was judged from: from the same, before a day that it speaks of, it is the same. */
interface KeptStanding {
  events: PersonQuestion['events'];
  acts: PersonQuestion['acts'];
  record: PersonRecord;
  isDrawn: boolean;
  judgedOn: number;
  standing: PersonStanding;
}

interface KeptPlaybook {
  timeline: string;
  people: Map<number, KeptStanding>;
}

/** What evaluations leave for the next, which judges only those again of whom something changed. */
export interface EvaluationMemory {
  readonly records: Map<number, PersonRecord>;
  /** By triggers and span. */
  readonly events: Map<string, EventsByPerson>;
  /** By slug. */
  readonly playbooks: Map<string, KeptPlaybook>;
}

export function emptyMemory(): EvaluationMemory {
  return { records: new Map(), events: new Map(), playbooks: new Map() };
}

type Mode = PlaybookClock['ordersKnown'];
const memories = new WeakMap<Archive, Map<Mode, EvaluationMemory>>();

export function memoryOf(archive: Archive, mode: Mode): EvaluationMemory {
  const ofArchive = memories.get(archive) ?? new Map<Mode, EvaluationMemory>();
  memories.set(archive, ofArchive);
  const memory = ofArchive.get(mode) ?? emptyMemory();
  ofArchive.set(mode, memory);
  return memory;
}

/** Of whom the events are the same as before, the same list. */
export function keepSameEvents({ events }: EvaluationMemory, key: string, read: EventsByPerson): EventsByPerson {
  const before = events.get(key);
  events.set(key, read);
  if (before === undefined) return read;
  for (const [personId, ofPerson] of read) {
    const known = before.get(personId);
    if (known !== undefined && sameRows(known, ofPerson)) read.set(personId, known);
  }
  return read;
}

/** The standings of one playbook: those of before where they still hold. */
export class StandingsOfPlaybook {
  readonly #people: Map<number, KeptStanding>;

  constructor({ playbooks }: EvaluationMemory, { slug, timeline }: StoredPlaybook) {
    const written = JSON.stringify(timeline);
    const before = playbooks.get(slug);
    const kept = before?.timeline === written ? before : { timeline: written, people: new Map() };
    playbooks.set(slug, kept);
    this.#people = kept.people;
  }

  of(question: PersonQuestion, record: PersonRecord): PersonStanding {
    const { personId, events, acts, isDrawn, asOf } = question;
    const known = this.#people.get(personId);
    if (
      known !== undefined &&
      known.events === events &&
      known.record === record &&
      known.isDrawn === isDrawn &&
      asOf >= known.judgedOn &&
      asOf < known.standing.changesOn &&
      sameRows(known.acts, acts)
    )
      return known.standing;
    const standing = standingOfPerson(question);
    this.#people.set(personId, { events, acts, record, isDrawn, judgedOn: asOf, standing });
    return standing;
  }
}
