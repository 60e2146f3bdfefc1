import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import type { Connection } from '../archive/query.ts';
import { inserting } from './inserting.ts';

const millionths = 1_000_000;
/** Regulars with a stamp card: who came so often in the days that the cards are for. */
const daysOfCards = 120;
const fewestVisits = 8;
const stampsOfCup = 10;

/** A stamp for every visit of a regular, and ten of them taken for a cup. */
export function writeBalances(connection: Connection, { stamps }: SampleShop): void {
  const unitId = inserting(connection, 'balance_units', ['name'])(stamps.unit);
  const enter = inserting(connection, 'balances', ['customer_id', 'unit_id', 'day', 'amount_millionths', 'reason']);
  const visits = connection
    .prepare<[string, number], { customerId: number; days: string }>(
      `SELECT customer_id AS customerId, group_concat(day, ' ' ORDER BY day, orders.id) AS days
         FROM orders JOIN customers ON customers.id = customer_id
        WHERE customers.kind = 'person' AND binned_at IS NULL AND has_sale = 1
          AND day > (SELECT date(max(day), ?) FROM orders)
        GROUP BY customer_id HAVING count(*) >= ? ORDER BY customer_id`,
    )
    .all(`-${daysOfCards} days`, fewestVisits);
  for (const { customerId, days } of visits) {
    for (const [place, day] of days.split(' ').entries()) {
      enter(customerId, unitId, day, millionths, '');
      if ((place + 1) % stampsOfCup === 0) enter(customerId, unitId, day, -stampsOfCup * millionths, stamps.taken);
    }
  }
}
