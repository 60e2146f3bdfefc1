import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { isCurrency } from '../../shared/money.ts';
import type { PaymentChange, PaymentFields } from '../../shared/payments/contract.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

export interface NewPayment extends Pick<PaymentFields, 'day' | 'amount'> {
  customerId: number;
  orderId?: number | null | undefined;
  method?: string | undefined;
  note?: string | undefined;
}

/** Errors: CUSTOMER_UNKNOWN, DAY_INVALID, AMOUNT_NOT_ABOVE_ZERO, CURRENCY_UNKNOWN, ORDER_UNKNOWN. */
export function addPayment(writer: ActWriter, { customerId, ...fields }: NewPayment): { id: number; label: string } {
  const { id: customer, label } = existingCustomer(writer.connection, customerId);
  const values = valuesOf(writer, customer, fields);
  return { id: writer.insert('payments', { customer_id: customer, ...values }), label };
}

/** Errors: PAYMENT_UNKNOWN, and as of `addPayment`. */
export function editPayment(
  writer: ActWriter,
  { id, change }: { id: number; change: PaymentChange },
): { label: string } {
  const { id: customer, label } = customerOf(writer, id);
  writer.update('payments', id, valuesOf(writer, customer, change));
  return { label };
}

/** Error: PAYMENT_UNKNOWN. */
export function removePayment(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { label } = customerOf(writer, id);
  writer.remove('payments', id);
  return { label };
}

function customerOf({ connection }: ActWriter, id: number): { id: number; label: string } {
  const payment = firstRow(connection, build.selectFrom('payments').select('customer_id').where('id', '=', id));
  if (payment === undefined) throw new ShukeError('PAYMENT_UNKNOWN', { payment: id });
  return existingCustomer(connection, payment.customer_id);
}

function valuesOf({ connection }: ActWriter, customerId: number, change: PaymentChange): RowValues {
  const { day, amount, orderId, method, note } = change;
  const values: RowValues = {};
  if (day !== undefined) {
    if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
    values.day = day;
  }
  if (amount !== undefined) {
    if (amount.minor <= 0) throw new ShukeError('AMOUNT_NOT_ABOVE_ZERO');
    if (!isCurrency(amount.currency)) throw new ShukeError('CURRENCY_UNKNOWN', { currency: amount.currency });
    values.amount_minor = amount.minor;
    values.currency = amount.currency;
  }
  if (orderId !== undefined) {
    if (orderId !== null) {
      const order = firstRow(connection, build.selectFrom('orders').select('customer_id').where('id', '=', orderId));
      if (order?.customer_id !== customerId) throw new ShukeError('ORDER_UNKNOWN', { order: orderId });
    }
    values.order_id = orderId;
  }
  if (method !== undefined) values.method = storableText(method);
  if (note !== undefined) values.note = storableText(note);
  return values;
}
