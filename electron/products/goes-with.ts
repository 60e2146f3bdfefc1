import type { Companion } from '../../shared/products/contract.ts';
import { fewestOrdersTogether, lift, support } from '../../shared/products/goes-with.ts';
import { noItem, type SoldProducts } from './sold-products.ts';

export interface Companions {
  /** Orders that name what was bought, walk-in sales among them, and how many of them hold the item. */
  orders: number;
  withItem: number;
  companions: Companion[];
}

/** What stands in the same orders as an item, the closest first. */
export function companionsOf(sold: SoldProducts, item: string): Companions {
  const { names } = sold;
  const wanted = names.indexOf(item);
  const ordersOf = new Int32Array(names.length);
  const together = new Int32Array(names.length);
  let orders = 0;
  for (const items of itemsByOrder(sold)) {
    for (const other of items) {
      ordersOf[other] = (ordersOf[other] ?? 0) + 1;
      if (items.has(wanted)) together[other] = (together[other] ?? 0) + 1;
    }
    orders += 1;
  }
  const withItem = ordersOf[wanted] ?? 0;
  const companions = names.flatMap((name, other): Companion[] => {
    const withBoth = together[other] ?? 0;
    if (other === wanted || withBoth < fewestOrdersTogether) return [];
    const counts = { all: orders, withOne: withItem, withOther: ordersOf[other] ?? 0, withBoth };
    return [{ item: name, together: withBoth, support: support(counts), lift: lift(counts) }];
  });
  companions.sort((a, b) => b.lift - a.lift || b.together - a.together || (a.item < b.item ? -1 : 1));
  return { orders, withItem, companions };
}

/** The products of each order that names any; one set is reused for all orders. */
function* itemsByOrder({ orderIds, productIds, itemOfProduct }: SoldProducts): Generator<ReadonlySet<number>> {
  const items = new Set<number>();
  for (let place = 0; place < orderIds.length; place += 1) {
    const item = itemOfProduct[productIds[place] ?? 0] ?? noItem;
    if (item !== noItem) items.add(item);
    if (orderIds[place] === orderIds[place + 1] || items.size === 0) continue;
    yield items;
    items.clear();
  }
}
