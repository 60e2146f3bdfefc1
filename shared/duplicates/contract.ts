import { z } from 'zod';
import { longest, mostEntries } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { customerReads, historyReads } from '../records/customer-reads.ts';
import type { TrackedName } from '../records/tracked-names.ts';
import { languages } from '../settings/contract.ts';
import { leastLinkOfGroup, mostMembers } from './duplicate-groups.ts';
import { duplicateRules } from './duplicate-rules.ts';
import { mergeFields, mergeLists } from './merge-fields.ts';
import { stayingSchema } from './staying.ts';

export { type MergeField, type MergeList, mergeFields, mergeLists } from './merge-fields.ts';

const id = z.number().int();
const customersOfGroup = z.array(id).max(mostMembers);

/**
 * By the id of the customer whose value stays. Where nothing is chosen: the winner's value, or the first of the others'
 * where the winner has none; of a list, all entries.
 */
const mergeChoicesSchema = z.object({
  fields: z.partialRecord(z.enum(mergeFields), id).default({}),
  /** By the own field's id. */
  ownFields: z.record(z.string().regex(/^\d+$/), id).default({}),
  lists: z.partialRecord(z.enum(mergeLists), z.union([z.literal('all'), id])).default({}),
});
export type MergeChoices = z.infer<typeof mergeChoicesSchema>;

const memberSchema = z.object({
  id,
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  orders: z.number().int(),
  lastDay: z.string().nullable(),
});
export type DuplicateMember = z.infer<typeof memberSchema>;

