import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { isCurrency } from '../../shared/money.ts';
import type { SaleFields, SaleLine } from '../../shared/sales/contract.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import {
  sayKnownUntilOfLatestSale,
  sayKnownUntilOfSale,
  takeBackKnownUntilOfSale,
} from '../known-until/say-known-until.ts';
import { addPayment } from '../payments/edit-payments.ts';
import { findOrMakeStaff } from '../staff/staff-names.ts';

export type NewSale = SaleFields & { paid: { amountMinor: number; method: string } | null };

/** Errors: CUSTOMER_UNKNOWN, DAY_INVALID, SALE_EMPTY, CURRENCY_UNKNOWN, AMOUNT_NOT_ABOVE_ZERO. */
export function addSale(writer: ActWriter, { paid, ...fields }: NewSale, today: string): { id: number; label: string } {
  const { values, label, customerId } = headingOf(writer, fields);
  const id = writer.insert('orders', { ...values, net_minor: 0, has_sale: 0, has_purchase: 0, line_count: 0 });
  writeLines(writer, id, fields.lines);
  if (paid !== null && customerId !== null) {
    const amount = { minor: paid.amountMinor, currency: fields.currency };
    addPayment(writer, { customerId, orderId: id, day: fields.day, amount, method: paid.method });
  }
  sayKnownUntilOfSale(writer, { id, day: fields.day }, today);
  return { id, label };
}

/** Errors: as of `addSale`, ORDER_UNKNOWN, ORDER_IMPORTED. */
export function editSale(
  writer: ActWriter,
  { id, ...fields }: SaleFields & { id: number },
  today: string,
): { label: string } {
  saleByHand(writer.connection, id);
  const hadSaid = takeBackKnownUntilOfSale(writer, id);
  const { values, label } = headingOf(writer, fields);
  writer.update('orders', id, values);
  const before = allRows(writer.connection, build.selectFrom('order_lines').select('id').where('order_id', '=', id));
  for (const line of before) writer.remove('order_lines', line.id);
  writeLines(writer, id, fields.lines);
  if (hadSaid) sayKnownUntilOfLatestSale(writer, today);
  else sayKnownUntilOfSale(writer, { id, day: fields.day }, today);
  return { label };
}

/** What was paid of it is kept: as a payment of the customer that names no order. Errors: ORDER_UNKNOWN, ORDER_IMPORTED. */
export function removeSale(writer: ActWriter, { id }: { id: number }, today: string): { label: string } {
  const { connection } = writer;
  const { customer_id: customerId, day } = saleByHand(connection, id);
  const hadSaid = takeBackKnownUntilOfSale(writer, id);
  for (const table of ['payments', 'satisfactions'] as const) {
    const naming = allRows(connection, build.selectFrom(table).select('id').where('order_id', '=', id));
    for (const row of naming) writer.update(table, row.id, { order_id: null });
  }
  const lines = allRows(connection, build.selectFrom('order_lines').select('id').where('order_id', '=', id));
  for (const line of lines) writer.remove('order_lines', line.id);
  writer.remove('orders', id);
  if (hadSaid) sayKnownUntilOfLatestSale(writer, today);
  return { label: customerId === null ? day : existingCustomer(connection, customerId).label };
}

/** An order that was typed by hand. Errors: ORDER_UNKNOWN, ORDER_IMPORTED. */
export function saleByHand(connection: Connection, id: number) {
  const order = firstRow(connection, build.selectFrom('orders').selectAll().where('id', '=', id));
  if (order === undefined) throw new ShukeError('ORDER_UNKNOWN', { order: id });
  if (order.import_id !== null) throw new ShukeError('ORDER_IMPORTED', { order: id });
  return order;
}

function headingOf(
  writer: ActWriter,
  fields: SaleFields,
): { values: RowValues; label: string; customerId: number | null } {
  const { day, dueDay, currency } = fields;
  for (const said of [day, dueDay]) {
    if (said !== null && !isDay(said)) throw new ShukeError('DAY_INVALID', { day: said });
  }
  if (!isCurrency(currency)) throw new ShukeError('CURRENCY_UNKNOWN', { currency });
  if (fields.lines.every(isEmptyLine)) throw new ShukeError('SALE_EMPTY');
  const customer = fields.customerId === null ? null : existingCustomer(writer.connection, fields.customerId);
  const customerId = customer?.id ?? null;
  return {
    label: customer?.label ?? day,
    customerId,
    values: {
      customer_id: customerId,
      day,
      time: fields.time,
      currency,
      channel: storableText(fields.channel),
      served_by: findOrMakeStaff(writer, fields.servedBy),
      bought_for: fields.boughtFor ?? '',
      payment: fields.payment,
      due_day: dueDay,
    },
  };
}

function isEmptyLine({ product, quantityMillionths, amountMinor }: SaleLine): boolean {
  return product.trim() === '' && (quantityMillionths ?? 0) === 0 && amountMinor === 0;
}

function writeLines(writer: ActWriter, orderId: number, lines: readonly SaleLine[]): void {
  for (const line of lines.filter((each) => !isEmptyLine(each))) {
    const sign = line.isReturn ? -1 : 1;
    const quantity = line.quantityMillionths;
    writer.insert('order_lines', {
      order_id: orderId,
      product_id: findOrMakeProduct(writer, line.product),
      quantity_millionths: quantity === null ? null : sign * Math.abs(quantity),
      amount_minor: sign * line.amountMinor,
      is_return: line.isReturn ? 1 : 0,
    });
  }
}

/** The product that is called so, or was before, by its name or else by its number; made where there is none; null for no name. */
function findOrMakeProduct(writer: ActWriter, typed: string): number | null {
  const name = storableText(typed);
  if (name === '') return null;
  const found = writer.connection
    .prepare<[{ name: string }], number>(
      `SELECT id FROM (
         SELECT 1 AS place, id FROM products WHERE description = @name
         UNION ALL SELECT 2, id FROM products WHERE description = '' AND code = @name
         UNION ALL SELECT 3, product_id FROM product_spellings WHERE description = @name
       ) ORDER BY place, id LIMIT 1`,
    )
    .pluck()
    .get({ name });
  return found ?? writer.insert('products', { description: name });
}
