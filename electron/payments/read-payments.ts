import type { Payment } from '../../shared/payments/contract.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** The latest first. Error: CUSTOMER_UNKNOWN. */
export function paymentsOfCustomer(connection: Connection, customerId: number): Payment[] {
  const { id: customer } = existingCustomer(connection, customerId);
  const rows = allRows(
    connection,
    build
      .selectFrom('payments')
      .selectAll()
      .where('customer_id', '=', customer)
      .orderBy('day', 'desc')
      .orderBy('id', 'desc'),
  );
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    day: row.day,
    amount: { minor: row.amount_minor, currency: row.currency },
    orderId: row.order_id,
    method: row.method,
    note: row.note,
  }));
}
