import { boughtFor } from '../../shared/sales/bought-for.ts';
import type { SaleFields, SaleLine } from '../../shared/sales/contract.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { nameOfStaff } from '../staff/staff-names.ts';
import { saleByHand } from './edit-sales.ts';

/** A sale as it was typed. Errors: ORDER_UNKNOWN, ORDER_IMPORTED. */
export function readSale(connection: Connection, id: number): SaleFields {
  const order = saleByHand(connection, id);
  return {
    customerId: order.customer_id,
    day: order.day,
    time: order.time,
    currency: order.currency,
    channel: order.channel,
    servedBy: nameOfStaff(connection, order.served_by),
    boughtFor: boughtFor.find((whom) => whom === order.bought_for) ?? null,
    payment: order.payment,
    dueDay: order.due_day,
    lines: linesOf(connection, id),
  };
}

function linesOf(connection: Connection, orderId: number): SaleLine[] {
  const rows = allRows(
    connection,
    build
      .selectFrom('order_lines')
      .leftJoin('products', 'products.id', 'order_lines.product_id')
      .select(['quantity_millionths', 'amount_minor', 'is_return', 'description', 'code'])
      .where('order_id', '=', orderId)
      .orderBy('order_lines.id'),
  );
  return rows.map(({ quantity_millionths: quantity, amount_minor: minor, is_return: isReturn, description, code }) => ({
    product: description || code || '',
    quantityMillionths: quantity === null ? null : Math.abs(quantity),
    amountMinor: Math.abs(minor),
    isReturn: isReturn === 1,
  }));
}
