import { z } from 'zod';
import { byKey } from '../by-key.ts';
import { orderReads } from '../customers/list-reads.ts';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { overlookedReasonSchema, scoredReads, scoredRowSchema } from '../ranking/scored-contract.ts';
import { accountStates, mostVisitRhythmDays, spellStates, usualVisitRhythmDays } from './account-states.ts';
import { type CareFact, type CareRecord, careFacts } from './care.ts';
import { accountProposals } from './review.ts';

const id = z.number().int();
const actId = id.nullable();
const day = z.string().max(10);
const reason = z.string().max(longest.accountReason);

/** What the shop has in mind with a key account. */
const accountPlanSchema = z.object({
  /** A visit, or another contact, is due after this many days at the latest. */
  visitRhythmDays: z.number().int().min(1).max(mostVisitRhythmDays),
  /** What is to be reached with them this quarter; '' where nothing is. */
  goal: z.string().max(longest.accountPlan),
  /** What the shop does for nobody but them. */
  ownService: z.string().max(longest.accountPlan),
  nextStep: z.string().max(longest.accountPlan),
  /** YYYY-MM-DD. */
  nextStepDay: day.nullable(),
});
export type AccountPlan = z.infer<typeof accountPlanSchema>;
const accountChangeSchema = accountPlanSchema.extend({ reason }).partial();
export type AccountChange = z.infer<typeof accountChangeSchema>;

/** Days on the list of key accounts, or set aside from it. */
const accountSpellSchema = accountPlanSchema.extend({
  id,
  state: z.enum(spellStates),
  fromDay: day,
  reason,
  /** The day from which it no longer holds; null: it still does. */
  toDay: day.nullable(),
  endReason: reason,
  /** When the owner last said that they stay. */
  reviewedDay: day.nullable(),
  /** Of somebody set aside: the figures for which they were proposed, as `sentenceFigures` says them. */
  seenFigures: z.string(),
});
export type AccountSpell = z.infer<typeof accountSpellSchema>;

/** What comes next with a customer, whatever made it. */
const accountStepKinds = ['nextStep', 'nextContact', 'appointment', 'promise'] as const;
const stepSchema = z.object({ kind: z.enum(accountStepKinds), day, text: z.string() });
export type AccountStep = z.infer<typeof stepSchema>;

const accountSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  state: z.enum(accountStates),
  spell: accountSpellSchema,
  /** '' where nobody does. */
  lookedAfterBy: z.string(),
  /** The earliest that is not past. */
  next: stepSchema.nullable(),
});
export type Account = z.infer<typeof accountSchema>;

function byCareFact<Of extends z.ZodType>(of: Of): z.ZodObject<Record<CareFact, Of>> {
  return z.object(byKey(careFacts, () => of));
}

const count = z.number().int();

/** What the facts of a key account are read from. */
const careRecordSchema = z.object({
  lookedAfterBy: z.string(),
  preferences: count,
  people: count,
  birthday: z.string().nullable(),
  lastContact: day.nullable(),
  visitRhythmDays: count,
  overdueCases: count,
  hasTerms: z.boolean(),
  ownService: z.string(),
  openPromises: count,
  next: stepSchema.nullable(),
}) satisfies z.ZodType<CareRecord>;

const careRowSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  /** Which of the eight hold. */
  facts: byCareFact(z.boolean()),
  record: careRecordSchema,
});
export type CareRow = z.infer<typeof careRowSchema>;

const careCheckSchema = z.object({
  today: day,
  /** How many on the list lack each fact. */
  gaps: byCareFact(count),
  rows: z.array(careRowSchema),
});
export type CareCheck = z.infer<typeof careCheckSchema>;

