import { z } from 'zod';
import { listReads } from '../customers/list-reads.ts';
import { daySchema } from '../day-schema.ts';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { languages } from '../settings/languages.ts';
import { controlArms, eventVariants } from './definition.ts';
import { playbookDefinitionSchema } from './definition-schema.ts';
import { enrolmentEnds } from './enrolment.ts';
import { mergeFields } from './merge-fields.ts';
import { outcomeRowsQuestionSchema, outcomeRowsSchema } from './outcome-rows.ts';
import { playbookCostSchema } from './playbook-cost.ts';
import { playbookReads } from './playbook-reads.ts';
import { playbookStates } from './playbook-timeline.ts';
import { pressureRulesSchema } from './pressure-rules.ts';
import { stepStates } from './step-states.ts';
import { trialQuestionSchema } from './trial-question.ts';
import { waitReasons } from './waiting.ts';

const id = z.number().int();
const count = id.nonnegative();
const slug = z.string().max(60);
const done = z.object({ actId: id.nullable() });

/** Of those whose days of success have all passed, which a share is of. */
const judgedSchema = z.object({ people: count, succeeded: count });

/** Success of those who were enrolled in a span of days, by the playbook's own definition. */
const outcomeCountsSchema = z.object({
  /** Days of events, YYYY-MM-DD, inclusive. */
  from: z.string(),
  to: z.string(),
  enrolled: count,
  succeeded: count,
  /** Of those who succeeded: before anything had been done for them. */
  byThemselves: count,
  /** Whose days of success have not passed. */
  open: count,
  judged: judgedSchema,
});
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

const playbookSummarySchema = z.object({
  slug,
  /** '': as the library calls it. */
  name: z.string(),
  isOfLibrary: z.boolean(),
  /** `never`: it was never switched on nor written. */
  state: z.enum([...playbookStates, 'never']),
  /** Since when it is in this state; null: `never`. */
  since: z.string().nullable(),
  definition: playbookDefinitionSchema,
  /** People who are in it now. */
  people: count,
  /** Steps that are due in the seven days from today, those overdue among them. */
  dueThisWeek: count,
  enrolled: count,
  succeeded: count,
});
export type PlaybookSummary = z.infer<typeof playbookSummarySchema>;

const enrolmentStepSchema = z.object({
  slug: z.string(),
  title: z.string().nullable(),
  wording: z.string().nullable(),
  state: z.enum(stepStates),
  due: z.string().nullable(),
  lastDay: z.string().nullable(),
  overOn: z.string().nullable(),
});

const enrolmentSchema = z.object({
  playbook: slug,
  playbookName: z.string(),
  customerId: id,
  number: z.string(),
  name: z.string(),
  subject: z.string(),
  key: z.string(),
  eventDay: z.string(),
  variant: z.enum(eventVariants).nullable(),
  isByHand: z.boolean(),
  isHeldOut: z.boolean(),
  /** Of the comparison with a control group; null: in neither. */
  arm: z.enum(controlArms).nullable(),
  steps: z.array(enrolmentStepSchema),
  /** Why what is due for them is not shown today; null: it is, or nothing is due. */
  waits: z.enum(waitReasons).nullable(),
  end: z.object({ why: z.enum(enrolmentEnds), day: z.string(), reason: z.string() }).nullable(),
  success: z.object({ day: z.string().nullable(), isOpen: z.boolean(), isByThemselves: z.boolean() }),
});
export type EnrolmentOfCustomer = z.infer<typeof enrolmentSchema>;

/** Where everyone of a playbook is, its control group left out. */
const standingSchema = z.object({
  /** People whose next step it is, by slug; those without a next step are in none. */
  atStep: z.record(z.string(), count),
  succeeded: count,
  /** Ended before all was done and without success. */
  stopped: count,
});
export type PlaybookStanding = z.infer<typeof standingSchema>;

