import { z } from 'zod';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { linkedCustomerSchema } from '../people/contract.ts';

const id = z.number().int();
const actId = id.nullable();

/** A customer in the tree of who brought whom; money in the archive's home currency. */
const referralSchema = z.object({
  customer: linkedCustomerSchema,
  /** Null for the one the tree is about. */
  broughtBy: id.nullable(),
  /** 0 for the one the tree is about. */
  depth: z.number().int(),
  /** How many they brought themselves. */
  brought: z.number().int(),
  net: moneySchema,
  /** With everybody below them, and how many those are. */
  branchNet: moneySchema,
  branchCustomers: z.number().int(),
});
export type Referral = z.infer<typeof referralSchema>;

/** What the list of those who brought somebody is sorted by. */
export const referrerSorts = ['number', 'name', 'brought', 'broughtNet', 'branchCustomers', 'branchNet'] as const;
export type ReferrerSort = (typeof referrerSorts)[number];

export const referrersQuestionSchema = z.object({
  /** Only who has it in their name or number. */
  text: z.string().max(200).default(''),
  sort: z.enum(referrerSorts).default('broughtNet'),
  descending: z.boolean().default(true),
});
export type ReferrersQuestion = z.infer<typeof referrersQuestionSchema>;

/** Somebody who brought others; money of all time, in the home currency, customers in the bin left out. */
const referrerSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  /** Whom they brought themselves, the most net first. */
  people: z.array(linkedCustomerSchema.omit({ isBinned: true }).extend({ net: moneySchema })),
  /** What those bought. */
  broughtNet: moneySchema,
  /** Those, whom they brought in turn, and so on: how many, and what they bought. */
  branchCustomers: id,
  branchNet: moneySchema,
});
export type Referrer = z.infer<typeof referrerSchema>;

export const referralsContract = {
  /** Everybody who brought somebody. */
  list: readsFrom('customers', 'customer_totals')
    .input(
      referrersQuestionSchema.extend({
        offset: id.nonnegative().default(0),
        limit: id.min(1).max(500).default(100),
      }),
    )
    .output(z.object({ currency: z.string(), total: id, rows: z.array(referrerSchema) })),
  /**
   * Who brought a customer (the nearest first, to the first of all), and everyone they brought, each below the one who
   * brought them, the branches with most revenue first. Revenue of customers in the bin does not count; `otherCurrencies`
   * holds what the tree's customers paid in others. Error: CUSTOMER_UNKNOWN.
   */
  tree: readsFrom('customers', 'customer_totals')
    .input(z.object({ customerId: id }))
    .output(
      z.object({
        broughtBy: z.array(linkedCustomerSchema),
        rows: z.array(referralSchema),
        currency: z.string(),
        otherCurrencies: z.array(moneySchema),
      }),
    ),
  /** No one where null. Errors: CUSTOMER_UNKNOWN, REFERRAL_CYCLE (that customer was brought by this one, or is the same). */
  set: operation.input(z.object({ customerId: id, broughtBy: id.nullable() })).output(z.object({ actId })),
};
