import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { paymentStates } from '../owed/on-account.ts';
import { boughtFor } from './bought-for.ts';

const id = z.number().int();
const actId = id.nullable();

const mostSaleLines = 200;

const saleLineSchema = z.object({
  /** As it is called in the list of goods; '': an amount alone. */
  product: z.string().max(longest.product),
  quantityMillionths: z.number().int().nullable(),
  /** Of the whole line; above zero also where it is a return. */
  amountMinor: z.number().int().min(0),
  isReturn: z.boolean(),
});
export type SaleLine = z.infer<typeof saleLineSchema>;

const saleFieldsSchema = z.object({
  /** Null: someone not known. */
  customerId: id.nullable(),
  /** YYYY-MM-DD. */
  day: z.string().max(10),
  /** HH:MM; null: not said. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
    .nullable(),
  currency: z.string().length(3),
  channel: z.string().max(longest.product),
  servedBy: z.string().max(longest.staffName),
  boughtFor: z.enum(boughtFor).nullable(),
  /** Null: as the customer's terms of the day say. */
  payment: z.enum(paymentStates).nullable(),
  /** By when it is to be paid; null: as the terms say. */
  dueDay: z.string().max(10).nullable(),
  lines: z.array(saleLineSchema).min(1).max(mostSaleLines),
});
export type SaleFields = z.infer<typeof saleFieldsSchema>;

const goodsSchema = z.object({
  name: z.string(),
  /**
   * What one of it costs by the list of products, else what it cost last, before what is agreed to be taken off; millionths
   * of the currency's whole unit; null: not known.
   */
  unitPriceMillionths: z.number().nullable(),
  /** In how many orders of the customer it stands. */
  times: z.number().int(),
});
export type Goods = z.infer<typeof goodsSchema>;

export const salesContract = {
  /**
   * A sale typed by hand, with what was paid of it at once where something of it stays owed.
   * Errors: CUSTOMER_UNKNOWN, DAY_INVALID, SALE_EMPTY (no line has an amount, a quantity or a product),
   * CURRENCY_UNKNOWN, AMOUNT_NOT_ABOVE_ZERO.
   */
  add: operation
    .input(
      saleFieldsSchema.extend({
        paid: z.object({ amountMinor: z.number().int(), method: z.string().max(longest.contactWord) }).nullable(),
      }),
    )
    .output(z.object({ id, actId })),
  /** Errors: as of `add`, ORDER_UNKNOWN, ORDER_IMPORTED (it came from a file, which is where it is corrected). */
  edit: operation.input(saleFieldsSchema.extend({ id })).output(z.object({ actId })),
  /** Errors: ORDER_UNKNOWN, ORDER_IMPORTED. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
  /** A sale as it was typed. Errors: ORDER_UNKNOWN, ORDER_IMPORTED. */
  get: readsFrom('orders', 'order_lines', 'products', 'staff').input(z.object({ id })).output(saleFieldsSchema),
  /** What may be meant by the beginning of a name: what the customer bought most often first. */
  goods: readsFrom('orders', 'order_lines', 'products', 'terms')
    .input(z.object({ customerId: id.nullable(), text: z.string().max(longest.product), currency: z.string() }))
    .output(z.object({ goods: z.array(goodsSchema) })),
};
