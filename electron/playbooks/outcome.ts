import type { OutcomeCounts, PlaybookOutcome } from '../../shared/playbooks/contract.ts';
import type { ControlArm } from '../../shared/playbooks/definition.ts';
import { differenceOfShares } from '../../shared/playbooks/difference-of-shares.ts';
import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import { firstDayOn } from '../../shared/playbooks/playbook-timeline.ts';
import { type EvaluatedPlaybook, evaluatePlaybook, type PlaybooksOnDay } from './evaluate-playbooks.ts';
import { emptyMemory } from './evaluation-memory.ts';
import { PeopleOfPlaybooks } from './person-facts.ts';
import { PlaybookFacts, textOfDay } from './playbook-facts.ts';

const daysOfYear = 365;

/** What became of everyone who was in a playbook, beside the same group a year before. */
export function outcomeOf(onDay: PlaybooksOnDay, evaluated: EvaluatedPlaybook): PlaybookOutcome {
  const { enrolments } = evaluated;
  const shown = enrolments.filter(({ isHeldOut }) => !isHeldOut);
  const heldOut = enrolments.filter(({ isHeldOut }) => isHeldOut);
  const steps = shown.flatMap((enrolment) => enrolment.steps);
  const succeeded = countSucceeded(shown);
  const arms = {
    a: armOf(enrolments, 'treated'),
    b: armOf(enrolments, 'control'),
  };
  return {
    enrolled: shown.length,
    heldOut: heldOut.length,
    succeeded,
    heldOutSucceeded: countSucceeded(heldOut),
    byThemselves: shown.filter(({ success }) => success.isByThemselves).length,
    open: shown.filter(({ success }) => success.isOpen).length,
    steps: {
      done: steps.filter(({ state }) => state === 'done').length,
      skipped: steps.filter(({ state }) => state === 'skipped').length,
      missed: steps.filter(({ state }) => state === 'missed').length,
    },
    minutes: minutesOf(onDay, evaluated),
    before: yearBefore(onDay, evaluated),
    uplift: heldOut.length === 0 ? null : differenceOfShares(arms.a, arms.b),
    inNeitherArm: heldOut.length === 0 ? 0 : shown.filter(({ arm }) => arm === null).length,
  };
}

/** Those of whom it is decided. */
function armOf(enrolments: readonly Enrolment[], arm: ControlArm): { successes: number; of: number } {
  const decided = enrolments.filter((enrolment) => enrolment.arm === arm && !enrolment.success.isOpen);
  return { successes: countSucceeded(decided), of: decided.length };
}

function countSucceeded(group: readonly Enrolment[]): number {
  return group.filter(({ success }) => success.day !== null).length;
}

function minutesOf({ facts }: PlaybooksOnDay, { playbook }: EvaluatedPlaybook): number | null {
  const minutes = facts.connection
    .prepare<[number, string], number | null>(
      `SELECT sum(minutes) FROM contacts
        WHERE id IN (SELECT contact_id FROM playbook_acts WHERE playbook_id = ? AND day <= ?)`,
    )
    .pluck()
    .get(playbook.id, facts.asOfDay);
  return minutes ?? null;
}

/**
 * Who would have come in a year before, when the playbook was not there, and what became of them of themselves: as if every
 * order had been known on its own day, as far as orders are known now.
 */
function yearBefore({ facts }: PlaybooksOnDay, { playbook }: EvaluatedPlaybook): OutcomeCounts | null {
  const first = firstDayOn(playbook.timeline);
  if (first === null) return null;
  const { asOf } = facts.clock;
  const [from, to] = [first + 1 - daysOfYear, Math.min(asOf, facts.knownUntil.on(asOf) ?? asOf) - daysOfYear];
  const firstOrder = facts.connection
    .prepare<[], string | null>('SELECT min(day) FROM orders WHERE no_sale_reason IS NULL')
    .pluck()
    .get();
  if (to < from || firstOrder == null || firstOrder > textOfDay(from)) return null;
  const timeline = playbook.timeline.map((version) => ({ ...version, fromDay: version.fromDay - daysOfYear }));
  const factsThen = new PlaybookFacts(facts.archive, { ...facts.clock, ordersKnown: 'onTheirDay' }, facts.homeCurrency);
  const people = new PeopleOfPlaybooks(factsThen, emptyMemory().records);
  const then = evaluatePlaybook({ ...playbook, timeline, actsOf: new Map() }, factsThen, people);
  const group = then.enrolments.filter(({ eventDay }) => eventDay >= from && eventDay <= to);
  return {
    from: textOfDay(from),
    to: textOfDay(to),
    enrolled: group.length,
    succeeded: countSucceeded(group),
    byThemselves: countSucceeded(group),
    open: group.filter(({ success }) => success.isOpen).length,
  };
}
