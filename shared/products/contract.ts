import { z } from 'zod';
import { isDay } from '../day.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { readsFrom } from '../operation.ts';

const id = z.number().int();
const day = z.string().refine(isDay);

/** What a customer nearly always takes, by its name: in how many of their last orders, and when last. */
export const usualItemSchema = z.object({ item: z.string(), times: id, of: id, lastDay: z.string() });
export type UsualItem = z.infer<typeof usualItemSchema>;

/** A thing that a customer is due to buy again (`due-again.ts`); the gap in days. */
export const dueItemSchema = z.object({
  item: z.string(),
  lastDay: z.string(),
  usualGap: z.number(),
  dueDay: z.string(),
  /** What the thing came to in the last order that held it. */
  lastAmount: moneySchema,
});
export type DueItem = z.infer<typeof dueItemSchema>;

const dueCustomerSchema = dueItemSchema.extend({ customerId: id, number: z.string(), name: z.string() });
export type DueCustomer = z.infer<typeof dueCustomerSchema>;

/** A thing that stands in orders beside another (`goes-with.ts`); `together`: in how many orders. */
export const companionSchema = z.object({ item: z.string(), together: id, support: z.number(), lift: z.number() });
export type Companion = z.infer<typeof companionSchema>;

const soldReads = ['orders', 'order_lines', 'products'] as const;

export const productsContract = {
  /** What a customer nearly always takes, judged to a day, or to today. Error: CUSTOMER_UNKNOWN. */
  usual: readsFrom('customers', ...soldReads)
    .input(z.object({ customerId: id, on: day.optional() }))
    .output(z.object({ usual: z.array(usualItemSchema) })),
  /**
   * Who is due to buy what again, the longest due first; those in the bin left out. Judged to a day; where none is given,
   * to today and the day up to which the orders are known, the earlier.
   */
  dueAgain: readsFrom('customers', 'known_until', ...soldReads)
    .input(
      z.object({ on: day.optional(), offset: id.nonnegative().default(0), limit: id.min(1).max(500).default(100) }),
    )
    .output(z.object({ asOf: z.string(), total: id, rows: z.array(dueCustomerSchema) })),
  /** What one customer is due to buy again, judged likewise. Error: CUSTOMER_UNKNOWN. */
  dueAgainOfCustomer: readsFrom('customers', 'known_until', ...soldReads)
    .input(z.object({ customerId: id, on: day.optional() }))
    .output(z.object({ asOf: z.string(), items: z.array(dueItemSchema) })),
  /**
   * What stands in the same orders as a product, given by its number or name, the closest first; `orders`: how many name
   * what was bought, and how many of them hold the product. Error: PRODUCT_UNKNOWN.
   */
  goesWith: readsFrom(...soldReads)
    .input(z.object({ product: z.string().max(longest.product) }))
    .output(z.object({ item: z.string(), orders: id, withItem: id, companions: z.array(companionSchema) })),
};
