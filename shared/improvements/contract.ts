import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { improvementStates, topicKinds } from './improvement-codes.ts';
import { mentionReads, namerReads } from './improvement-reads.ts';

const count = z.number().int().nonnegative();
/** That of a record, or of a topic without one (`improvement-id.ts`). */
const improvementIdSchema = z.string().min(1).max(longest.contactText);
const pageSchema = { offset: count.default(0), limit: z.number().int().min(1).max(500).default(500) };
const actId = z.number().int().nullable();

/**
 * What those who named it spend in a year, in the home currency: of each household once, the net of the 365 days up to their
 * last purchase, also where that was long ago, and what came back since.
 */
const yearlySpendSchema = moneySchema;

/** What came of telling those who had named it by the day on which it was mended. */
const returnsSchema = z.object({
  audience: count,
  /** A step of a playbook that begins when something is mended was done for them, or for their household. */
  told: count,
  /** Of the told, those who bought on that day or later. */
  cameBack: count,
  /** Of the others, those who bought after the day on which it was mended. */
  cameUntold: count,
});

const improvementSchema = z.object({
  id: improvementIdSchema,
  /** In the owner's words; '': as its topics say. */
  text: z.string(),
  /** `said`: a code of the kind, or as it was written. The one by which it is called first, then those named most. */
  topics: z.array(z.object({ kind: z.enum(topicKinds), said: z.string(), mentions: count })),
  state: z.enum(improvementStates),
  mendedDay: z.string().nullable(),
  /** What was done; ''. */
  done: z.string(),
  /** Customers on file who named it; a guest whom no one knows is in the mentions only. */
  customers: count,
  /** Times that a guest whom no one knows named it. */
  guests: count,
  yearlySpend: yearlySpendSchema,
  /** When it was first named; null: nobody on file does any more. */
  sinceDay: z.string().nullable(),
  /** What was said of it last, in their words; ''. */
  quote: z.string(),
  /** Null: it is not mended. */
  mended: returnsSchema.nullable(),
});
export type Improvement = z.infer<typeof improvementSchema>;

const byStateSchema = z.record(
  z.enum(improvementStates),
  z.object({ improvements: count, customers: count, yearlySpend: yearlySpendSchema }),
);
export type ImprovementsByState = z.infer<typeof byStateSchema>;

const mentionSchema = z.object({
  kind: z.enum(topicKinds),
  day: z.string(),
  /** In their words; '' where none were noted. */
  words: z.string(),
  /** Null: a guest whom no one knows. */
  customer: z.object({ id: z.number().int(), number: z.string(), name: z.string() }).nullable(),
});
export type ImprovementMention = z.infer<typeof mentionSchema>;

const personSchema = z.object({
  customerId: z.number().int(),
  number: z.string(),
  name: z.string(),
  /** Null: it is said of a member of their household who comes before. */
  yearlySpend: yearlySpendSchema.nullable(),
  /** The latest first; `said`: a code of the kind, or as it was written. */
  mentions: z.array(z.object({ kind: z.enum(topicKinds), said: z.string(), day: z.string(), words: z.string() })),
  /** They named it by the day on which it was mended. */
  isAudience: z.boolean(),
  toldDay: z.string().nullable(),
  /** First purchase since they were told; of who was not told, since it was mended. */
  cameDay: z.string().nullable(),
});
export type ImprovementPerson = z.infer<typeof personSchema>;

const peopleSchema = z.object({
  asOf: z.string(),
  total: count,
  mended: returnsSchema.nullable(),
  /** The most money first. */
  people: z.array(personSchema),
  /** What guests said, whom no one knows. */
  guests: personSchema.shape.mentions,
});
export type ImprovementPeople = z.infer<typeof peopleSchema>;

/** Which of them are listed. */
export const improvementListSchema = z.object({ state: z.enum(improvementStates).nullable().default(null) });

/** Everybody who named one, the most money first. */
export const namersQuestionSchema = z.object({ id: improvementIdSchema });

const nameSchema = improvementSchema.pick({ id: true, text: true, topics: true }).extend({
  /** By which it is known too: those of its topics. */
  topicIds: z.array(z.string()),
});
export type ImprovementName = z.infer<typeof nameSchema>;

export const improvementsContract = {
  /** What every improvement is called, the one named most first. */
  names: readsFrom(...mentionReads).output(z.object({ names: z.array(nameSchema) })),
  /** What the shop should change, the most money first; as of today and the day up to which the orders are known. */
  list: readsFrom(...namerReads)
    .input(improvementListSchema.extend(pageSchema))
    .output(z.object({ asOf: z.string(), total: count, byState: byStateSchema, rows: z.array(improvementSchema) })),
  /** Who named it, what they said, whether they were told and came. Error: IMPROVEMENT_UNKNOWN. */
  people: readsFrom(...namerReads)
    .input(namersQuestionSchema.extend(pageSchema))
    .output(peopleSchema),
  /** Everybody who named it, the latest first. Error: IMPROVEMENT_UNKNOWN. */
  mentions: readsFrom(...mentionReads)
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
            mendedDay: daySchema,
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
