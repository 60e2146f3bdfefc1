import { z } from 'zod';
import { reachChannels } from '../customers/permission.ts';
import { daySchema } from '../day-schema.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { languages } from '../settings/languages.ts';
import type { BackTest, ComparedHistory } from './back-test.ts';
import { purchaseDayReads } from './purchase-day-reads.ts';
import { silenceBars } from './silence-axis.ts';
import { knownReasons, sleepReasons } from './sleep-reasons.ts';
import { sleepRulesSchema } from './sleep-rules-schema.ts';
import { sleepingStates, sleepModes, sleepStates } from './sleep-state.ts';
import { wakingCauses } from './waking.ts';

const toContactReads = [
  'known_until',
  'sleep_rules',
  'contacts',
  'do_not_contact',
  'staff',
  'sleep_reasons',
  'order_lines',
  'products',
  'tasks_settled',
  'playbooks',
  'playbook_versions',
] as const;
const id = z.number().int();
const count = z.number().int().nonnegative();
const fellowSchema = z.object({ customerId: id, number: z.string(), name: z.string() });

/** Whose rhythm it is where a household is one customer, and who of them bought last. */
export const rhythmHouseholdSchema = z.object({
  id,
  name: z.string(),
  lastBy: fellowSchema.nullable(),
});

/** How often a customer usually buys (`shared/sleep/usual-gap.ts`). */
const usualGapSchema = z.object({
  /** In days: the mean of the customer's own gaps and two of the shop's. */
  gap: z.number(),
  shopGap: z.number(),
  /** How many gaps of the customer's own are in it. */
  gaps: z.number().int().nonnegative(),
  /** The last purchase day, YYYY-MM-DD. */
  lastDay: z.string(),
  /** Days from the last purchase day to the day asked for. */
  days: z.number().int().nonnegative(),
  /** The day it is judged to. */
  asOf: z.string(),
  /** Null: their own alone. */
  household: rhythmHouseholdSchema.nullable(),
});
export type UsualGap = z.infer<typeof usualGapSchema>;

/** How a customer alone, or a household, stands on a day; a household by the number and the id of its main member. */
const stateRowSchema = z.object({
  ...fellowSchema.shape,
  state: z.enum(sleepStates),
  lastDay: z.string(),
  /** Days since. */
  days: count,
  /** In days, whatever the states go by. */
  usualGap: z.number(),
  /** Whose it is, the main member of a household first; of a customer alone, the customer. */
  members: z.array(fellowSchema).min(1),
});
export type SleepStateRow = z.infer<typeof stateRowSchema>;

const reasonSchema = z.object({
  /** On which day it was known. */
  day: z.string().max(10),
  reason: z.enum(sleepReasons),
  /** In the customer's own words, or the shop's; '' where none were noted. */
  words: z.string().max(longest.contactText),
});
const givenReasonSchema = reasonSchema.extend({ id });
export type GivenReason = z.infer<typeof givenReasonSchema>;

/** Who has not come within their usual days, and the three answers: is it worth it, with what, which way. */
const sleeperRowSchema = stateRowSchema.extend({
  /** Days beyond the usual gap. */
  overdueDays: count,
  /** Net of the twelve months up to the day judged, in the home currency. */
  yearNet: moneySchema,
  /** What they spent in the year that ended with their last purchase, in the home currency, returns since subtracted. */
  yearlySpend: moneySchema,
  /** '' where nobody does. */
  lookedAfterBy: z.string(),
  /** Other than a purchase or a return; null: none on file. */
  lastContact: z.object({ day: z.string(), channel: z.string() }).nullable(),
  /** Why they stay away, where it was noted since the last purchase. */
  reason: givenReasonSchema.nullable(),
  /** Of those in this state a quarter ago, the share that came since, 0 to 1; null where they were fewer than 30. */
  wakeRate: z.number().nullable(),
  /** What they nearly always take. */
  usual: z.array(z.string()),
  /** The channel by which they last turned to the shop and can be reached too, none that they refuse; '' where none is on file. */
  answeredBy: z.string(),
  /** By which they asked not to be contacted. */
  refused: z.array(z.enum(reachChannels)),
  /** Of every way by which the playbook for waking contacts who is in their state. */
  isWakingRefused: z.boolean(),
  /** They are to be left alone until a day, or, without one, until they buy; null: they are not. */
  aside: z.object({ untilDay: z.string().nullable() }).nullable(),
});
export type SleeperRow = z.infer<typeof sleeperRowSchema>;

const shareSchema = z.number().min(0).max(1);
/** `WakeRate` of shared/sleep/wake-rates.ts. */
const wakeRateSchema = z.object({ customers: count, came: count, rate: shareSchema.nullable() });

