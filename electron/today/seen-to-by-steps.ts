import type { DuePlaybookStep } from '../playbooks/due-steps.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import type { TaskSource } from './task-sources.ts';

/**
 * What a step does as well is not listed beside it: the case until it is answered, also by a step inside the shop on the way
 * to the answer; the wish for a birthday.
 */
export function seenToBySteps(
  onDay: PlaybooksOnDay,
  dueSteps: readonly DuePlaybookStep[],
): (source: TaskSource) => boolean {
  const worked = new Set(dueSteps.filter(({ step }) => step.endsWithAnswer).map(({ enrolment }) => enrolment.subject));
  const isWished = wishedBySteps(onDay);
  return (task) => (task.kind === 'case' && worked.has(task.source)) || isWished(task);
}

/** Doing the step answers the case of its enrolment. */
export function isAnswer({ step }: DuePlaybookStep): boolean {
  return step.endsWithAnswer && step.kind === 'outward';
}

/** Birthdays for which a playbook has something open, or had until somebody settled it. */
export function wishedBySteps({ playbooks }: PlaybooksOnDay): (source: TaskSource) => boolean {
  const wished = new Set<string>();
  for (const { standings } of playbooks) {
    for (const { personId, key, version, arm, isPinned, steps } of standings) {
      if (arm === 'control' || !version.definition.triggers.some(({ kind }) => kind === 'birthday')) continue;
      if (isPinned || steps.some(({ state }) => state === 'open')) wished.add(`${personId} ${key}`);
    }
  }
  return ({ kind, source, customerId }) => kind === 'birthday' && wished.has(`${customerId} ${source}`);
}
