import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { minorDigits } from '../../shared/money.ts';
import type { Order } from '../../shared/orders/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { Connection } from '../archive/query.ts';
import { readRollUp } from '../groups/kept-roll-up.ts';
import { pagesOf, type TableContent, type TableSource } from '../tables/table-content.ts';
import { listOrders } from './list-orders.ts';

/** Each page sorts again: few large ones. */
const rowsOfPage = 10_000;

/** The orders behind a figure, newest first, in one currency. */
export function ordersTable(
  { context: { session, clock }, snapshot, translate }: TableSource,
  { table: _table, ...question }: TableQuestion & { table: 'orders' },
): TableContent<'orders', Order> {
  const setting = {
    homeCurrency: session.homeCurrency,
    today: clock.today(),
    rollUpOf: (kind: RolledUpKind) => readRollUp(snapshot, kind),
  };
  const ask = (offset: number, limit: number) => listOrders(snapshot, { ...question, offset, limit }, setting);
  const { total, net } = ask(0, 0);
  const { currency } = net;
  const numberOf = customerNumbers(snapshot);
  const [yes, no] = [translate('tables.yes'), translate('tables.no')];
  return {
    table: 'orders',
    columns: {
      number: { kind: 'text', cell: (order) => order.number },
      day: { kind: 'day', cell: (order) => order.day },
      time: { kind: 'text', cell: (order) => order.time },
      customerNumber: { kind: 'text', cell: (order) => numberOf(order.customerId) },
      customerName: { kind: 'text', cell: (order) => order.customerName },
      net: { kind: 'money', digits: minorDigits(currency), cell: (order) => order.net },
      currency: { kind: 'text', cell: (order) => order.net.currency },
      channel: { kind: 'text', cell: (order) => order.channel },
      servedBy: { kind: 'text', cell: (order) => order.servedBy },
      hasSale: { kind: 'text', cell: (order) => (order.hasSale ? yes : no) },
      lineCount: { kind: 'count', cell: (order) => order.lineCount },
      importFileName: { kind: 'text', cell: (order) => order.importFileName },
    },
    values: { currency },
    rowCount: total,
    pages: pagesOf(rowsOfPage, (offset, limit) => ask(offset, limit).orders),
  };
}

function customerNumbers(connection: Connection): (id: number | null) => string | null {
  const find = connection.prepare<[number], { number: string }>('SELECT number FROM customers WHERE id = ?');
  return (id) => (id === null ? null : (find.get(id)?.number ?? null));
}
