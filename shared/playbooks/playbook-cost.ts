import { z } from 'zod';
import type { Money } from '../money.ts';
import { moneySchema } from '../money-schema.ts';
import type { EnrolmentStanding } from './enrolment.ts';
import type { PlaybookTimeline, PlaybookVersion } from './playbook-timeline.ts';

const count = z.number().int().nonnegative();

/** What enrolments cost for which something was done. */
export const playbookCostSchema = z.object({
  /** Enrolments whose cost is said. */
  times: count,
  /** What each of them cost; null: not all the same. */
  each: moneySchema.nullable(),
  total: moneySchema,
  /** Enrolments whose cost is not said: left out. */
  unsaid: count,
});
export type PlaybookCost = z.infer<typeof playbookCostSchema>;

/** An enrolment costs something once one of its steps is done. */
export function costsSomething({ steps }: Pick<EnrolmentStanding, 'steps'>): boolean {
  return steps.some(({ state }) => state === 'done');
}

/**
 * What an enrolment under a version costs, in minor units of the home currency: as that version says, or else as the first
 * one after it that says anything. Null: none does.
 */
export function costMinorOf(timeline: PlaybookTimeline, { id, definition }: PlaybookVersion): number | null {
  if (definition.costMinor !== null) return definition.costMinor;
  return timeline.find((later) => later.id > id && later.definition.costMinor !== null)?.definition.costMinor ?? null;
}

/** The sum of what enrolments cost, each in minor units of `currency` or null where it is not said. */
export function sumOfCosts(costs: ReadonlyArray<number | null>, currency: string): PlaybookCost {
  const said = costs.filter((minor) => minor !== null);
  const money = (minor: number): Money => ({ minor, currency });
  const [first] = said;
  return {
    times: said.length,
    each: first !== undefined && said.every((minor) => minor === first) ? money(first) : null,
    total: money(said.reduce((sum, minor) => sum + minor, 0)),
    unsaid: costs.length - said.length,
  };
}
