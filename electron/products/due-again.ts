import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import { addDays, compareDays, dayNumber } from '../../shared/day.ts';
import type { DueCustomer, DueItem, DueQuestion } from '../../shared/products/contract.ts';
import { dueAgain, mayBeDueAgain } from '../../shared/products/due-again.ts';
import { type PurchaseRhythm, purchaseRhythm, shopGapDays } from '../../shared/sleep/usual-gap.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { itemName } from './item-name.ts';
import { lastAmounts } from './last-amount.ts';
import { noItem, type SoldProducts, soldLine, soldOrder, soldProductsOf } from './sold-products.ts';

type DueRow = Omit<DueItem, 'lastAmount'> & { id: number; customerId: number };

/** Days asked for one after the other: today, and a day of the past. */
const mostDays = 2;
const kept = new CacheByTables<readonly DueRow[]>(mostDays);

/** Everyone who is due, the longest due first; those in the bin left out. Kept until an order, a line or a product is written. */
function dueRowsOf(archive: Archive, asOf: string): readonly DueRow[] {
  return kept.get(archive, { key: asOf, reads: ['orders', 'order_lines', 'products', 'customers'] }, () => {
    const inBin = new Set(
      archive.reader.prepare<[], number>('SELECT id FROM customers WHERE binned_at IS NOT NULL').pluck().all(),
    );
    return dueRows(soldProductsOf(archive), asOf, inBin);
  });
}

/** Those who are due, judged to a day: a page of them as they are asked for. */
export function dueCustomers(
  archive: Archive,
  asOf: string,
  { offset, limit, ...question }: DueQuestion & { offset: number; limit: number },
): { total: number; rows: DueCustomer[] } {
  const due = askedFor(named(archive.reader, dueRowsOf(archive, asOf)), question);
  const amountOf = lastAmounts(archive.reader);
  const rows = due.slice(offset, offset + limit).map((row) => ({ ...row, lastAmount: amountOf(row) }));
  return { total: due.length, rows };
}

type NamedRow = DueRow & { number: string; name: string };

function named(connection: Connection, rows: readonly DueRow[]): NamedRow[] {
  const customerOf = connection.prepare<[number], { number: string; name: string }>(
    'SELECT number, name FROM customers WHERE id = ?',
  );
  return rows.map((row) => ({ ...row, ...(customerOf.get(row.customerId) ?? { number: '', name: '' }) }));
}

/** The rows come in the order of their due days, which those that are equal otherwise keep. */
function askedFor(rows: NamedRow[], { text, sort, descending }: DueQuestion): NamedRow[] {
  const typed = foldText(text);
  const fitting = rows.filter(({ number, name, item }) =>
    [number, name, item].some((written) => foldText(written).includes(typed)),
  );
  const keyed = fitting.map((row) => ({
    row,
    key: sort === 'name' || sort === 'item' ? nameOrderKey(row[sort]) : row[sort],
  }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key === descending ? 1 : -1));
  return keyed.map(({ row }) => row);
}

/** What one customer is due to buy again, the longest due first. */
export function dueItemsOfCustomer(archive: Archive, customerId: number, asOf: string): DueItem[] {
  if (!mayHaveDueItems(archive.reader, customerId, asOf)) return [];
  const amountOf = lastAmounts(archive.reader);
  return dueRowsOf(archive, asOf)
    .filter((row) => row.customerId === customerId)
    .map(({ customerId: _asked, id: _place, ...due }) => ({ ...due, lastAmount: amountOf({ customerId, ...due }) }));
}

