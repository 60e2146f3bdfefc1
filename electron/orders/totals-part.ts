import type { DerivedPart } from '../acts/derived-part.ts';
import type { Connection } from '../archive/query.ts';
import { countWrongOrders, countWrongTotals, recomputeCustomers, recomputeOrders } from './derived-totals.ts';

/** The totals of an order follow its lines, the totals of a customer their orders. */
export const totalsPart: DerivedPart = {
  follow(connection) {
    const orderIds = new Set<number>();
    const customerIds = new Set<number>();
    return {
      seeRow({ table, row, before, after }) {
        if (table === 'order_lines') {
          for (const version of [row, before, after]) addId(orderIds, version?.order_id);
        } else if (table === 'orders') {
          for (const version of [row, before, after]) addId(customerIds, version?.customer_id);
          const isChanged = before !== null && after !== null && before.no_sale_reason !== after.no_sale_reason;
          if (isChanged) addId(orderIds, row.id);
        }
      },
      seeOwners(table, ids) {
        if (table === 'orders') for (const id of ids) customerIds.add(id);
      },
      *finish() {
        if (orderIds.size > 0) {
          recomputeOrders(connection, orderIds);
          for (const id of customersOf(connection, orderIds)) customerIds.add(id);
          yield;
        }
        if (customerIds.size > 0) recomputeCustomers(connection, customerIds);
        yield;
      },
    };
  },
  *countWrong(reader) {
    yield { what: 'customerTotals', count: countWrongTotals(reader) };
    yield { what: 'orderTotals', count: countWrongOrders(reader) };
  },
};

function addId(ids: Set<number>, value: unknown): void {
  if (typeof value === 'number') ids.add(value);
}

function customersOf(connection: Connection, orderIds: ReadonlySet<number>): number[] {
  return connection
    .prepare<[string], number>(
      `SELECT DISTINCT customer_id FROM orders
        WHERE id IN (SELECT value FROM json_each(?)) AND customer_id IS NOT NULL`,
    )
    .pluck()
    .all(JSON.stringify([...orderIds]));
}
