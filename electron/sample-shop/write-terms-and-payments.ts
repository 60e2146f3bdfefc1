import { addDays, monthsLater } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';
import { inserting } from './inserting.ts';

const companiesOnAccount = 4;
const daysToPay = 30;
/** The bill of a month is paid so many days after its end. */
const billPaidAfterDays = 9;
/** One company, the second in size, has let so many bills lie. */
const billsLeftUnpaid = 2;
const limitStepMinor = 50_000;

/**
 * The companies that order most pay by the month: each bill by bank transfer after the month is over, all but the last
 * bills of one of them.
 */
export function writeTermsAndPayments(connection: Connection): void {
  const currency = connection.prepare<[], string>('SELECT home_currency FROM archive').pluck().get() ?? '';
  const lastDay = connection.prepare<[], string>('SELECT max(day) FROM orders').pluck().get() ?? '';
  const companies = connection
    .prepare<[number], { id: number; firstDay: string }>(
      `SELECT customers.id, min(day) AS firstDay FROM customers JOIN orders ON orders.customer_id = customers.id
        WHERE kind = 'company' AND binned_at IS NULL GROUP BY customers.id ORDER BY count(*) DESC, customers.id LIMIT ?`,
    )
    .all(companiesOnAccount);
  const agree = inserting(connection, 'terms', ['customer_id', 'from_day', 'days_to_pay', 'limit_minor']);
  const pay = inserting(connection, 'payments', ['customer_id', 'day', 'amount_minor', 'currency', 'method']);
  const billsOf = connection.prepare<[number], { month: string; minor: number }>(
    `SELECT substr(day, 1, 7) AS month, sum(amount_minor) AS minor FROM orders JOIN order_lines ON order_id = orders.id
      WHERE customer_id = ? AND no_sale_reason IS NULL GROUP BY month HAVING minor > 0 ORDER BY month`,
  );
  for (const [place, { id, firstDay }] of companies.entries()) {
    const bills = billsOf.all(id);
    const largest = Math.max(...bills.map(({ minor }) => minor));
    agree(id, `${firstDay.slice(0, 7)}-01`, daysToPay, Math.ceil((2 * largest) / limitStepMinor) * limitStepMinor);
    const paid = place === 1 ? bills.slice(0, -billsLeftUnpaid) : bills;
    for (const { month, minor } of paid) {
      const day = addDays(monthsLater(`${month}-01`, 1) ?? lastDay, billPaidAfterDays);
      if (day <= lastDay) pay(id, day, minor, currency, 'bankTransfer');
    }
  }
}
