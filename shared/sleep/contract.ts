import { z } from 'zod';
import { isDay } from '../day.ts';
import { readsFrom } from '../operation.ts';
import { purchaseDayReads } from './purchase-day-reads.ts';

const id = z.number().int();

/** How often a customer usually buys (`shared/sleep/usual-gap.ts`). */
export const usualGapSchema = z.object({
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
  /** Whose rhythm it is, and who of them bought last; null: their own alone. */
  household: z
    .object({
      id,
      name: z.string(),
      lastBy: z.object({ customerId: id, number: z.string(), name: z.string() }).nullable(),
    })
    .nullable(),
});
export type UsualGap = z.infer<typeof usualGapSchema>;

export const sleepContract = {
  /**
   * As of a day; where none is given, of today and the day up to which the orders are known the earlier, or the last
   * order's day where no one said so and it is over twelve months back. Null: nothing was bought up to it. Error:
   * CUSTOMER_UNKNOWN.
   */
  usualGap: readsFrom(...purchaseDayReads, 'known_until')
    .input(z.object({ customerId: id, asOf: z.string().refine(isDay).optional() }))
    .output(usualGapSchema.nullable()),
};
