import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { rhythmHouseholdSchema } from '../sleep/contract.ts';
import { dueSorts, productSorts } from './sort-keys.ts';

const id = z.number().int();

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
  /** Whose purchases of it count together, and who of them bought it last; null: the customer's alone. */
  household: rhythmHouseholdSchema.nullable(),
});
export type DueItem = z.infer<typeof dueItemSchema>;

const dueCustomerSchema = dueItemSchema.extend({
  /** Of the row, in this answer's order of customers and things. */ id,
  /** Of a household who stands for it: of those who belong to it on the day. */
  customerId: id,
  number: z.string(),
  name: z.string(),
});
export type DueCustomer = z.infer<typeof dueCustomerSchema>;

/** A thing that stands in orders beside another (`goes-with.ts`); `together`: in how many orders. */
const companionSchema = z.object({ item: z.string(), together: id, support: z.number(), lift: z.number() });
export type Companion = z.infer<typeof companionSchema>;

/** What sales brought above their cost, and the share of the sales, 0 to 1, whose cost is known (`electron/products/profit-sql.ts`). */
export const marginSchema = z.object({ profit: moneySchema, knownShare: z.number() });
export type MarginShown = z.infer<typeof marginSchema>;

/**
 * `share`: what is left of a sale above its cost, of those whose cost is known, at most 1 and below 0 where they cost more;
 * `knownShare`: of all sales, 0 to 1.
 */
export const marginOfSalesSchema = z.object({ share: z.number(), knownShare: z.number() });
export type MarginOfSales = z.infer<typeof marginOfSalesSchema>;

/** What is sold. Price and cost are of one piece, in the home currency; null: not known. */
const productSchema = z.object({
  id,
  /** '' where it has none, as the name. */
  code: z.string(),
  name: z.string(),
  category: z.string(),
  price: moneySchema.nullable(),
  cost: moneySchema.nullable(),
  /** Orders that sold it. */
  times: id,
  /** Null: never sold. */
  lastDay: z.string().nullable(),
  /** Of the last twelve months in the home currency, less what went back. */
  net: moneySchema,
});
export type Product = z.infer<typeof productSchema>;

export const productFilterSchema = z.object({
  text: z.string().max(longest.product).default(''),
  sort: z.enum(productSorts).default('name'),
  descending: z.boolean().default(false),
});
const productsQuestionSchema = productFilterSchema.extend({
  offset: id.nonnegative().default(0),
  limit: id.min(1).max(500).default(100),
});
export type ProductsQuestion = z.infer<typeof productsQuestionSchema>;

/** A line of an order that sold a product or took it back; quantity and amount of what came back are below zero. */
const productSaleSchema = z.object({
  id,
  orderId: id,
  orderNumber: z.string().nullable(),
  day: z.string(),
  /** Null: a walk-in. */
  customer: z.object({ id, number: z.string(), name: z.string() }).nullable(),
  /** Null: the file named none. */
  quantityMillionths: z.number().nullable(),
  amount: moneySchema,
});
export type ProductSale = z.infer<typeof productSaleSchema>;

/** Lines in the home currency, and what all of them come to. */
const productSalesSchema = z.object({
  /** Lines. */
  total: id,
  /** That sold it, and who bought it in them; walk-ins are nobody. */
  orders: id,
  customers: id,
  /** Less what came back; null: no line says how many. `withoutQuantity`: how many lines do not. */
  quantityMillionths: z.number().nullable(),
  withoutQuantity: id,
  net: moneySchema,
  /** No amount has anything behind its mark. */
  areAmountsWhole: z.boolean(),
  /** Null: no cost of a sale is known. */
  margin: marginSchema.nullable(),
  rows: z.array(productSaleSchema),
});
export type ProductSales = z.infer<typeof productSalesSchema>;

export const dueQuestionSchema = z.object({
  on: daySchema.optional(),
  /** Of the customer or of the thing. */
  text: z.string().max(longest.product).default(''),
  sort: z.enum(dueSorts).default('dueDay'),
  descending: z.boolean().default(false),
});
export type DueQuestion = z.infer<typeof dueQuestionSchema>;

const amount = z.object({ minor: id.nonnegative(), currency: z.string() }).nullable();