const outcomeSchema = z.object({
  enrolled: count,
  heldOut: count,
  succeeded: count,
  /** Of the control group. */
  heldOutSucceeded: count,
  heldOutOpen: count,
  judged: judgedSchema,
  heldOutJudged: judgedSchema,
  byThemselves: count,
  open: count,
  steps: z.object({ done: count, skipped: count, missed: count }),
  /** Minutes noted with the contacts of its steps; null: none were. */
  minutes: count.nullable(),
  /** So far; null: what one enrolment costs is not said. */
  cost: playbookCostSchema.nullable(),
  /** The same group a year before, of whom nothing was asked; null: the archive does not reach back. */
  before: outcomeCountsSchema.nullable(),
  /** Difference of the shares with a control group and its 95 % interval after Newcombe; null: no control group. */
  uplift: z.object({ difference: z.number(), low: z.number(), high: z.number(), isTooFew: z.boolean() }).nullable(),
  /** With a control group: of those enrolled, who are in neither arm, as key accounts, with a complaint or by hand. */
  inNeitherArm: count,
});
export type PlaybookOutcome = z.infer<typeof outcomeSchema>;

/** Why there would have been nothing to do for somebody: it ended before, the first step is due `later`, or it `waits` for the one before. */
const nothingToDoSchema = z.object({
  why: z.enum([...enrolmentEnds, 'later', 'waits']),
  /** YYYY-MM-DD: of the end, of the step, or up to which it waits at least. */
  day: z.string(),
});
export type NothingToDo = z.infer<typeof nothingToDoSchema>;

const previewSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Its saved filters were left out: who was in them on a past day is not known. */
  isWithoutSegments: z.boolean(),
  people: count,
  tasks: count,
  /** Of them, who is passed over: not to be contacted by any way of its steps. */
  passedOver: count,
  /** Of those with something to do; null: what one enrolment costs is not said. */
  cost: playbookCostSchema.nullable(),
  rows: z.array(
    z.object({
      ...{ customerId: id, number: z.string(), name: z.string(), eventDay: z.string(), tasks: count },
      /** Null: there would have been something. */
      nothingToDo: nothingToDoSchema.nullable(),
    }),
  ),
});
export type PlaybookPreview = z.infer<typeof previewSchema>;

const personSchema = z.object({ customerId: id, number: z.string(), name: z.string() });

const readingSchema = z.object({
  /** Null: nobody would have come to the step. */
  reader: personSchema.extend({ values: z.partialRecord(z.enum(mergeFields), z.string().nullable()) }).nullable(),
  /** People who would have come to it, at most 2,000 of them. */
  tried: count,
  /** By field, for whom of them nothing is known; fields that are known for all are left out. */
  lacking: z.array(z.object({ field: z.enum(mergeFields), people: z.array(personSchema) })),
});
export type WordingReading = z.infer<typeof readingSchema>;

const stepWordsSchema = z.object({ title: z.string(), wording: z.string() });

/** What the library says of a playbook, in one language. */
const libraryWordsSchema = z.object({
  name: z.string(),
  /** What a task of it is called in a list of tasks. */
  kind: z.string(),
  for: z.string(),
  does: z.string(),
  notWhen: z.string(),
  steps: z.record(z.string(), stepWordsSchema),
});
export type PlaybookWords = z.infer<typeof libraryWordsSchema>;

