import type { OrderCounts } from '../../shared/archive/contract.ts';
import type { Connection } from '../archive/query.ts';

export function countOrders(connection: Connection): OrderCounts {
  const counts = connection
    .prepare<[], OrderCounts>(
      'SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM order_lines) AS lines',
    )
    .get();
  return counts ?? { orders: 0, lines: 0 };
}
