import { z } from 'zod';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';

const id = z.number().int();
const actId = id.nullable();

const paymentFieldsSchema = z.object({
  /** YYYY-MM-DD. */
  day: z.string().max(10),
  /** Above zero. */
  amount: moneySchema,
  /** The order it pays first; null: the oldest that is owed. */
  orderId: id.nullable(),
  /** A code of `paymentMethods`, the owner's own word, or ''. */
  method: z.string().max(longest.contactWord),
  note: z.string().max(longest.contactText),
});
export type PaymentFields = z.infer<typeof paymentFieldsSchema>;
const changeSchema = paymentFieldsSchema.partial();
export type PaymentChange = z.infer<typeof changeSchema>;

export const paymentSchema = paymentFieldsSchema.extend({ id, customerId: id });
export type Payment = z.infer<typeof paymentSchema>;

export const paymentsContract = {
  /** The latest first. Error: CUSTOMER_UNKNOWN. */
  list: readsFrom('customers', 'payments')
    .input(z.object({ customerId: id }))
    .output(z.object({ payments: z.array(paymentSchema) })),
  /** Errors: CUSTOMER_UNKNOWN, DAY_INVALID, AMOUNT_NOT_ABOVE_ZERO, ORDER_UNKNOWN (it is not there, or not theirs). */
  add: operation
    .input(paymentFieldsSchema.partial({ orderId: true, method: true, note: true }).extend({ customerId: id }))
    .output(z.object({ id, actId })),
  /** Errors: as of `add`, PAYMENT_UNKNOWN. */
  edit: operation.input(z.object({ id, change: changeSchema })).output(z.object({ actId })),
  /** Error: PAYMENT_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
