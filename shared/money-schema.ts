import { z } from 'zod';

/** `Money` (money.ts) as it travels in the contract. */
export const moneySchema = z.object({
  /** Integer minor units of the currency. */
  minor: z.number().int(),
  currency: z.string(),
});
