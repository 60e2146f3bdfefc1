import { door } from '../engine/door.ts';
import { linesOfOrder, listOrders } from './list-orders.ts';

export const ordersOperations = {
  list: door.orders.list.handler(({ input, context: { session } }) =>
    listOrders(session.archive.reader, input, session.homeCurrency),
  ),
  lines: door.orders.lines.handler(({ input, context: { session } }) => ({
    lines: linesOfOrder(session.archive.reader, input.orderId),
  })),
};
