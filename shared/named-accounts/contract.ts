import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { accountStates, mostVisitRhythmDays, spellStates, usualVisitRhythmDays } from './account-states.ts';

const id = z.number().int();
const actId = id.nullable();
const day = z.string().max(10);
const reason = z.string().max(longest.accountReason);

/** What the shop has in mind with a key account. */
const accountPlanSchema = z.object({
  /** A visit, or another contact, at least every so many days. */
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
});
export type AccountSpell = z.infer<typeof accountSpellSchema>;

/** What comes next with a customer, whatever made it. */
export const stepKinds = ['nextStep', 'nextContact', 'appointment', 'promise'] as const;
const stepSchema = z.object({ kind: z.enum(stepKinds), day, text: z.string() });
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

const accountReads = ['named_accounts', 'customers', 'staff', 'contacts', 'appointments', 'cases', 'settings'] as const;

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
  /** They were looked at again and stay: the quarter begins anew. Errors: CUSTOMER_UNKNOWN, ACCOUNT_NOT_NAMED. */
  keep: operation.input(z.object({ customerIds: z.array(id).min(1).max(5_000) })).output(z.object({ actId })),
};
