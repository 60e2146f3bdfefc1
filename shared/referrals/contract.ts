import { z } from 'zod';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { linkedCustomerSchema } from '../people/contract.ts';

const id = z.number().int();
const actId = id.nullable();

/** A customer in the tree of who brought whom; money in the archive's home currency. */
export const referralSchema = z.object({
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

export const referralsContract = {
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
