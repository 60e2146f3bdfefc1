import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import { playbookReads } from '../../shared/playbooks/playbook-reads.ts';
import { firstDayOn } from '../../shared/playbooks/playbook-timeline.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { type EvaluatedPlaybook, evaluatePlaybook, type PlaybooksOnDay } from './evaluate-playbooks.ts';
import { emptyMemory } from './evaluation-memory.ts';
import { PeopleOfPlaybooks } from './person-facts.ts';
import { PlaybookFacts, textOfDay } from './playbook-facts.ts';

const daysOfYear = 365;

/** Who was in a playbook, with the facts by which it was judged. */
export interface OutcomeGroup {
  enrolments: readonly Enrolment[];
  facts: PlaybookFacts;
  people: PeopleOfPlaybooks;
}

/** Those of events from one day to another, YYYY-MM-DD, inclusive. */
export interface GroupOfYearBefore extends OutcomeGroup {
  from: string;
  to: string;
}

/** For whom something was shown. */
export function treatedGroup({ facts, people }: PlaybooksOnDay, { enrolments }: EvaluatedPlaybook): OutcomeGroup {
  return { facts, people, enrolments: enrolments.filter(({ isHeldOut }) => !isHeldOut) };
}

export function controlGroup({ facts, people }: PlaybooksOnDay, { enrolments }: EvaluatedPlaybook): OutcomeGroup {
  return { facts, people, enrolments: enrolments.filter(({ isHeldOut }) => isHeldOut) };
}

const kept = new CacheByTables<GroupOfYearBefore | null>();

/**
 * Who would have come in a year before, when the playbook was not there, and what became of them by themselves: as if every
 * order had been known on its own day, as far as orders are known now. Null: the archive does not reach back.
 */
export function groupOfYearBefore(
  { facts }: PlaybooksOnDay,
  { playbook }: EvaluatedPlaybook,
): GroupOfYearBefore | null {
  const first = firstDayOn(playbook.timeline);
  if (first === null) return null;
  const { asOf } = facts.clock;
  const [from, to] = [first + 1 - daysOfYear, Math.min(asOf, facts.knownUntil.on(asOf) ?? asOf) - daysOfYear];
  if (to < from) return null;
  const key = JSON.stringify([playbook.slug, facts.clock, facts.homeCurrency]);
  return kept.get(facts.archive, { key, reads: playbookReads }, () => {
    const firstOrder = facts.connection
      .prepare<[], string | null>('SELECT min(day) FROM orders WHERE no_sale_reason IS NULL')
      .pluck()
      .get();
    if (firstOrder == null || firstOrder > textOfDay(from)) return null;
    const timeline = playbook.timeline.map((version) => ({ ...version, fromDay: version.fromDay - daysOfYear }));
    const factsThen = new PlaybookFacts(
      facts.archive,
      { ...facts.clock, ordersKnown: 'onTheirDay' },
      facts.homeCurrency,
    );
    const people = new PeopleOfPlaybooks(factsThen, emptyMemory().records);
    const { enrolments } = evaluatePlaybook({ ...playbook, timeline, actsOf: new Map() }, factsThen, people);
    return {
      from: textOfDay(from),
      to: textOfDay(to),
      enrolments: enrolments.filter(({ eventDay }) => eventDay >= from && eventDay <= to),
      ...{ facts: factsThen, people },
    };
  });
}
