import { dayNumber } from '../../shared/day.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import { type PurchaseRhythm, purchaseRhythm, shopGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Archive } from '../archive/archive.ts';
import { keptRollUp, rollUpReads } from '../groups/kept-roll-up.ts';
import { type Buyer, BuyersOnDay } from './buyers-on-day.ts';
import { noItem, type SoldProducts, soldProductsOf } from './sold-products.ts';

/** Who bought an item on which days. */
export interface PurchasesOfItem {
  item: string;
  /** The shop's gap between purchases of it, in days. */
  gapOfItem: number;
  bought: readonly { buyer(): Buyer /** Day numbers, ascending and each once. */; days: readonly number[] }[];
}

export const purchasesByItemReads: readonly TrackedName[] = ['orders', 'order_lines', 'products', ...rollUpReads];

/** All that was bought up to a day, item by item; a household is one buyer, and who is in the bin is none. */
export function* purchasesByItem(archive: Archive, asOf: string): Generator<PurchasesOfItem> {
  const sold = soldProductsOf(archive);
  const inBin = archive.reader
    .prepare<[], number>('SELECT id FROM customers WHERE binned_at IS NOT NULL')
    .pluck()
    .all();
  const customers = sold.customerOfOrder.reduce((most, id) => Math.max(most, id), 0) + 1;
  const buyers = new BuyersOnDay(keptRollUp(archive, 'household'), asOf, { customers, leftOut: inBin });
  const asOfNumber = dayNumber(asOf);
  for (const { item, bought } of purchaseDaysByItem(sold, asOfNumber, buyers)) {
    yield {
      item,
      gapOfItem: shopGapDays(rhythmsOf(bought, asOfNumber)),
      bought: bought.map(({ buyer, days }) => ({ buyer: () => buyers.buyerOf(buyer), days })),
    };
  }
}

function* rhythmsOf(bought: Iterable<Bought>, asOf: number): Generator<PurchaseRhythm> {
  for (const { days } of bought) {
    const rhythm = purchaseRhythm(days, asOf);
    if (rhythm !== null) yield rhythm;
  }
}

interface Bought {
  /** A number of `BuyersOnDay`. */
  buyer: number;
  /** Day numbers, ascending and each once. */
  days: readonly number[];
}

/** Who bought an item on which days, item by item. */
function* purchaseDaysByItem(
  { names, orderIds, productIds, itemOfProduct, customerOfOrder, dayOfOrder }: SoldProducts,
  asOf: number,
  buyers: BuyersOnDay,
): Generator<{ item: string; bought: readonly Bought[] }> {
  const days = asOf + 1;
  // Item, buyer and day in one number: sorted as numbers, what belongs together stands together. Of who was in a household
  // and is alone now, a line counts to both.
  const keys = new Float64Array(2 * orderIds.length);
  let count = 0;
  const add = (itemOfLine: number, buyer: number, day: number): void => {
    keys[count] = (itemOfLine * buyers.count + buyer) * days + day;
    count += 1;
  };
  for (let place = 0; place < orderIds.length; place += 1) {
    const orderId = orderIds[place] ?? 0;
    const customerId = customerOfOrder[orderId] ?? 0;
    const day = dayOfOrder[orderId] ?? 0;
    const itemOfLine = itemOfProduct[productIds[place] ?? 0] ?? noItem;
    if (itemOfLine === noItem || customerId === 0 || day > asOf) continue;
    if (buyers.isAlone(customerId)) add(itemOfLine, customerId, day);
    const household = buyers.householdOf(customerId, day);
    if (household !== null) add(itemOfLine, household, day);
  }
  const sorted = keys.subarray(0, count).sort();
  let item = noItem;
  let bought: Bought[] = [];
  for (let from = 0; from < count; ) {
    const pair = Math.floor((sorted[from] ?? 0) / days);
    const daysOfPair: number[] = [];
    for (; from < count && Math.floor((sorted[from] ?? 0) / days) === pair; from += 1) {
      const day = (sorted[from] ?? 0) % days;
      if (daysOfPair.at(-1) !== day) daysOfPair.push(day);
    }
    const itemOfPair = Math.floor(pair / buyers.count);
    if (itemOfPair !== item) {
      if (bought.length > 0) yield { item: names[item] ?? '', bought };
      [item, bought] = [itemOfPair, []];
    }
    bought.push({ buyer: pair % buyers.count, days: daysOfPair });
  }
  if (bought.length > 0) yield { item: names[item] ?? '', bought };
}
