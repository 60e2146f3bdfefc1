import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { door } from '../engine/door.ts';
import { keptRollUp } from '../groups/kept-roll-up.ts';
import { marginOfOrder } from '../products/margin-of-order.ts';
import { itemsOfOrders } from './items-of-orders.ts';
import { linesOfOrder, listOrders } from './list-orders.ts';
import { moneyOfOrders } from './money-of-orders.ts';

export const ordersOperations = {
  list: door.orders.list.handler(({ input, context: { session, clock } }) => {
    const { reader } = session.archive;
    const setting = {
      homeCurrency: session.homeCurrency,
      today: clock.today(),
      rollUpOf: (kind: RolledUpKind) => keptRollUp(session.archive, kind),
    };
    const { orders, ...sum } = listOrders(reader, input, setting);
    const items = itemsOfOrders(
      reader,
      orders.map(({ id }) => id),
    );
    return { ...sum, orders: orders.map((order) => ({ ...order, items: items.get(order.id) ?? [] })) };
  }),
  money: door.orders.money.handler(({ context: { session } }) => moneyOfOrders(session.archive.reader)),
  lines: door.orders.lines.handler(({ input, context: { session } }) => ({
    lines: linesOfOrder(session.archive.reader, input.orderId),
    margin: marginOfOrder(session.archive.reader, input.orderId),
  })),
};