/** Who is in each state by some rules, and how the silences lie. */
const fourStatesSchema = z.object({
  asOf: z.string(),
  rules: sleepRulesSchema,
  /** How many buyers are silent for how long, from left to right on the axis of the mode (`silenceAxes`). */
  bars: z.array(count).length(silenceBars),
  states: z.record(
    z.enum(sleepStates),
    z.object({
      customers: count,
      /** Net of the twelve months up to the day judged, in the home currency. */
      yearNet: moneySchema,
      /** Who would have been in it a quarter ago by these rules, and came since. */
      quarterAgo: wakeRateSchema,
      /** Those with the most money. */
      rows: z.array(stateRowSchema.extend({ yearNet: moneySchema })),
    }),
  ),
});
export type FourStates = z.infer<typeof fourStatesSchema>;

/** Who of them is listed. */
export const toContactListSchema = z.object({
  asOf: daySchema.optional(),
  states: z.array(z.enum(sleepingStates)).default([...sleepingStates]),
  /** Only those whom this member of the staff looks after; '' those whom nobody does. */
  lookedAfterBy: z.string().max(longest.name).nullable().default(null),
  /** Only those who stay away for this reason. */
  reason: z.enum(knownReasons).nullable().default(null),
  /** Those who were set aside, in place of those who were not. */
  aside: z.boolean().default(false),
});

