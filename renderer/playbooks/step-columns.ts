import type { PlaybookStep } from '../../shared/playbooks/definition.ts';
import { type StepDay, stepDays } from './step-days.ts';

/** A step as a column of the table of people. */
export interface StepColumn {
  slug: string;
  /** The owner's own words; null: those of the library. */
  title: string | null;
  /** Of which states of sleep it is; null: of no particular ones. */
  variants: PlaybookStep['variants'];
  /** When it is due; null: the playbook no longer has it. */
  day: StepDay | null;
}

/** The steps of a playbook, then those it no longer has but by which somebody came in. */
export function stepColumns(
  steps: readonly PlaybookStep[],
  enrolments: ReadonlyArray<{ steps: ReadonlyArray<Pick<PlaybookStep, 'slug' | 'title'>> }>,
): StepColumn[] {
  const days = stepDays(steps);
  const columns = new Map(
    steps.map(({ slug, title, variants }, place): [string, StepColumn] => [
      slug,
      { slug, title, variants, day: days[place] ?? null },
    ]),
  );
  for (const { slug, title } of enrolments.flatMap((enrolment) => enrolment.steps)) {
    if (!columns.has(slug)) columns.set(slug, { slug, title, variants: null, day: null });
  }
  return [...columns.values()];
}
