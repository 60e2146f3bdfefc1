import { paymentStates } from '../owed/on-account.ts';
import { type BoughtFor, boughtFor } from '../sales/bought-for.ts';
import {
  code,
  count,
  day,
  derived,
  id,
  importId,
  millionths,
  money,
  moneyFromZero,
  orNull,
  preset,
  reference,
  technical,
  text,
  timeOfDay,
  yesNo,
} from './columns.ts';
import { defineRecord } from './define-record.ts';

/** Prices and costs are of one piece, in the home currency; null: not known. */
export const products = defineRecord({
  columns: {
    id,
    code: preset(text()),
    description: preset(text()),
    category: preset(text()),
    price_minor: orNull(moneyFromZero),
    cost_minor: orNull(moneyFromZero),
    import_id: importId,
  },
  owner: 'shop',
  label: { firstOf: ['description', 'code', 'category'] },
  knownBy: ['code', 'description'],
  isShared: true,
  isCreatedByUse: true,
  exchange: 'itself',
});

/** How files write a product otherwise than it is called now, so that their lines find it. */
export const productSpellings = defineRecord({
  columns: {
    id,
    product_id: reference('products'),
    // The name first: in a cell with several parts a product without a number begins with it.
    description: preset(text()),
    code: preset(text()),
    category: preset(text()),
    import_id: importId,
  },
  owner: { partOf: 'product_id' },
  label: { firstOf: ['description', 'code', 'category'] },
  exchange: 'whole',
});

export const orders = defineRecord({
  columns: {
    id,
    number: orNull(text()),
    day,
    time: orNull(timeOfDay),
    customer_id: orNull(reference('customers')),
    currency: text(),
    channel: preset(text()),
    served_by: orNull(reference('staff')),
    net_minor: derived(money),
    has_sale: derived(technical(yesNo)),
    has_purchase: derived(technical(yesNo)),
    line_count: derived(count),
    /** Null: a sale or a return; else why it counts nowhere. */
    no_sale_reason: orNull(code()),
    /** Null: nothing is said; the customer's terms of the day decide. */
    payment: orNull(code(paymentStates)),
    due_day: orNull(day),
    paid_day: orNull(day),
    /** '': nothing is said. */
    bought_for: preset(code<BoughtFor | ''>(boughtFor)),
    import_id: importId,
  },
  owner: 'mention',
  label: { allOf: ['number', 'day'] },
  knownBy: ['number', 'day'],
  isTimelineEntry: true,
  exchange: 'orders',
});

export const orderLines = defineRecord({
  columns: {
    id,
    order_id: reference('orders'),
    product_id: orNull(reference('products')),
    quantity_millionths: orNull(millionths),
    unit_price_millionths: orNull(millionths),
    discount_millionths: orNull(millionths),
    amount_minor: money,
    cost_minor: orNull(money),
    is_return: yesNo,
    /** Given back by a column of its own, which later files correct. */
    is_refund: preset(technical(yesNo)),
    import_id: importId,
  },
  owner: { partOf: 'order_id' },
  isTimelineEntry: true,
  exchange: 'orders',
});