const duplicatePairSchema = z.object({
  a: memberSchema,
  b: memberSchema,
  /** From 0.5 to 0.99. */
  score: z.number(),
  rules: z.array(z.enum(duplicateRules)),
  /** The number of the group it is asked in, from 1. A pair that is in none has a number of its own. */
  group: z.number().int(),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** One question: are these one customer? */
const duplicateGroupSchema = z.object({
  /** Who stays where no one chooses comes first: who ordered more, else who has been in the archive longer. */
  members: z.array(memberSchema),
  /** Of its weakest link. */
  score: z.number(),
  /** Of all its links. */
  rules: z.array(z.enum(duplicateRules)),
});
export type DuplicateGroup = z.infer<typeof duplicateGroupSchema>;

/** Which groups: those with any of the rules (all where none is named), from a score on. */
export const groupFilterSchema = z.object({
  rules: z.array(z.enum(duplicateRules)).default([]),
  leastScore: z.number().min(0).max(1).default(0),
});
export type GroupFilter = z.infer<typeof groupFilterSchema>;

const mergeSideSchema = z.object({
  id,
  number: z.string(),
  label: z.string(),
  /** As text, '' where there is none; `kind` and `consent` are their codes. */
  fields: z.record(z.enum(mergeFields), z.string()),
  /** `key`: what is the same in two entries that differ only in form. */
  lists: z.record(z.enum(mergeLists), z.array(z.object({ text: z.string(), key: z.string() }))),
  ownFields: z.array(z.object({ fieldId: id, name: z.string(), kind: z.string(), text: z.string() })),
  tags: z.array(z.string()),
  note: z.string(),
  orders: z.number().int(),
  contacts: z.number().int(),
  /** Preferences, related people, dates, complaints, attachments. */
  further: z.number().int(),
  lastDay: z.string().nullable(),
  createdAt: z.number(),
});
export type MergeSide = z.infer<typeof mergeSideSchema>;

/** Of the last scan, the members of each question, and what was decided since. */
const queueReads: readonly TrackedName[] = [
  'acts',
  'customers',
  'customer_phones',
  'customer_addresses',
  'customer_totals',
  'not_the_same',
];

export const duplicatesContract = {
  /** Compares the customers on a connection of its own, in a job (`jobs`); the result is the queue. Error: JOB_OTHER_RUNNING. */
  scan: operation.output(z.object({ jobId: z.string() })),
  /** What a finished `scan` compared and found. */
  scanned: operation
    .input(z.object({ jobId: z.string() }))
    .output(z.object({ customers: z.number().int(), pairs: z.number().int() })),
  /**
   * A window of the pairs found by the last scan that are still two customers and not said to be, likeliest first.
   * `isScanned` is false where there was no scan since the archive was opened; `hasChangedSince`: others may be found now.
   */
  pairs: readsFrom(...queueReads)
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
  /**
   * A window of the same as questions: groups any two of which are likely one customer (at least `leastLinkOfGroup`),
   * and pairs that are in none, likeliest first. `total` and `customers` are of the filter, `totalUnfiltered` of all.
   */
  groups: readsFrom(...queueReads)
    .input(
      groupFilterSchema.extend({
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        isScanned: z.boolean(),
        hasChangedSince: z.boolean(),
        total: z.number().int(),
        customers: z.number().int(),
        totalUnfiltered: z.number().int(),
        groups: z.array(duplicateGroupSchema),
      }),
    ),
  /** Customers who have one of these, while it is typed; `except` is the customer being edited. */
  alike: readsFrom('customers', 'customer_phones')
    .input(
      z.object({
        phones: z.array(z.string().max(longest.phone)).max(mostEntries).default([]),
        emails: z.array(z.string().max(longest.email)).max(mostEntries).default([]),
        number: z.string().max(longest.number).default(''),
        except: id.nullable().default(null),
      }),
    )
    .output(
      z.array(z.object({ id, number: z.string(), name: z.string(), rule: z.enum(['phone', 'email', 'number']) })),
    ),
  /**
   * The customers of a group, field by field; `fields`: by id, whose value stays where no one chooses. Errors:
   * CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER.
   */
  compare: readsFrom(...customerReads)
    .input(z.object({ winnerId: id, loserIds: customersOfGroup.min(1) }))
    .output(z.object({ members: z.array(mergeSideSchema), fields: z.record(z.enum(mergeFields), id) })),
  /**
   * Makes one customer of several: every row of the losers becomes the winner's, values that lost are kept in the note,
   * the losers' numbers find the winner. One act. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER, MERGE_BINNED,
   * INPUT_INVALID.
   */
  merge: operation
    .input(
      z.object({
        winnerId: id,
        loserIds: customersOfGroup.min(1),
        choices: mergeChoicesSchema.prefault({}),
        /** Of the words in the note. */
        language: z.enum(languages),
      }),
    )
    .output(z.object({ actId: id })),
  /**
   * Merges every group that fits, each as `merge` does where no one chooses, as one act in a job. `total` and
   * `customers`: what `groups` said; where they differ by now nothing is done. Errors: JOB_OTHER_RUNNING,
   * DUPLICATES_CHANGED.
   */
  mergeAll: operation
    .input(
      z.object({
        rules: groupFilterSchema.shape.rules,
        leastScore: z.number().min(leastLinkOfGroup).max(1),
        total: z.number().int(),
        customers: z.number().int(),
        language: z.enum(languages),
      }),
    )
    .output(z.object({ jobId: z.string() })),
  /** Errors: what stopped it; JOB_CANCELLED. */
  mergedAll: operation
    .input(z.object({ jobId: z.string() }))
    .output(z.object({ actId: id.nullable(), groups: z.number().int(), customers: z.number().int() })),
  /** No two of these are one. Remembered until undone. `actId` is null where it was so already. */
  notTheSame: operation.input(z.object({ ids: customersOfGroup.min(2) })).output(z.object({ actId: id.nullable() })),
  /**
   * What undoing a merge would give back, and what would stay; nothing is changed. `winners` and `losers` are the first
   * names of each. Errors: as of `acts.undo`.
   */
  undoPreview: readsFrom(...historyReads)
    .input(z.object({ actId: id }))
    .output(
      z.object({
        winners: z.array(z.string()),
        losers: z.array(z.string()),
        loserCount: z.number().int(),
        returning: z.number().int(),
        staying: z.array(stayingSchema),
      }),
    ),
};
