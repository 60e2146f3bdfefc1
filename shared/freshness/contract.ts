import { z } from 'zod';
import { reachChannels } from '../customers/permission.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { type FactKind, factKinds } from './fact-kinds.ts';
import { staleFactReads } from './stale-fact-reads.ts';
import { mostFreshnessMonths } from './staleness.ts';

const id = z.number().int();
const actId = id.nullable();

const factKeySchema = z.object({
  kind: z.enum(factKinds as [FactKind, ...FactKind[]]),
  /** Of the row in the table of its kind. */
  id,
});
export type FactKey = z.infer<typeof factKeySchema>;

const staleFactSchema = factKeySchema.extend({
  /** The phone, the address in one line, what they like or avoid, the name of the person around. */
  text: z.string(),
  /** What it is: the label of a phone or address, the topic of a preference, what the person is to them; may be blank. */
  about: z.string(),
  /** Of a preference: something they never want. */
  isAvoided: z.boolean(),
  /** The last day on which it was confirmed, YYYY-MM-DD; null: no one has said. */
  confirmedDay: z.string().nullable(),
  /** From which day its age counts (`knownSince`), YYYY-MM-DD. */
  since: z.string(),
});
export type StaleFact = z.infer<typeof staleFactSchema>;

const customerToConfirmSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  /** Of the last twelve months; null: nothing in the home currency. */
  net: moneySchema.nullable(),
  /** Ways of being reached that they refuse. */
  doNotContact: z.array(z.enum(reachChannels)),
  facts: z.array(staleFactSchema),
});
export type CustomerToConfirm = z.infer<typeof customerToConfirmSchema>;

export const freshnessMonthsSchema = z.object({
  phone: months(),
  address: months(),
  preference: months(),
  person: months(),
});

function months() {
  return z.number().int().min(1).max(mostFreshnessMonths);
}

const mostCustomersToConfirm = 200;

export const freshnessContract = {
  /** The stale facts of one customer, by kind, the longest unconfirmed first. Error: CUSTOMER_UNKNOWN. */
  ofCustomer: readsFrom(...staleFactReads)
    .input(z.object({ customerId: id }))
    .output(z.object({ facts: z.array(staleFactSchema) })),
  /**
   * Whose facts are stale, most revenue of the last twelve months first: at most `limit` customers, with how many there
   * are, and how many facts of them all.
   */
  worklist: readsFrom(...staleFactReads, 'do_not_contact')
    .input(z.object({ limit: z.number().int().min(1).max(mostCustomersToConfirm).default(50) }))
    .output(
      z.object({
        customers: z.array(customerToConfirmSchema),
        /** Customers, and facts of theirs, with those beyond the limit. */
        total: z.number().int(),
        facts: z.number().int(),
        /** The day to which purchases are judged, YYYY-MM-DD. */
        judgedTo: z.string(),
      }),
    ),
  /** Says that these facts still hold, today. What is confirmed today already stays. Error: FACT_UNKNOWN. */
  confirm: operation
    .input(z.object({ facts: z.array(factKeySchema).min(1).max(1_000) }))
    .output(z.object({ actId, confirmed: z.number().int() })),
  /** After how many months facts are stale in this archive. */
  months: readsFrom('settings').output(freshnessMonthsSchema),
  /** Not an act: a setting of the archive. */
  setMonths: operation.input(freshnessMonthsSchema).output(freshnessMonthsSchema),
};
