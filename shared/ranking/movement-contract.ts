import { z } from 'zod';
import { orderReads } from '../customers/list-reads.ts';
import { reachChannels } from '../customers/permission.ts';
import { writtenDaySchema } from '../day-schema.ts';
import { groupReads } from '../groups/group-reads.ts';
import { groupKeySchema, rollUpSchema } from '../groups/roll-up-schema.ts';
import { moneySchema } from '../money-schema.ts';
import { narrowingReads } from '../narrowing/narrowing.ts';
import { narrowingSchema } from '../narrowing/narrowing-schema.ts';
import { readsFrom } from '../operation.ts';
import { purchaseDayReads } from '../sleep/purchase-day-reads.ts';
import { movementParts, movementSorts } from './movement.ts';
import { rankedRowShape } from './ranked-group-schema.ts';
import { pyramidTiers } from './ranking.ts';
import { tiersOrNone } from './tiers.ts';

const count = z.number().int().nonnegative();
const movementReads = [
  'orders',
  'customer_totals',
  'customer_phones',
  'do_not_contact',
  ...purchaseDayReads,
  ...orderReads,
  ...narrowingReads,
  ...groupReads,
] as const;

/** What a period is compared with: the one before, the same days a year before, or any other. */
const comparedWithSchema = z.union([
  z.enum(['before', 'lastYear']),
  z.object({ from: writtenDaySchema, to: writtenDaySchema }),
]);
export type ComparedWith = z.infer<typeof comparedWithSchema>;

const movementQuestionSchema = z.object({
  /** Period inclusive at both ends; absent: the twelve months up to the as-of day. */
  from: writtenDaySchema.optional(),
  to: writtenDaySchema.optional(),
  currency: z.string().optional(),
  comparedWith: comparedWithSchema.default('before'),
  narrowing: narrowingSchema.optional(),
  rollUp: rollUpSchema,
});
export type MovementQuestion = z.infer<typeof movementQuestionSchema>;

/** Which rows are listed: those of a part, or of all, from a tier, to a tier, whose name or number, or that of a member, holds the text. */
const movementFilterSchema = z.object({
  part: z.enum(movementParts).optional(),
  tierBefore: z.enum(tiersOrNone).optional(),
  tier: z.enum(tiersOrNone).optional(),
  filter: z.string().max(200).default(''),
});

/** In which order: the greatest gain first where nothing else is asked for. Rows without a value are last in both directions. */
const movementOrderSchema = z.object({
  sort: z.enum(movementSorts).default('change'),
  descending: z.boolean().default(true),
});
/** A list of it, as it is shown. */
export const movementListSchema = z.object({
  question: movementQuestionSchema,
  ...movementFilterSchema.shape,
  ...movementOrderSchema.shape,
});
export type MovementListing = z.infer<typeof movementFilterSchema> & z.infer<typeof movementOrderSchema>;

const movedPeriodSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Of the customers with a sale in it. */
  net: moneySchema,
  days: count,
  /** Of how many of its days the archive has orders. */
  daysCovered: count,
});

/** How many are in a part of a movement, each of the `groups` among them (households or company groups) as one, and their money. */
export const partSumSchema = z.object({
  customers: count,
  groups: count,
  before: moneySchema,
  now: moneySchema,
  change: moneySchema,
});

const movedRowSchema = z.object({
  /** Of a group it is its main member's, and so are the number and the phone. */
  customerId: z.number().int(),
  /** Null: a customer alone. */
  groupKey: groupKeySchema.nullable(),
  /** Of a group those with orders in one of the periods, who brought most now first; null: a customer alone. */
  members: z
    .array(z.object({ customerId: z.number().int(), number: z.string(), name: z.string(), change: moneySchema }))
    .nullable(),
  number: z.string(),
  name: z.string(),
  /** Null: without a sale in that period. */
  before: moneySchema.nullable(),
  now: moneySchema.nullable(),
  change: moneySchema,
  part: z.enum(movementParts),
  /** Ranks and tiers by revenue; null: without a sale in that period. */
  rankBefore: count.nullable(),
  rank: count.nullable(),
  tierBefore: z.enum(pyramidTiers).nullable(),
  tier: z.enum(pyramidTiers).nullable(),
  /** Of the last purchase in this currency, in either period; of a group in the two that are compared. */
  lastDay: z.string(),
  /** The first number on file, as it was typed. */
  phone: z.string().nullable(),
  /** Ways of being reached that they refuse. */
  doNotContact: z.array(z.enum(reachChannels)),
  /** After how many days they usually buy again; null where nothing says it, and of a group. */
  usualGap: z.number().nullable(),
});
export type MovedRow = z.infer<typeof movedRowSchema>;

const movementSummarySchema = z.object({
  /** Null: the calendar has no such days. */
  before: movedPeriodSchema.nullable(),
  now: movedPeriodSchema,
  /** How many households or company groups have a sale in one of the periods; 0 where customers are compared. */
  groups: count,
  parts: z.record(z.enum(movementParts), partSumSchema),
});
export type MovementSummary = z.infer<typeof movementSummarySchema>;

export const movementContract = {
  /**
   * How the net of one period became that of another; the changes of the parts add up to the difference. `rows`: a window
   * of those listed. Errors: PERIOD_REVERSED, DAY_INVALID, CURRENCY_UNKNOWN.
   */
  movement: readsFrom(...movementReads)
    .input(
      movementQuestionSchema.extend({
        ...movementFilterSchema.shape,
        ...movementOrderSchema.shape,
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      movementSummarySchema.extend({
        total: count,
        /** No amount of the rows listed has a fraction. */
        areAmountsWhole: z.boolean(),
        rows: z.array(movedRowSchema),
      }),
    ),
  /** One customer, or group, in the same movement; null: without a sale in either period. Errors as above. */
  movedRow: readsFrom(...movementReads)
    .input(movementQuestionSchema.extend(rankedRowShape))
    .output(z.object({ before: movedPeriodSchema.nullable(), now: movedPeriodSchema, row: movedRowSchema.nullable() })),
};