export const playbooksContract = {
  /** The words of the library, by slug. */
  words: operation
    .input(z.object({ language: z.enum(languages) }))
    .output(z.object({ library: z.record(z.string(), libraryWordsSchema) })),
  /** Those of the library and those that were written, each as of today. */
  list: readsFrom(...playbookReads).output(z.object({ playbooks: z.array(playbookSummarySchema) })),
  /** Those who are in one, then those who were, each the latest first. Error: PLAYBOOK_UNKNOWN. */
  get: readsFrom(...playbookReads)
    .input(z.object({ slug, limit: count.max(5_000).default(1_000) }))
    .output(
      z.object({
        playbook: playbookSummarySchema,
        total: count,
        enrolments: z.array(enrolmentSchema),
        standing: standingSchema,
        /** Moments that came to light too late to bring anyone in. */
        seenTooLate: z.array(z.object({ customerId: id, number: z.string(), name: z.string(), day: z.string() })),
      }),
    ),
  /** In what they are and were, the latest first. Error: CUSTOMER_UNKNOWN. */
  ofCustomer: readsFrom(...playbookReads)
    .input(z.object({ customerId: id }))
    .output(z.object({ enrolments: z.array(enrolmentSchema) })),
  /** What worked, by the playbook's own definition, as of a day or today. Error: PLAYBOOK_UNKNOWN. */
  outcome: readsFrom(...playbookReads)
    .input(z.object({ slug, on: daySchema.optional() }))
    .output(outcomeSchema),
  /** Those whom a figure of the outcome counts, the latest event first. Error: PLAYBOOK_UNKNOWN. */
  outcomeRows: readsFrom(...playbookReads)
    .input(outcomeRowsQuestionSchema)
    .output(outcomeRowsSchema),
  /** Whom it would have brought in and what there would have been to do, had it been on. Error: PLAYBOOK_UNKNOWN. */
  preview: readsFrom(...playbookReads)
    .input(trialQuestionSchema)
    .output(previewSchema),
  /**
   * With what these fields of a step's words are filled: for one customer, and for whom of those whom the same trial brings
   * to the step something is not known. Without `customerId` for the first of them for whom all is known. Errors:
   * PLAYBOOK_UNKNOWN, CUSTOMER_UNKNOWN.
   */
  readWording: readsFrom(...playbookReads, 'staff')
    .input(
      z.object({
        ...trialQuestionSchema.shape,
        step: slug,
        fields: z.array(z.enum(mergeFields)),
        customerId: id.nullable(),
      }),
    )
    .output(readingSchema),
  /** The median of all first orders as of today, in minor units of the home currency; null: none is in it. */
  medianFirstOrder: readsFrom(...playbookReads).output(z.object({ minor: id.nullable() })),
  /** How many it would bring in at once, switched on also for those whom its state holds already. Error: PLAYBOOK_UNKNOWN. */
  thoseInIt: readsFrom(...playbookReads, ...listReads, 'segments')
    .input(z.object({ slug }))
    .output(z.object({ people: count })),
  /**
   * Keeps who came into the saved filters that playbooks begin with and who left them, as of today: to be asked before what
   * is due today. Where the archive cannot be written nothing is kept.
   */
  seeSegments: operation.output(z.object({})),
  /** Evaluation begins the day after `from`, or after today. Error: PLAYBOOK_UNKNOWN. */
  switchOn: operation
    .input(z.object({ slug, from: daySchema.optional(), withThoseInIt: z.boolean().default(false) }))
    .output(done.extend({ from: z.string() })),
  /** Nobody new from a day on, or from today; the open ones go on. Error: PLAYBOOK_UNKNOWN. */
  switchOff: operation.input(z.object({ slug, from: daySchema.optional() })).output(done.extend({ from: z.string() })),
  /** Nobody new, and the open ones are over. Error: PLAYBOOK_UNKNOWN. */
  end: operation.input(z.object({ slug, from: daySchema.optional() })).output(done.extend({ from: z.string() })),
  /** From a day on, or from today; who is in it keeps what they came in by. Error: PLAYBOOK_UNKNOWN. */
  change: operation
    .input(
      z.object({
        slug,
        name: z.string().max(longest.playbookName).optional(),
        definition: playbookDefinitionSchema,
        from: daySchema.optional(),
      }),
    )
    .output(done),
  /** A playbook of the owner's own, switched off. */
  add: operation
    .input(z.object({ name: z.string().min(1).max(longest.playbookName), definition: playbookDefinitionSchema }))
    .output(done.extend({ slug })),
  /**
   * By hand, as of today; `variant` says for which of its steps, where a playbook has steps of their own for each state of
   * sleep. Errors: PLAYBOOK_UNKNOWN, CUSTOMER_UNKNOWN, PLAYBOOK_DO_NOT_CONTACT where the customer refuses every way by which
   * these steps contact them.
   */
  enrol: operation
    .input(
      z.object({
        slug,
        customerId: id,
        reason: z.string().max(longest.accountReason).default(''),
        variant: z.enum(eventVariants).nullable().default(null),
      }),
    )
    .output(done),
  /**
   * Nothing more of a playbook is to come for somebody who is in it, from today on. Errors: PLAYBOOK_UNKNOWN,
   * CUSTOMER_UNKNOWN, TASK_UNKNOWN where they are not in it by this event.
   */
  stop: operation
    .input(
      z.object({
        ...{ slug, customerId: id, subject: z.string().max(1_000), key: z.string().max(1_000) },
        reason: z.string().max(longest.accountReason).default(''),
      }),
    )
    .output(done),
  /**
   * Takes each day up to this one in turn as today and as the day up to which the orders are known, and keeps that. Errors:
   * DAY_INVALID, ADVANCE_BACKWARDS.
   */
  advance: operation.input(z.object({ to: daySchema })).output(done.extend({ from: z.string(), to: z.string() })),
  /** How often and when the shop reaches out. */
  pressure: readsFrom('settings').output(pressureRulesSchema),
  setPressure: operation.input(pressureRulesSchema).output(z.object({})),
};
