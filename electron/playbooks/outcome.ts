import type { OutcomeCounts, PlaybookOutcome } from '../../shared/playbooks/contract.ts';
import { differenceOfShares } from '../../shared/playbooks/difference-of-shares.ts';
import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import { costMinorOf, costsSomething, type PlaybookCost, sumOfCosts } from '../../shared/playbooks/playbook-cost.ts';
import type { EvaluatedPlaybook, PlaybooksOnDay } from './evaluate-playbooks.ts';
import { minutesOfEnrolments } from './minutes-of-enrolments.ts';
import { controlGroup, type GroupOfYearBefore, groupOfYearBefore, treatedGroup } from './outcome-groups.ts';

/** What became of everyone who was in a playbook, beside the same group a year before. */
export function outcomeOf(onDay: PlaybooksOnDay, evaluated: EvaluatedPlaybook): PlaybookOutcome {
  const { enrolments: shown } = treatedGroup(onDay, evaluated);
  const { enrolments: heldOut } = controlGroup(onDay, evaluated);
  const steps = shown.flatMap((enrolment) => enrolment.steps);
  const arms = {
    a: judgedOf(evaluated.enrolments.filter(({ arm }) => arm === 'treated')),
    b: judgedOf(evaluated.enrolments.filter(({ arm }) => arm === 'control')),
  };
  const before = groupOfYearBefore(onDay, evaluated);
  return {
    enrolled: shown.length,
    heldOut: heldOut.length,
    succeeded: countSucceeded(shown),
    heldOutSucceeded: countSucceeded(heldOut),
    heldOutOpen: countOpen(heldOut),
    judged: judgedOf(shown),
    heldOutJudged: judgedOf(heldOut),
    byThemselves: shown.filter(({ success }) => success.isByThemselves).length,
    open: countOpen(shown),
    steps: {
      done: steps.filter(({ state }) => state === 'done').length,
      skipped: steps.filter(({ state }) => state === 'skipped').length,
      missed: steps.filter(({ state }) => state === 'missed').length,
    },
    minutes: minutesOf(onDay, evaluated, shown),
    cost: costOf(onDay, evaluated, shown),
    before: before === null ? null : countsOf(before),
    uplift: heldOut.length === 0 ? null : differenceOfShares(arms.a, arms.b),
    inNeitherArm: heldOut.length === 0 ? 0 : shown.filter(({ arm }) => arm === null).length,
  };
}

function judgedOf(group: readonly Enrolment[]): { people: number; succeeded: number } {
  const judged = group.filter(({ success }) => success.isJudged);
  return { people: judged.length, succeeded: countSucceeded(judged) };
}

function countSucceeded(group: readonly Enrolment[]): number {
  return group.filter(({ success }) => success.day !== null).length;
}

function countOpen(group: readonly Enrolment[]): number {
  return group.filter(({ success }) => success.isOpen).length;
}

function minutesOf(
  { facts }: PlaybooksOnDay,
  { playbook }: EvaluatedPlaybook,
  shown: readonly Enrolment[],
): number | null {
  const noted = shown.map(minutesOfEnrolments(facts, playbook)).filter((minutes) => minutes !== null);
  return noted.length === 0 ? null : noted.reduce((sum, minutes) => sum + minutes, 0);
}

function costOf(
  { facts }: PlaybooksOnDay,
  { playbook }: EvaluatedPlaybook,
  shown: readonly Enrolment[],
): PlaybookCost | null {
  const { timeline } = playbook;
  const costs = shown.filter(costsSomething).map(({ version }) => costMinorOf(timeline, version));
  const isSaid = timeline.at(-1)?.definition.costMinor != null || costs.some((minor) => minor !== null);
  return isSaid ? sumOfCosts(costs, facts.homeCurrency) : null;
}

function countsOf({ from, to, enrolments }: GroupOfYearBefore): OutcomeCounts {
  const succeeded = countSucceeded(enrolments);
  return {
    ...{ from, to, enrolled: enrolments.length, succeeded },
    byThemselves: succeeded,
    open: countOpen(enrolments),
    judged: judgedOf(enrolments),
  };
}
