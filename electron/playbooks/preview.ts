import { dayNumber } from '../../shared/day.ts';
import type { NothingToDo, PlaybookPreview } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import type { EnrolmentStanding } from '../../shared/playbooks/enrolment.ts';
import { sumOfCosts } from '../../shared/playbooks/playbook-cost.ts';
import { playbookReads } from '../../shared/playbooks/playbook-reads.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { type EvaluatedPlaybook, evaluatePlaybook, type PlaybooksOnDay } from './evaluate-playbooks.ts';
import { textOfDay } from './playbook-facts.ts';

export interface TriedPlaybook {
  slug: string;
  definition: PlaybookDefinition;
  /** YYYY-MM-DD: it counts as on from this day. */
  from: string;
}

/** Of a playbook that is being edited, the people that one looks at and those to whom its words are read. */
const kept = new CacheByTables<EvaluatedPlaybook['enrolments']>();

/**
 * Everyone whom it would have brought in up to the day, with nothing done about any of it. Its saved filters are left out:
 * who was in them on a past day is not known.
 */
export function triedEnrolments(
  { facts, people }: PlaybooksOnDay,
  { slug, definition, from }: TriedPlaybook,
): EvaluatedPlaybook['enrolments'] {
  // What it costs changes nobody's coming in: while it is typed the trial is kept.
  const key = JSON.stringify([facts.clock, slug, { ...definition, costMinor: null }, from]);
  return kept.get(facts.archive, { key, reads: playbookReads }, () => {
    const version = {
      id: 0,
      fromDay: dayNumber(from) - 1,
      state: 'on',
      withThoseInIt: false,
      definition: { ...definition, triggers: definition.triggers.filter(({ kind }) => kind !== 'segment') },
    } as const;
    const tried = { id: 0, slug, name: '', timeline: [version], actsOf: new Map() };
    return evaluatePlaybook(tried, facts, people).enrolments;
  });
}

/** What a playbook would have done up to the day, had it been on since another, with nothing done about any of it. */
export function previewOf(onDay: PlaybooksOnDay, tried: TriedPlaybook): PlaybookPreview {
  const { facts } = onDay;
  const { costMinor } = tried.definition;
  const enrolments = triedEnrolments(onDay, tried);
  const { asOf } = facts.clock;
  const rows = enrolments.map((enrolment) => {
    const tasks = enrolment.steps.filter(
      ({ due, state }) => due !== null && due <= asOf && state !== 'cancelled',
    ).length;
    return {
      customerId: enrolment.personId,
      ...facts.customerOf(enrolment.personId),
      eventDay: textOfDay(enrolment.eventDay),
      tasks,
      nothingToDo: tasks === 0 ? whyNothing(enrolment, asOf) : null,
    };
  });
  rows.sort((a, b) => (a.eventDay === b.eventDay ? (a.number < b.number ? -1 : 1) : a.eventDay < b.eventDay ? -1 : 1));
  return {
    from: tried.from,
    to: facts.asOfDay,
    isWithoutSegments: tried.definition.triggers.some(({ kind }) => kind === 'segment'),
    people: new Set(enrolments.map(({ personId }) => personId)).size,
    passedOver: new Set(enrolments.flatMap(({ stop, personId }) => (stop?.why === 'doNotContact' ? personId : [])))
      .size,
    cost:
      costMinor === null
        ? null
        : sumOfCosts(
            rows.filter(({ tasks }) => tasks > 0).map(() => costMinor),
            facts.homeCurrency,
          ),
    tasks: rows.reduce((sum, { tasks }) => sum + tasks, 0),
    rows,
  };
}

function whyNothing({ stop, steps }: EnrolmentStanding, asOf: number): NothingToDo {
  if (stop !== null) return { why: stop.why, day: textOfDay(stop.day) };
  const next = steps.find(({ state }) => state === 'ahead');
  // Every step was passed over.
  if (next === undefined) return { why: 'doNotContact', day: textOfDay(asOf) };
  return next.due === null ? { why: 'waits', day: textOfDay(asOf) } : { why: 'later', day: textOfDay(next.due) };
}