const accountReviewSchema = z.object({
  /** The period of the rankings. */
  from: day,
  to: day,
  currency: z.string(),
  homeCurrency: z.string(),
  /** N: how many count as key accounts. */
  top: count,
  /** How many on the list are to be looked at again. */
  due: count,
  proposals: z.array(
    z.object({
      proposal: z.enum(accountProposals),
      /** Of somebody on the list: from which day they are to be looked at again. */
      dueDay: day.nullable(),
      isDue: z.boolean(),
      /** What an overlooked customer is known for; none where they are not overlooked. */
      why: z.array(overlookedReasonSchema),
      /** What is remembered where they are set aside. */
      figures: z.string(),
      /** '' where nobody does. */
      lookedAfterBy: z.string(),
      /** The earliest that is not past. */
      next: stepSchema.nullable(),
      /** Where they stand in the rankings. */
      row: scoredRowSchema,
    }),
  ),
});
export type AccountReview = z.infer<typeof accountReviewSchema>;
export type ReviewedAccount = AccountReview['proposals'][number];

const accountReads = ['named_accounts', 'customers', 'staff', 'contacts', 'appointments', 'cases', 'settings'] as const;
const careReads = [...accountReads, 'preferences', 'relations', 'terms'] as const;

export const namedAccountsContract = {
  /** Everybody of whom something was decided and who is not in the bin, by number as text. */
  list: readsFrom(...accountReads).output(z.object({ accounts: z.array(accountSchema) })),
  /** How one customer stands to the list, null where nothing was decided, and every spell, the latest first. Error: CUSTOMER_UNKNOWN. */
  ofCustomer: readsFrom(...accountReads)
    .input(z.object({ customerId: id }))
    .output(z.object({ account: accountSchema.nullable(), spells: z.array(accountSpellSchema) })),
  /** The reasons given last, each once, the latest first: for going on the list, being set aside, and leaving it. */
  reasons: readsFrom('named_accounts').output(
    z.object({ named: z.array(z.string()), setAside: z.array(z.string()), left: z.array(z.string()) }),
  ),
  /** What the shop owes everybody on the list and does not do yet, by number as text. */
  care: readsFrom(...careReads).output(careCheckSchema),
  /** The same of one customer; null where they are not on the list. Error: CUSTOMER_UNKNOWN. */
  careOfCustomer: readsFrom(...careReads)
    .input(z.object({ customerId: id }))
    .output(careRowSchema.nullable()),
  /**
   * Who stays, who leaves and who comes in, by the rankings of the last twelve months with the weights of the shop. Those
   * on the list first, by number as text; then those who come in, the best combined first.
   */
  review: readsFrom(...accountReads, ...scoredReads, ...orderReads).output(accountReviewSchema),
  /**
   * Puts customers on the list, from today; who was set aside no longer is.
   * Errors: CUSTOMER_UNKNOWN, ACCOUNT_NAMED_ALREADY, ACCOUNT_REASON_EMPTY, DAY_INVALID.
   */
  add: operation
    .input(
      z.object({
        accounts: z
          .array(
            z.object({
              customerId: id,
              reason,
              plan: accountPlanSchema.partial().default({ visitRhythmDays: usualVisitRhythmDays }),
            }),
          )
          .min(1)
          .max(5_000),
      }),
    )
    .output(z.object({ actId })),
  /** Takes customers off the list, from today. Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_NAMED, ACCOUNT_REASON_EMPTY. */
  remove: operation.input(z.object({ customerIds: z.array(id).min(1).max(5_000), reason })).output(z.object({ actId })),
  /**
   * Remembers that somebody who was proposed is not put on the list, and for which figures they were proposed, as text.
   * Errors: CUSTOMER_UNKNOWN, ACCOUNT_NAMED_ALREADY, ACCOUNT_REASON_EMPTY.
   */
  setAside: operation
    .input(z.object({ customerId: id, reason, seenFigures: z.string().max(longest.accountPlan).default('') }))
    .output(z.object({ actId })),
  /** Somebody set aside may be proposed again. Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_SET_ASIDE. */
  putBack: operation.input(z.object({ customerId: id })).output(z.object({ actId })),
  /** Changes what `change` names of somebody on the list. Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_NAMED, ACCOUNT_REASON_EMPTY, DAY_INVALID. */
  edit: operation.input(z.object({ customerId: id, change: accountChangeSchema })).output(z.object({ actId })),
  /** They were looked at again and stay: the quarter begins again. Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_NAMED. */
  keep: operation.input(z.object({ customerIds: z.array(id).min(1).max(5_000) })).output(z.object({ actId })),
};
