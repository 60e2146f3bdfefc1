import { addDays, compareDays, dayNumber } from '../../shared/day.ts';
import type { DueCustomer, DueItem } from '../../shared/products/contract.ts';
import { dueAgain } from '../../shared/products/due-again.ts';
import { type PurchaseRhythm, purchaseRhythm, shopGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { lastAmounts } from './last-amount.ts';
import { noItem, type SoldProducts, soldProductsOf } from './sold-products.ts';

type DueRow = Omit<DueItem, 'lastAmount'> & { customerId: number };

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

/** A page of those who are due, judged to a day. */
export function dueCustomers(
  archive: Archive,
  asOf: string,
  { offset, limit }: { offset: number; limit: number },
): { total: number; rows: DueCustomer[] } {
  const due = dueRowsOf(archive, asOf);
  const amountOf = lastAmounts(archive.reader);
  const customerOf = archive.reader.prepare<[number], { number: string; name: string }>(
    'SELECT number, name FROM customers WHERE id = ?',
  );
  const rows = due.slice(offset, offset + limit).map((row) => ({
    ...(customerOf.get(row.customerId) ?? { number: '', name: '' }),
    ...row,
    lastAmount: amountOf(row),
  }));
  return { total: due.length, rows };
}

/** What one customer is due to buy again, the longest due first. */
export function dueItemsOfCustomer(archive: Archive, customerId: number, asOf: string): DueItem[] {
  const amountOf = lastAmounts(archive.reader);
  return dueRowsOf(archive, asOf)
    .filter((row) => row.customerId === customerId)
    .map(({ customerId: _asked, ...due }) => ({ ...due, lastAmount: amountOf({ customerId, ...due }) }));
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
      due.push({ customerId, item, lastDay: dayOf(lastDay), usualGap, dueDay: dayOf(dueDay) });
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
