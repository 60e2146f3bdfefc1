import { paymentMethods } from '../payments/payment-methods.ts';
import { mostDaysToPay } from '../terms/most-days-to-pay.ts';
import {
  countBetween,
  currencyCode,
  day,
  id,
  importId,
  millionthsOfWhole,
  moneyAboveZero,
  moneyFromZero,
  openCode,
  orNull,
  owner,
  preset,
  reference,
  text,
} from './columns.ts';
import { defineRecord } from './define-record.ts';

/** What is agreed with a customer from a day on; later terms take the place of all that was agreed before. */
export const terms = defineRecord({
  columns: {
    id,
    customer_id: owner,
    from_day: day,
    /** Null: paid at once. */
    days_to_pay: orNull(countBetween(0, mostDaysToPay)),
    /** How much may be owed, in the home currency; null: nothing is agreed. */
    limit_minor: orNull(moneyFromZero),
    discount_millionths: orNull(millionthsOfWhole),
    /** What costs them nothing. */
    free: preset(text('describes')),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['from_day'] },
  knownBy: ['from_day'],
  oncePerCustomer: 'from_day',
  exchange: 'itself',
});

export const payments = defineRecord({
  columns: {
    id,
    customer_id: owner,
    /** The order it pays first; null: the oldest. */
    order_id: orNull(reference('orders')),
    day,
    amount_minor: moneyAboveZero,
    currency: currencyCode,
    method: preset(openCode(paymentMethods)),
    note: preset(text('describes')),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['day'] },
  knownBy: ['day', 'amount_minor', 'currency'],
  isTimelineEntry: true,
  exchange: 'itself',
});