const toContactQuestionSchema = toContactListSchema.extend({
  offset: count.default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type ToContactQuestion = z.infer<typeof toContactQuestionSchema>;

const toContactSchema = z.object({
  asOf: z.string(),
  mode: z.enum(sleepModes),
  total: count,
  /** Of all that were asked for. */
  yearNet: moneySchema,
  /** Of everyone who is not awake and set aside or not, as asked for. */
  byState: z.record(z.enum(sleepingStates), z.object({ customers: count, yearNet: moneySchema })),
  /** Of the same: why they stay away and what they spent in the year up to their last purchase, the most money first. */
  byReason: z.array(z.object({ reason: z.enum(knownReasons), customers: count, yearlySpend: moneySchema })),
  /** Who looks after them, by name; '' where somebody is looked after by nobody. */
  keepers: z.array(z.string()),
  /** How many are set aside; where those are asked for, how many are not. */
  others: count,
  rows: z.array(sleeperRowSchema),
});
export type ToContact = z.infer<typeof toContactSchema>;

/** `BackTest` of shared/sleep/back-test.ts. */
const backTestSchema = z.object({
  byState: z.record(z.enum(sleepStates), wakeRateSchema),
  alarmedStayedAway: count,
  alarmedCame: count,
  quietStayedAway: count,
  quietCame: count,
  rightShare: shareSchema.nullable(),
  isInOrder: z.boolean(),
}) satisfies z.ZodType<BackTest>;

const modesComparedSchema = z.object({
  asOf: z.string(),
  /** The day of the states, a quarter earlier. */
  statedOn: z.string(),
  /** The shop's. */
  mode: z.enum(sleepModes),
  modes: z.object({ days: backTestSchema, rhythm: backTestSchema }),
  history: z.object({ historyDays: count, regulars: count }) satisfies z.ZodType<ComparedHistory>,
  /** Null: the archive holds too little to propose one. */
  proposal: z.object({ mode: z.enum(sleepModes), lead: shareSchema }).nullable(),
});
export type ModesCompared = z.infer<typeof modesComparedSchema>;

const countsSchema = z.record(z.enum(sleepStates), count);

const flowSchema = z.object({
  asOf: z.string(),
  /** The day of the states that it begins with, a quarter earlier. */
  statedOn: z.string(),
  /** By the state then, by the state now; who has bought only since is in none. */
  counts: z.record(z.enum(sleepStates), countsSchema),
  /** Of those who were not awake then and bought since, what came before it (`wakingDays`). */
  woken: z.record(z.enum(wakingCauses), count),
});
export type SleepFlow = z.infer<typeof flowSchema>;

const flowRowSchema = fellowSchema.extend({
  from: z.enum(sleepStates),
  to: z.enum(sleepStates),
  /** First purchase since; null: none. */
  cameDay: z.string().nullable(),
  /** Null: they were awake, or did not come. */
  wokenBy: z.enum(wakingCauses).nullable(),
});
export type SleepFlowRow = z.infer<typeof flowRowSchema>;

/** As of a day, or of that of `usualGap`. */
export const statesOverTimeListSchema = z.object({ asOf: daySchema.optional() });

export const flowListSchema = z.object({
  asOf: daySchema.optional(),
  from: z.enum(sleepStates).nullable().default(null),
  to: z.enum(sleepStates).nullable().default(null),
  wokenBy: z.enum(wakingCauses).nullable().default(null),
});

const flowRowsQuestionSchema = flowListSchema.extend({
  offset: count.default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type FlowRowsQuestion = z.infer<typeof flowRowsQuestionSchema>;

const flowReads = [...purchaseDayReads, 'known_until', 'sleep_rules', 'playbook_acts', 'contacts'] as const;

export const sleepContract = {
  /**
   * As of a day; where none is given, of today and the day up to which the orders are known the earlier, or the last
   * order's day where no one said so and it is over twelve months back. Null: nothing was bought up to it. Error:
   * CUSTOMER_UNKNOWN.
   */
  usualGap: readsFrom(...purchaseDayReads, 'known_until')
    .input(z.object({ customerId: id, asOf: daySchema.optional() }))
    .output(usualGapSchema.nullable()),
  /**
   * The state of everyone who bought on or before a day, a household once, by number. The day is that of `usualGap` where
   * none is given, the mode the shop's. `rows`: a window of those in these states, or of all.
   */
  states: readsFrom(...purchaseDayReads, 'known_until', 'sleep_rules')
    .input(
      z.object({
        asOf: daySchema.optional(),
        mode: z.enum(sleepModes).optional(),
        states: z.array(z.enum(sleepStates)).optional(),
        offset: count.default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        asOf: z.string(),
        mode: z.enum(sleepModes),
        counts: z.record(z.enum(sleepStates), count),
        total: count,
        rows: z.array(stateRowSchema),
      }),
    ),
  /**
   * What either mode would have said a quarter before a day about everyone who had bought, a household once, and who of them
   * came since. The day is that of `usualGap` where none is given, the limits the shop's.
   */
  compare: readsFrom(...purchaseDayReads, 'known_until', 'sleep_rules')
    .input(z.object({ asOf: daySchema.optional() }))
    .output(modesComparedSchema),
  /**
   * Who is in each state, the most money first, a household once. The day is that of `usualGap` where none is given, the rules
   * are the shop's; others say what they would make of it.
   */
  fourStates: readsFrom(...purchaseDayReads, 'known_until', 'sleep_rules')
    .input(z.object({ asOf: daySchema.optional(), rules: sleepRulesSchema.optional() }))
    .output(fourStatesSchema),
  /**
   * How many were in each state at the end of each month of the past year by which somebody had bought, by the shop's rules as
   * they are now.
   */
  overTime: readsFrom(...purchaseDayReads, 'known_until', 'sleep_rules')
    .input(statesOverTimeListSchema)
    .output(z.object({ asOf: z.string(), days: z.array(z.object({ day: z.string(), counts: countsSchema })) })),
  /** From which state of a quarter ago to which of now, a household once, and who woke by what. */
  flow: readsFrom(...flowReads)
    .input(z.object({ asOf: daySchema.optional() }))
    .output(flowSchema),
  /** Those whom a figure of `flow` counts, the latest to come first. */
  flowRows: readsFrom(...flowReads)
    .input(flowRowsQuestionSchema)
    .output(z.object({ total: count, rows: z.array(flowRowSchema) })),
  /**
   * Makes the workbook in `language`: who stays away with the three answers, improvements, what playbooks came to, method. A
   * job whose result `tables.saved` collects. The day is that of `usualGap` where none is given.
   */
  saveWorkbook: operation
    .input(z.object({ asOf: daySchema.optional(), language: z.enum(languages) }))
    .output(z.object({ jobId: z.string() })),
  /** Who has not come, the most money first, a household once. The day is that of `usualGap` where none is given. */
  toContact: readsFrom(...purchaseDayReads, ...toContactReads)
    .input(toContactQuestionSchema)
    .output(toContactSchema),
  /** When a state begins in this shop. */
  rules: readsFrom('sleep_rules').output(sleepRulesSchema),
  /** Why a customer stayed away, the latest first. Error: CUSTOMER_UNKNOWN. */
  reasons: readsFrom('customers', 'sleep_reasons')
    .input(z.object({ customerId: id }))
    .output(z.object({ reasons: z.array(givenReasonSchema) })),
  /**
   * Why a customer stays away, as of a day (today where none is named); of one day the later takes the place of the
   * earlier. Errors: CUSTOMER_UNKNOWN, DAY_INVALID.
   */
  giveReason: operation
    .input(reasonSchema.partial({ day: true, words: true }).extend({ customerId: id }))
    .output(z.object({ id, actId: id.nullable() })),
  /** Error: SLEEP_REASON_UNKNOWN. */
  removeReason: operation.input(z.object({ id })).output(z.object({ actId: id.nullable() })),
  /**
   * They are off the list until a day after today, or, without one, until they buy; their household with them. Errors:
   * CUSTOMER_UNKNOWN, DAY_INVALID.
   */
  setAside: operation
    .input(z.object({ customerId: id, untilDay: daySchema.nullable() }))
    .output(z.object({ actId: id.nullable() })),
  /** They are on the list again. Error: CUSTOMER_UNKNOWN. */
  takeBack: operation.input(z.object({ customerId: id })).output(z.object({ actId: id.nullable() })),
  /** From when on the states begin, from now on. `actId` null: nothing changed. */
  setRules: operation.input(sleepRulesSchema).output(z.object({ actId: id.nullable() })),
};
