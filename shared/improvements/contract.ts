import { z } from 'zod';
import { isDay } from '../day.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { improvementStates, topicKinds } from './improvement-codes.ts';

const improvementReads = ['improvements', 'improvement_topics', 'sleep_reasons', 'cases', 'customers'] as const;

const count = z.number().int().nonnegative();
/** That of a record, or of a topic without one (`improvement-id.ts`). */
const improvementIdSchema = z.string().min(1).max(longest.contactText);
const pageSchema = { offset: count.default(0), limit: z.number().int().min(1).max(500).default(500) };
const actId = z.number().int().nullable();

const improvementSchema = z.object({
  id: improvementIdSchema,
  /** In the owner's words; '': as its topics say. */
  text: z.string(),
  /** `said`: a code of the kind, or as it was written. The one named by most first. */
  topics: z.array(z.object({ kind: z.enum(topicKinds), said: z.string(), mentions: count })),
  state: z.enum(improvementStates),
  mendedDay: z.string().nullable(),
  /** What was done; ''. */
  done: z.string(),
  /** Customers on file who named it; a guest whom no one knows is in the mentions only. */
  customers: count,
  /** Net of the twelve months up to the day judged of those who named it, in the home currency. */
  yearNet: moneySchema,
  /** When it was first named; null: nobody on file does any more. */
  sinceDay: z.string().nullable(),
});
export type Improvement = z.infer<typeof improvementSchema>;

const mentionSchema = z.object({
  kind: z.enum(topicKinds),
  day: z.string(),
  /** In their words; '' where none were noted. */
  words: z.string(),
  /** Null: a guest whom no one knows. */
  customer: z.object({ id: z.number().int(), number: z.string(), name: z.string() }).nullable(),
});
export type ImprovementMention = z.infer<typeof mentionSchema>;

export const improvementsContract = {
  /** What the shop should change, the most money first; as of today and the day up to which the orders are known. */
  list: readsFrom(...improvementReads, 'orders', 'known_until')
    .input(z.object(pageSchema))
    .output(
      z.object({
        asOf: z.string(),
        total: count,
        byState: z.record(z.enum(improvementStates), count),
        rows: z.array(improvementSchema),
      }),
    ),
  /** Everybody who named it, the latest first. Error: IMPROVEMENT_UNKNOWN. */
  mentions: readsFrom(...improvementReads)
    .input(z.object({ id: improvementIdSchema, ...pageSchema }))
    .output(z.object({ total: count, mentions: z.array(mentionSchema) })),
  /**
   * The first change of a topic makes its record, whose id is answered. Mended without a day is mended today; what is
   * not mended has no day. Errors: IMPROVEMENT_UNKNOWN, DAY_INVALID.
   */
  edit: operation
    .input(
      z.object({
        id: improvementIdSchema,
        change: z
          .object({
            text: z.string().max(longest.name),
            state: z.enum(improvementStates),
            mendedDay: z.string().max(10).refine(isDay),
            done: z.string().max(longest.accountPlan),
          })
          .partial(),
      }),
    )
    .output(z.object({ id: improvementIdSchema, actId })),
  /** The topics of the one become those of the other, whose words and state stay. Error: IMPROVEMENT_UNKNOWN. */
  merge: operation
    .input(z.object({ id: improvementIdSchema, intoId: improvementIdSchema }))
    .output(z.object({ id: improvementIdSchema, actId })),
};
