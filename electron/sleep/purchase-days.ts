import { dayNumber } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';

/** A day on which a customer bought something: returns and orders that came to nothing make none. */
const isPurchase = 'has_sale = 1 AND no_sale_reason IS NULL AND day <= ?';

/** The purchase days of a customer up to a day, as day numbers, ascending and each once. */
export function purchaseDaysOf(connection: Connection, customerId: number, asOf: string): number[] {
  return connection
    .prepare<[number, string], string>(
      `SELECT DISTINCT day FROM orders WHERE customer_id = ? AND ${isPurchase} ORDER BY day`,
    )
    .pluck()
    .all(customerId, asOf)
    .map(dayNumber);
}

/** The same of every customer who is not in the bin, one after the other. */
export function* purchaseDaysOfAll(
  connection: Connection,
  asOf: string,
): Generator<{ customerId: number; days: readonly number[] }> {
  const rows = connection
    .prepare<[string], [customerId: number, day: string]>(
      `SELECT DISTINCT customer_id, day FROM orders INDEXED BY orders_for_ranking
        WHERE customer_id IS NOT NULL AND ${isPurchase}
          AND customer_id NOT IN (SELECT id FROM customers WHERE binned_at IS NOT NULL)
        ORDER BY customer_id, day`,
    )
    .raw()
    .iterate(asOf);
  const numbers = new Map<string, number>();
  let customerId: number | null = null;
  let days: number[] = [];
  for (const [id, day] of rows) {
    if (id !== customerId) {
      if (customerId !== null) yield { customerId, days };
      customerId = id;
      days = [];
    }
    let number = numbers.get(day);
    if (number === undefined) {
      number = dayNumber(day);
      numbers.set(day, number);
    }
    days.push(number);
  }
  if (customerId !== null) yield { customerId, days };
}
