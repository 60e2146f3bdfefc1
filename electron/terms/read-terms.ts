import type { Terms } from '../../shared/terms/contract.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** The latest first. Error: CUSTOMER_UNKNOWN. */
export function termsOfCustomer(connection: Connection, customerId: number, homeCurrency: string): Terms[] {
  const { id: customer } = existingCustomer(connection, customerId);
  const rows = allRows(
    connection,
    build.selectFrom('terms').selectAll().where('customer_id', '=', customer).orderBy('from_day', 'desc'),
  );
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    fromDay: row.from_day,
    daysToPay: row.days_to_pay,
    limit: row.limit_minor === null ? null : { minor: row.limit_minor, currency: homeCurrency },
    discountMillionths: row.discount_millionths,
    free: row.free,
  }));
}
