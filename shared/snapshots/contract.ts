import { z } from 'zod';
import { orderReads } from '../customers/list-reads.ts';
import { writtenDaySchema } from '../day-schema.ts';
import { rolledUpKinds } from '../groups/group-kinds.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { movementParts } from '../ranking/movement.ts';
import { partSumSchema } from '../ranking/movement-contract.ts';
import { scoredReads } from '../ranking/scored-contract.ts';
import { snapshotBases, snapshotQuestionSchema } from './snapshot-question.ts';
import { snapshotSorts } from './snapshot-sorts.ts';

const id = z.number().int();
const actId = id.nullable();
const count = z.number().int().nonnegative();
const name = z.string().max(longest.snapshotName);

/** A ranking as it was shown on a day. */
const snapshotSchema = z.object({
  id,
  name,
  /** The day it was taken, YYYY-MM-DD. */
  takenDay: z.string(),
  /** The day up to which the orders were known; null: no one had said. */
  knownUntil: z.string().nullable(),
  question: snapshotQuestionSchema,
  /** The period ranked, inclusive at both ends. */
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  /** Who was ranked, and their net. */
  customers: count,
  net: moneySchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** With what a snapshot is compared: another one, or its own question asked again, of another period where one is given. */
const snapshotComparisonSchema = z.object({
  id,
  withId: id.optional(),
  from: writtenDaySchema.optional(),
  to: writtenDaySchema.optional(),
});
export type SnapshotComparison = z.infer<typeof snapshotComparisonSchema>;

/** Which rows are listed, and in which order; those without a value are last in both directions. */
const snapshotListingSchema = z.object({
  part: z.enum(movementParts).optional(),
  filter: z.string().max(200).default(''),
  sort: z.enum(snapshotSorts).default('rank'),
  descending: z.boolean().default(false),
});
export type SnapshotListing = z.infer<typeof snapshotListingSchema>;

/** A comparison as it leaves as a table. */
export const snapshotTableSchema = z.object({ comparison: snapshotComparisonSchema, ...snapshotListingSchema.shape });

const comparedSideSchema = z.object({
  /** Null: as it is now. */
  snapshot: snapshotSchema.pick({ id: true, name: true, takenDay: true }).nullable(),
  from: z.string(),
  to: z.string(),
  customers: count,
  net: moneySchema,
});
export type ComparedSide = z.infer<typeof comparedSideSchema>;

const comparedRowSchema = z.object({
  /** Whom a merged customer became; of a group its main member. */
  customerId: id,
  groupKey: z.string().nullable(),
  /** '' where the customer was erased. */
  number: z.string(),
  name: z.string(),
  /** Null: not ranked in it. */
  rankBefore: count.nullable(),
  rank: count.nullable(),
  /** Places gained; null: ranked in one of them only. */
  placesGained: z.number().int().nullable(),
  part: z.enum(movementParts),
  before: moneySchema.nullable(),
  now: moneySchema.nullable(),
  change: moneySchema,
  /** What it is ranked by, where that is not the net: the profit in minor units, or the score. */
  figureBefore: z.number().nullable(),
  figure: z.number().nullable(),
  /** By profit: the share of the sales whose cost is known, from 0 to 1; null: not ranked, or the snapshot did not keep it. */
  knownShareBefore: z.number().nullable(),
  knownShare: z.number().nullable(),
});
export type ComparedRow = z.infer<typeof comparedRowSchema>;

const comparedSchema = z.object({
  by: z.enum(snapshotBases),
  before: comparedSideSchema,
  now: comparedSideSchema,
  /** By rank, and the net of those in each part. */
  parts: z.record(z.enum(movementParts), partSumSchema),
});
export type ComparedSnapshots = z.infer<typeof comparedSchema>;

/** Where a customer stood. */
const pastPlaceSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Null: not ranked. */
  rank: count.nullable(),
  /** How many were ranked. */
  customers: count,
});

const placeInPeriodSchema = pastPlaceSchema.extend({
  kind: z.enum(['year', 'quarter']),
  net: moneySchema.nullable(),
});
export type PlaceInPeriod = z.infer<typeof placeInPeriodSchema>;

const placeInSnapshotSchema = pastPlaceSchema.extend({
  id,
  name: z.string(),
  takenDay: z.string(),
  by: z.enum(snapshotBases),
  rollUp: z.enum(rolledUpKinds).nullable(),
});
export type PlaceInSnapshotOfCustomer = z.infer<typeof placeInSnapshotSchema>;

/** What a comparison is made from. */
export const comparisonReads = ['ranking_snapshots', ...scoredReads] as const;

export const snapshotsContract = {
  /** The latest first. */
  list: readsFrom('ranking_snapshots').output(z.object({ snapshots: z.array(snapshotSchema) })),
  /**
   * Keeps the ranking of this question as it is now. Errors: SNAPSHOT_NAME_EMPTY, SNAPSHOT_NAME_TAKEN, SNAPSHOT_EMPTY (no
   * one is ranked), PERIOD_REVERSED, DAY_INVALID.
   */
  take: operation.input(z.object({ name, question: snapshotQuestionSchema })).output(z.object({ id, actId })),
  /** Errors: SNAPSHOT_UNKNOWN, SNAPSHOT_NAME_EMPTY, SNAPSHOT_NAME_TAKEN. */
  rename: operation.input(z.object({ id, name })).output(z.object({ id, actId })),
  /** Error: SNAPSHOT_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ id, actId })),
  /**
   * Who rose and who fell since. `rows`: a window of those listed. Errors: SNAPSHOT_UNKNOWN, SNAPSHOTS_NOT_ALIKE (ranked by
   * something else, other groups, another currency), PERIOD_REVERSED, DAY_INVALID.
   */
  compare: readsFrom(...comparisonReads, ...orderReads)
    .input(
      snapshotComparisonSchema.extend({
        ...snapshotListingSchema.shape,
        offset: count.default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(comparedSchema.extend({ total: count, rows: z.array(comparedRowSchema) })),
  /**
   * The place of a customer in each snapshot, the latest first, and by revenue in the last financial years and quarters
   * that are over, the earliest first. Error: CUSTOMER_UNKNOWN.
   */
  ofCustomer: readsFrom('ranking_snapshots', 'orders', 'customers', 'settings', 'known_until')
    .input(z.object({ customerId: id }))
    .output(z.object({ snapshots: z.array(placeInSnapshotSchema), periods: z.array(placeInPeriodSchema) })),
};
