import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { moneySchema } from '../money-schema.ts';

const id = z.number().int();
const count = id.nonnegative();

/**
 * The figures of an outcome that open to rows, one row for each of what they count: people of the playbook, of its control
 * group, of the same group a year before; of `done`, `skipped` and `missed` steps.
 */
const outcomeFigures = [
  'enrolled',
  'succeeded',
  'byThemselves',
  'open',
  'heldOut',
  'heldOutSucceeded',
  'heldOutOpen',
  'inNeitherArm',
  'before',
  'beforeSucceeded',
  'beforeOpen',
  'done',
  'skipped',
  'missed',
  'minutes',
  'cost',
] as const;
export type OutcomeFigure = (typeof outcomeFigures)[number];

/** `before`: of the same group a year before. */
const outcomeGroups = ['enrolled', 'heldOut', 'before'] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

const outcomeResults = ['succeeded', 'open', 'notSucceeded'] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** What counted as the success. */
const successSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), id, number: z.string().nullable(), net: moneySchema }),
  z.object({ kind: z.literal('customer'), customerId: id, number: z.string(), name: z.string() }),
  z.object({ kind: z.literal('case'), id, text: z.string() }),
  z.object({ kind: z.literal('contact'), id, text: z.string() }),
]);
export type SuccessSource = z.infer<typeof successSourceSchema>;

const outcomeRowSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  /** Of the event that brought them in. */
  key: z.string(),
  group: z.enum(outcomeGroups),
  eventDay: z.string(),
  result: z.enum(outcomeResults),
  successDay: z.string().nullable(),
  isByThemselves: z.boolean(),
  /** Null: no success, or what counted is no longer in the archive. */
  successSource: successSourceSchema.nullable(),
  steps: z.object({ done: count, skipped: count, missed: count }),
  /** Noted with the contacts of their steps; null: none were. */
  minutes: count.nullable(),
  /** Null: nothing was done for them, or it is not said what that costs. */
  cost: moneySchema.nullable(),
  /** Of a figure that counts steps: the step and the day on which it was over. */
  step: z.object({ slug: z.string(), title: z.string().nullable(), day: z.string() }).nullable(),
});
export type OutcomeRow = z.infer<typeof outcomeRowSchema>;

/** Absent `figure`: everybody of every group. Absent `on`: as of today. */
export const outcomeListSchema = z.object({
  slug: z.string().max(60),
  figure: z.enum(outcomeFigures).optional(),
  on: daySchema.optional(),
});

export const outcomeRowsQuestionSchema = outcomeListSchema.extend({
  offset: count.default(0),
  limit: id.min(1).max(500).default(100),
});

export const outcomeRowsSchema = z.object({ total: count, rows: z.array(outcomeRowSchema) });
