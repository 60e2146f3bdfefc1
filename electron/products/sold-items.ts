import { dayNumber } from '../../shared/day.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { itemName } from './item-name.ts';

/**
 * What was sold, as an item by its name: every order in which it was sold, once. A line is a sale of its item where its
 * amount is above zero and it is no return, in an order that is a sale.
 */
export interface SoldItems {
  names: readonly string[];
  /** By order and item, ascending: two columns of one table. */
  orderIds: Int32Array;
  /** Places in `names`. */
  items: Int32Array;
  /** By the id of the order: the customer, 0 for a walk-in. */
  customerOfOrder: Int32Array;
  /** By the id of the order: its day as a day number. */
  dayOfOrder: Int32Array;
}

/** A line that sold something; the order is `orders`. */
export const soldLine = 'is_return = 0 AND amount_minor > 0 AND product_id IS NOT NULL';
export const soldOrder = 'has_sale = 1 AND no_sale_reason IS NULL';

const kept = new CacheByTables<SoldItems>();

/** Kept until an order, a line or a product is written. */
export function soldItemsOf(archive: Archive): SoldItems {
  return kept.get(archive, { key: '', reads: ['orders', 'order_lines', 'products'] }, () =>
    readSoldItems(archive.reader),
  );
}

export function readSoldItems(connection: Connection): SoldItems {
  const { customerOfOrder, dayOfOrder } = readOrders(connection);
  const { names, itemOfProduct } = readNames(connection);
  const lines = readLines(connection);
  // An order and an item in one number: they are sorted as numbers, and equal ones stand together.
  const keys = new Float64Array(lines.length);
  let count = 0;
  for (const packed of lines) {
    const orderId = Math.floor(packed / productsOfOrder);
    const item = itemOfProduct[packed % productsOfOrder] ?? noItem;
    if (item === noItem || (customerOfOrder[orderId] ?? noSale) === noSale) continue;
    keys[count] = orderId * names.length + item;
    count += 1;
  }
  const sorted = keys.subarray(0, count).sort();
  const orderIds = new Int32Array(count);
  const items = new Int32Array(count);
  let pairs = 0;
  let previous = -1;
  for (const key of sorted) {
    if (key === previous) continue;
    previous = key;
    orderIds[pairs] = Math.floor(key / names.length);
    items[pairs] = key % names.length;
    pairs += 1;
  }
  return {
    names,
    orderIds: orderIds.subarray(0, pairs),
    items: items.subarray(0, pairs),
    customerOfOrder,
    dayOfOrder,
  };
}

function readOrders(connection: Connection): Pick<SoldItems, 'customerOfOrder' | 'dayOfOrder'> {
  const ids = highestId(connection, 'orders') + 1;
  const customerOfOrder = new Int32Array(ids).fill(noSale);
  const dayOfOrder = new Int32Array(ids);
  const numbers = new Map<string, number>();
  const rows = connection
    .prepare<[], [id: number, customerId: number | null, day: string]>(
      `SELECT id, customer_id, day FROM orders WHERE ${soldOrder}`,
    )
    .raw()
    .iterate();
  for (const [id, customerId, day] of rows) {
    let number = numbers.get(day);
    if (number === undefined) {
      number = dayNumber(day);
      numbers.set(day, number);
    }
    customerOfOrder[id] = customerId ?? 0;
    dayOfOrder[id] = number;
  }
  return { customerOfOrder, dayOfOrder };
}

/** In place of a customer. */
const noSale = -1;
const noItem = -1;

function readNames(connection: Connection): { names: string[]; itemOfProduct: Int32Array } {
  const itemOfProduct = new Int32Array(highestId(connection, 'products') + 1).fill(noItem);
  const places = new Map<string, number>();
  const rows = connection
    .prepare<[], { id: number; name: string }>(`SELECT id, ${itemName} AS name FROM products WHERE ${itemName} <> ''`)
    .all();
  for (const { id, name } of rows) {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    itemOfProduct[id] = place;
  }
  return { names: [...places.keys()], itemOfProduct };
}

/** More products than a shop has; with the ids of orders in one number that is exact. */
const productsOfOrder = 2 ** 21;

/** The lines that sold something, each as one number: a column of numbers is read in half the time of rows. */
function readLines(connection: Connection): number[] {
  return connection
    .prepare<[], number>(`SELECT order_id * ${productsOfOrder} + product_id FROM order_lines WHERE ${soldLine}`)
    .pluck()
    .all();
}

function highestId(connection: Connection, table: 'orders' | 'products'): number {
  return connection.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0;
}
