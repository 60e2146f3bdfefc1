import type { PlaybookStep } from '../../shared/playbooks/definition.ts';
import { movedInList } from './moved-in-list.ts';

type Steps = readonly PlaybookStep[];

export const longestStepDays = 3_650;
const mostDaysBefore = 365;

/** A step may be due before the event where it is counted from it, never before the step before. */
export function fewestDays({ after }: Pick<PlaybookStep, 'after'>): number {
  return after === 'trigger' ? -mostDaysBefore : 0;
}

export function withStep(steps: Steps, slug: string, change: Partial<PlaybookStep>): PlaybookStep[] {
  return steps.map((step) => {
    if (step.slug !== slug) return step;
    const changed = { ...step, ...change };
    return { ...changed, days: Math.min(longestStepDays, Math.max(fewestDays(changed), changed.days)) };
  });
}

export function withStepMoved(steps: Steps, slug: string, by: 1 | -1): PlaybookStep[] {
  return movedInList(
    steps,
    steps.findIndex((step) => step.slug === slug),
    by,
  );
}

/** Behind the step of this slug; at the end where there is none. */
export function withStepAfter(steps: Steps, slug: string | null, step: PlaybookStep): PlaybookStep[] {
  const place = steps.findIndex((one) => one.slug === slug);
  return steps.toSpliced(place === -1 ? steps.length : place + 1, 0, step);
}

/** The step at a place where it is not among them, as where it was removed. */
export function withStepBack(steps: Steps, step: PlaybookStep, place: number): Steps {
  return steps.some(({ slug }) => slug === step.slug) ? steps : steps.toSpliced(place, 0, step);
}

export function withoutStep(steps: Steps, slug: string): PlaybookStep[] {
  return steps.filter((step) => step.slug !== slug);
}

/** The step that is current once the one of this slug is gone: the one behind it, else the one before it. */
export function stepInstead(steps: Steps, slug: string): string | null {
  const place = steps.findIndex((step) => step.slug === slug);
  return (steps[place + 1] ?? steps[place - 1])?.slug ?? null;
}