/** By their own purchases alone, which are few: most of those who come in need no look at all the others. */
function mayHaveDueItems(connection: Connection, customerId: number, asOf: string): boolean {
  const rows = connection
    .prepare<[number, string], { item: string; day: string }>(
      `SELECT DISTINCT ${itemName} AS item, day FROM orders JOIN order_lines ON order_lines.order_id = orders.id
         JOIN products ON products.id = order_lines.product_id
        WHERE customer_id = ? AND day <= ? AND ${soldOrder} AND ${soldLine} AND item <> '' ORDER BY day`,
    )
    .all(customerId, asOf);
  const daysOfItems = Map.groupBy(rows, ({ item }) => item).values();
  return [...daysOfItems].some((bought) =>
    mayBeDueAgain(
      bought.map(({ day }) => dayNumber(day)),
      dayNumber(asOf),
    ),
  );
}

function dueRows(sold: SoldProducts, asOf: string, inBin: ReadonlySet<number>): DueRow[] {
  const asOfNumber = dayNumber(asOf);
  const dayOf = (number: number) => addDays(asOf, number - asOfNumber);
  const due: DueRow[] = [];
  for (const { item, buyers } of purchaseDaysByItem(sold, asOfNumber, inBin)) {
    const gapOfItem = shopGapDays(rhythmsOf(buyers, asOfNumber));
    for (const { customerId, days } of buyers) {
      const found = dueAgain(days, gapOfItem, asOfNumber);
      if (found === null) continue;
      const { lastDay, usualGap, dueDay } = found;
      due.push({ id: due.length + 1, customerId, item, lastDay: dayOf(lastDay), usualGap, dueDay: dayOf(dueDay) });
    }
  }
  return due.sort(
    (a, b) => compareDays(a.dueDay, b.dueDay) || a.customerId - b.customerId || (a.item < b.item ? -1 : 1),
  );
}

function* rhythmsOf(buyers: Iterable<Buyer>, asOf: number): Generator<PurchaseRhythm> {
  for (const { days } of buyers) {
    const rhythm = purchaseRhythm(days, asOf);
    if (rhythm !== null) yield rhythm;
  }
}

interface Buyer {
  customerId: number;
  /** Day numbers, ascending and each once. */
  days: readonly number[];
}

/** Who bought an item on which days, item by item. */
function* purchaseDaysByItem(
  { names, orderIds, productIds, itemOfProduct, customerOfOrder, dayOfOrder }: SoldProducts,
  asOf: number,
  inBin: ReadonlySet<number>,
): Generator<{ item: string; buyers: readonly Buyer[] }> {
  const customers = customerOfOrder.reduce((most, id) => Math.max(most, id), 0) + 1;
  const days = asOf + 1;
  // Item, customer and day in one number: sorted as numbers, what belongs together stands together.
  const keys = new Float64Array(orderIds.length);
  let count = 0;
  for (let place = 0; place < orderIds.length; place += 1) {
    const orderId = orderIds[place] ?? 0;
    const customerId = customerOfOrder[orderId] ?? 0;
    const day = dayOfOrder[orderId] ?? 0;
    const itemOfLine = itemOfProduct[productIds[place] ?? 0] ?? noItem;
    if (itemOfLine === noItem || customerId === 0 || day > asOf || inBin.has(customerId)) continue;
    keys[count] = (itemOfLine * customers + customerId) * days + day;
    count += 1;
  }
  const sorted = keys.subarray(0, count).sort();
  let item = noItem;
  let buyers: Buyer[] = [];
  for (let from = 0; from < count; ) {
    const pair = Math.floor((sorted[from] ?? 0) / days);
    const bought: number[] = [];
    for (; from < count && Math.floor((sorted[from] ?? 0) / days) === pair; from += 1) {
      const day = (sorted[from] ?? 0) % days;
      if (bought.at(-1) !== day) bought.push(day);
    }
    const itemOfPair = Math.floor(pair / customers);
    if (itemOfPair !== item) {
      if (buyers.length > 0) yield { item: names[item] ?? '', buyers };
      [item, buyers] = [itemOfPair, []];
    }
    buyers.push({ customerId: pair % customers, days: bought });
  }
  if (buyers.length > 0) yield { item: names[item] ?? '', buyers };
}
