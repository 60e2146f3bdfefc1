import { z } from 'zod';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { mostDaysToPay } from './most-days-to-pay.ts';

const id = z.number().int();
const actId = id.nullable();

/** What is agreed with a customer from a day on. */
const termsFieldsSchema = z.object({
  /** YYYY-MM-DD; it may be to come. */
  fromDay: z.string().max(10),
  /** Null: they pay at once. */
  daysToPay: z.number().int().min(0).max(mostDaysToPay).nullable(),
  /** How much they may owe, in the home currency; null: nothing is agreed. */
  limit: moneySchema.nullable(),
  /** Of every price: 100,000 of a million are 10 %. Null: none. */
  discountMillionths: z.number().int().min(0).max(1_000_000).nullable(),
  /** What costs them nothing. */
  free: z.string().max(longest.preference),
});
export type TermsFields = z.infer<typeof termsFieldsSchema>;

const termsSchema = termsFieldsSchema.extend({ id, customerId: id });
export type Terms = z.infer<typeof termsSchema>;

export const termsContract = {
  /** The latest first. Error: CUSTOMER_UNKNOWN. */
  list: readsFrom('customers', 'terms')
    .input(z.object({ customerId: id }))
    .output(z.object({ terms: z.array(termsSchema) })),
  /**
   * From the day on these hold, in place of those of the same day where there are some.
   * Errors: CUSTOMER_UNKNOWN, DAY_INVALID, TERMS_EMPTY, CURRENCY_NOT_HOME.
   */
  set: operation.input(termsFieldsSchema.extend({ customerId: id })).output(z.object({ id, actId })),
  /** Error: TERMS_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
