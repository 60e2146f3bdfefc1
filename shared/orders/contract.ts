import { z } from 'zod';
import { groupKeySchema, rollUpSchema } from '../groups/roll-up-schema.ts';
import { noSaleReasons } from '../import/sale-state.ts';
import { orderIndicatorKeys } from '../indicators/indicators.ts';
import { moneySchema } from '../money-schema.ts';
import { narrowingReads } from '../narrowing/narrowing.ts';
import { narrowingSchema } from '../narrowing/narrowing-schema.ts';
import { readsFrom } from '../operation.ts';
import { marginSchema } from '../products/contract.ts';
import { leftOutReasons } from '../ranking/ranking.ts';

export const orderLineSchema = z.object({
  id: z.number().int(),
  product: z.string(),
  description: z.string(),
  category: z.string(),
  /** Millionths; null where the file named none. */
  quantityMillionths: z.number().nullable(),
  unitPriceMillionths: z.number().nullable(),
  discountMillionths: z.number().nullable(),
  amount: moneySchema,
  cost: moneySchema.nullable(),
  isReturn: z.boolean(),
});

export const orderSchema = z.object({
  id: z.number().int(),
  number: z.string().nullable(),
  day: z.string(),
  time: z.string().nullable(),
  customerId: z.number().int().nullable(),
  customerName: z.string().nullable(),
  customerNumber: z.string().nullable(),
  channel: z.string(),
  servedBy: z.string().nullable(),
  net: moneySchema,
  hasSale: z.boolean(),
  lineCount: z.number().int(),
  /** Null: a sale or a return; else why it counts in no sum and no visit, whatever its lines say. */
  noSaleReason: z.enum(noSaleReasons).nullable(),
  /** The file it came from, null where entered by hand. */
  importFileName: z.string().nullable(),
});
export type Order = z.infer<typeof orderSchema>;

/** An order of a list, with what was bought or brought back: each item once, the few that cost most. */
const listedOrderSchema = orderSchema.extend({ items: z.array(z.string()) });
export type ListedOrder = z.infer<typeof listedOrderSchema>;

/** What all orders come to in one currency: decimal texts, returns below zero, `total` = sales + returns. */
export const moneyOfOrdersSchema = z.object({
  currency: z.string(),
  sales: z.string(),
  returns: z.string(),
  /** Of orders that are no sale; in no other sum. */
  noSale: z.string(),
  /** Of orders that name no customer; part of `total`. */
  walkIn: z.string(),
  total: z.string(),
  zeroLines: z.number().int(),
  negativeLines: z.number().int(),
});
export type MoneyOfOrders = z.infer<typeof moneyOfOrdersSchema>;

/** Which orders are behind a figure; all of an archive where nothing is said. */
export const ordersQuestionSchema = z.object({
  customerId: z.number().int().optional(),
  /** Each order counts to the household, or the company group, of its day: of a customer only those that count to none. */
  rollUp: rollUpSchema,
  /** The key of a group: those that count to it; with a customer, theirs of them. */
  group: groupKeySchema.optional(),
  leftOut: z.enum(leftOutReasons).optional(),
  isRanked: z.literal(true).optional(),
  /** Of the customer, or the group, named: the rows of this figure. */
  figure: z.enum(orderIndicatorKeys).optional(),
  currency: z.string().optional(),
  /** Only what fits of them; of a category the sum of its lines. */
  narrowing: narrowingSchema.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type OrdersQuestion = z.infer<typeof ordersQuestionSchema>;

export const ordersContract = {
  /** The sums of the archive, as one compares them with the books. */
  money: readsFrom('orders', 'order_lines').output(z.array(moneyOfOrdersSchema)),
  /**
   * The orders behind a figure, newest first: one customer's or one group's, all or of one figure, those a ranking left out for a reason, or those of
   * everybody it ranks.
   * `total` and `net` are of all of them, so that the figure can be checked.
   */
  list: readsFrom(
    'orders',
    'order_lines',
    'products',
    'customers',
    'staff',
    'imports',
    'payments',
    'terms',
    'groups',
    'group_members',
    ...narrowingReads,
  )
    .input(
      ordersQuestionSchema.extend({
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        /** Of the total; the others are returns, or no sale. */
        withSale: z.number().int(),
        net: moneySchema,
        /** No amount of them has anything behind its mark. */
        areNetsWhole: z.boolean(),
        orders: z.array(listedOrderSchema),
      }),
    ),
  /** `margin` null: no cost of the order is known. */
  lines: readsFrom('orders', 'order_lines', 'products')
    .input(z.object({ orderId: z.number().int() }))
    .output(z.object({ lines: z.array(orderLineSchema), margin: marginSchema.nullable() })),
};
