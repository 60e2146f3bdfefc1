import type { PlaybookDefinition, PlaybookStep } from '../../shared/playbooks/definition.ts';
import { isDayToPrepareFor } from '../../shared/playbooks/occasion-day.ts';

/** When a step is due, counted from the event that brings somebody in; `visit`: once they come. */
export type StepDay = { kind: 'day'; day: number } | { kind: 'visit' } | { kind: 'afterVisit'; days: number };

/**
 * By step, the day on which it is due where each step before it is done on its own day. After a step that waits for the
 * next visit it is not known.
 */
export function stepDays(steps: readonly Pick<PlaybookStep, 'days' | 'after' | 'kind'>[]): StepDay[] {
  let before: StepDay = { kind: 'day', day: 0 };
  return steps.map(({ days, after, kind }) => {
    before =
      kind === 'counter' ? { kind: 'visit' } : after === 'trigger' ? { kind: 'day', day: days } : later(before, days);
    return before;
  });
}

function later(before: StepDay, days: number): StepDay {
  if (before.kind === 'day') return { kind: 'day', day: before.day + days };
  return { kind: 'afterVisit', days: (before.kind === 'afterVisit' ? before.days : 0) + days };
}

/** Whether the step at this place prepares for the day that brings people in, as a birthday. */
export function isPreparation({ triggers, steps }: PlaybookDefinition, place: number): boolean {
  const day = stepDays(steps)[place];
  return triggers.some(isDayToPrepareFor) && day?.kind === 'day' && day.day <= 0;
}

const smallestGapPx = 4;
const largestGapPx = 60;
const unknownGapPx = 14;

/** How far apart two steps are drawn: a pixel a day, at most 60. */
export function gapPx(before: StepDay | undefined, step: StepDay): number {
  if (before === undefined) return 0;
  if (before.kind !== 'day' || step.kind !== 'day') return unknownGapPx;
  return Math.min(largestGapPx, smallestGapPx + Math.max(0, step.day - before.day));
}