/** What is said of a product. */
const productFieldsSchema = z.object({
  code: z.string().max(longest.product),
  name: z.string().max(longest.product),
  category: z.string().max(longest.product),
  price: amount,
  cost: amount,
});

/** What is not named stays as it is. */
const productChangeSchema = productFieldsSchema.partial();
export type ProductFields = z.infer<typeof productFieldsSchema>;
export type ProductChange = z.infer<typeof productChangeSchema>;

export const mostProductsMerged = 50;

const soldReads = ['orders', 'order_lines', 'products'] as const;
const dueReads = [...soldReads, 'customers', 'groups', 'group_members', 'known_until'] as const;

export const productsContract = {
  /** `from`, `to`: the months of the nets; `linesLeftOut`: how many of their lines are in other currencies. */
  list: readsFrom(...soldReads)
    .input(productsQuestionSchema)
    .output(z.object({ total: id, from: z.string(), to: z.string(), linesLeftOut: id, rows: z.array(productSchema) })),
  /** One of them, and how else files write it. `from`, `to`: the months of the net. Error: PRODUCT_UNKNOWN. */
  get: readsFrom('product_spellings', ...soldReads)
    .input(z.object({ id }))
    .output(z.object({ product: productSchema, from: z.string(), to: z.string(), spellings: z.array(z.string()) })),
  /** The order lines of a product in some days, both inclusive, the latest first. Error: PRODUCT_UNKNOWN. */
  sales: readsFrom('customers', ...soldReads)
    .input(
      z.object({
        ...{ productId: id, from: daySchema, to: daySchema },
        offset: id.nonnegative().default(0),
        limit: id.min(1).max(500).default(100),
      }),
    )
    .output(productSalesSchema),
  /** Errors: PRODUCT_NAMELESS, PRODUCT_KNOWN (its name or its number is that of another), CURRENCY_NOT_HOME. */
  add: operation.input(productFieldsSchema).output(z.object({ id, actId: id.nullable() })),
  /** Errors: PRODUCT_UNKNOWN, PRODUCT_NAMELESS, CURRENCY_NOT_HOME. */
  edit: operation.input(z.object({ id, change: productChangeSchema })).output(z.object({ actId: id.nullable() })),
  /**
   * Puts several into one: their lines become its own, what it does not say it takes over, and files that write it as the
   * others were find it. Errors: PRODUCT_UNKNOWN, PRODUCTS_THE_SAME.
   */
  merge: operation
    .input(z.object({ winnerId: id, loserIds: z.array(id).min(1).max(mostProductsMerged) }))
    .output(z.object({ actId: id.nullable() })),
  /** What a customer nearly always takes, judged to a day, or to today. Error: CUSTOMER_UNKNOWN. */
  usual: readsFrom('customers', ...soldReads)
    .input(z.object({ customerId: id, on: daySchema.optional() }))
    .output(z.object({ usual: z.array(usualItemSchema) })),
  /**
   * Who is due to buy what again, where nothing else is asked for the longest due first; a household is one, and those in
   * the bin are left out. Judged to a day; where none is given, to today and the day up to which the orders are known, the
   * earlier.
   */
  dueAgain: readsFrom(...dueReads)
    .input(dueQuestionSchema.extend({ offset: id.nonnegative().default(0), limit: id.min(1).max(500).default(100) }))
    .output(z.object({ asOf: z.string(), total: id, rows: z.array(dueCustomerSchema) })),
  /** What one customer, or their household, is due to buy again, judged likewise. Error: CUSTOMER_UNKNOWN. */
  dueAgainOfCustomer: readsFrom(...dueReads)
    .input(z.object({ customerId: id, on: daySchema.optional() }))
    .output(z.object({ asOf: z.string(), items: z.array(dueItemSchema) })),
  /**
   * What stands in the same orders as a product, given by its number or name, the closest first; `orders`: how many name
   * what was bought, and how many of them hold the product. Error: PRODUCT_UNKNOWN.
   */
  goesWith: readsFrom(...soldReads)
    .input(z.object({ product: z.string().max(longest.product) }))
    .output(z.object({ item: z.string(), orders: id, withItem: id, companions: z.array(companionSchema) })),
};
