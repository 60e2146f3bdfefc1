import { z } from 'zod';
import { orderReads } from '../customers/list-reads.ts';
import { moneySchema } from '../money-schema.ts';
import { readsFrom } from '../operation.ts';
import { movementParts } from './movement.ts';

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.number().int().nonnegative();

/** What a period is compared with: the one before, the same days a year before, or any other. */
export const comparedWithSchema = z.union([
  z.enum(['before', 'lastYear']),
  z.object({ from: daySchema, to: daySchema }),
]);
export type ComparedWith = z.infer<typeof comparedWithSchema>;

export const movementQuestionSchema = z.object({
  /** Period inclusive at both ends; absent: the twelve months up to the as-of day. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  currency: z.string().optional(),
  comparedWith: comparedWithSchema.default('before'),
});
export type MovementQuestion = z.infer<typeof movementQuestionSchema>;

const movedPeriodSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Of the customers with a sale in it. */
  net: moneySchema,
  days: count,
  /** Of how many of its days the archive has orders. */
  daysCovered: count,
});

const partSumSchema = z.object({ customers: count, before: moneySchema, now: moneySchema, change: moneySchema });

const movedRowSchema = z.object({
  customerId: z.number().int(),
  number: z.string(),
  name: z.string(),
  /** Null: without a sale in that period. */
  before: moneySchema.nullable(),
  now: moneySchema.nullable(),
  change: moneySchema,
  part: z.enum(movementParts),
});

export const movementContract = {
  /**
   * How the net of one period became that of another; the changes of the parts add up to the difference. `rows`: a window
   * of those of a part, or of all, the greatest gain first. Errors: PERIOD_REVERSED, DAY_INVALID.
   */
  movement: readsFrom('orders', 'customer_totals', ...orderReads)
    .input(
      movementQuestionSchema.extend({
        part: z.enum(movementParts).optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        /** Null: the calendar has no such days. */
        before: movedPeriodSchema.nullable(),
        now: movedPeriodSchema,
        parts: z.record(z.enum(movementParts), partSumSchema),
        total: count,
        rows: z.array(movedRowSchema),
      }),
    ),
};
