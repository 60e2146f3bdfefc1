import { z } from 'zod';
import { operation } from '../operation.ts';
import { languages } from '../settings/contract.ts';
import { duplicateRules } from './duplicate-rules.ts';
import { mergeFields, mergeLists } from './merge-fields.ts';
import { stayingSchema } from './staying.ts';

export { type MergeField, type MergeList, mergeFields, mergeLists } from './merge-fields.ts';

const id = z.number().int();
const twoSides = z.enum(['winner', 'loser']);

/** What nobody chose: the winner's value, or the loser's where the winner has none; both of a list. */
export const mergeChoicesSchema = z.object({
  fields: z.partialRecord(z.enum(mergeFields), twoSides).default({}),
  /** By the own field's id. */
  ownFields: z.record(z.string().regex(/^\d+$/), twoSides).default({}),
  lists: z.partialRecord(z.enum(mergeLists), z.enum(['both', 'winner', 'loser'])).default({}),
});
export type MergeChoices = z.infer<typeof mergeChoicesSchema>;

const pairSideSchema = z.object({
  id,
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  orders: z.number().int(),
  lastDay: z.string().nullable(),
});
export type PairSide = z.infer<typeof pairSideSchema>;

export const duplicatePairSchema = z.object({
  a: pairSideSchema,
  b: pairSideSchema,
  /** From 0.5 to 1. */
  score: z.number(),
  rules: z.array(z.enum(duplicateRules)),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

export const mergeSideSchema = z.object({
  id,
  number: z.string(),
  label: z.string(),
  /** As text, '' where there is none; `kind` and `consent` are their codes. */
  fields: z.record(z.enum(mergeFields), z.string()),
  lists: z.record(z.enum(mergeLists), z.array(z.string())),
  ownFields: z.array(z.object({ fieldId: id, name: z.string(), kind: z.string(), text: z.string() })),
  tags: z.array(z.string()),
  note: z.string(),
  orders: z.number().int(),
  contacts: z.number().int(),
  /** Preferences, people around, dates, complaints, attachments. */
  further: z.number().int(),
  lastDay: z.string().nullable(),
  createdAt: z.number(),
});
export type MergeSide = z.infer<typeof mergeSideSchema>;

export const duplicatesContract = {
  /** Compares the customers on a connection of its own, in a job (`jobs`); the result is the queue. Error: JOB_OTHER_RUNNING. */
  scan: operation.output(z.object({ jobId: z.string() })),
  scanned: operation
    .input(z.object({ jobId: z.string() }))
    .output(z.object({ customers: z.number().int(), pairs: z.number().int() })),
  /**
   * A window of the pairs found by the last scan that are still two customers and not said to be, likeliest first.
   * `isScanned` is false where none was made since the archive was opened; `hasChangedSince`: others may be found now.
   */
  queue: operation
    .input(
      z.object({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }),
    )
    .output(
      z.object({
        isScanned: z.boolean(),
        hasChangedSince: z.boolean(),
        total: z.number().int(),
        pairs: z.array(duplicatePairSchema),
      }),
    ),
  /** Customers who have one of these, while it is typed; `except` is the customer being edited. */
  alike: operation
    .input(
      z.object({
        phones: z.array(z.string().max(200)).max(50).default([]),
        emails: z.array(z.string().max(320)).max(50).default([]),
        number: z.string().max(100).default(''),
        except: id.nullable().default(null),
      }),
    )
    .output(
      z.array(z.object({ id, number: z.string(), name: z.string(), rule: z.enum(['phone', 'email', 'number']) })),
    ),
  /** Both customers, field by field. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER. */
  compare: operation
    .input(z.object({ winnerId: id, loserId: id }))
    .output(
      z.object({ winner: mergeSideSchema, loser: mergeSideSchema, fields: z.record(z.enum(mergeFields), twoSides) }),
    ),
  /**
   * Makes one customer of two: every row of the loser becomes the winner's, values that lost stand in the note, the
   * loser's number finds the winner. One act. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER, MERGE_BINNED, INPUT_INVALID.
   */
  merge: operation
    .input(
      z.object({
        winnerId: id,
        loserId: id,
        choices: mergeChoicesSchema.prefault({}),
        /** Of the words in the note. */
        language: z.enum(languages),
      }),
    )
    .output(z.object({ actId: id })),
  /** Remembered for ever, until undone. `actId` is null where it was so already. */
  notTheSame: operation.input(z.object({ a: id, b: id })).output(z.object({ actId: id.nullable() })),
  /** What undoing a merge would give back, and what would stay; nothing is changed. Errors: as of `acts.undo`. */
  undoPreview: operation
    .input(z.object({ actId: id }))
    .output(
      z.object({ winner: z.string(), loser: z.string(), returning: z.number().int(), staying: z.array(stayingSchema) }),
    ),
};
