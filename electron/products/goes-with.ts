import type { Companion } from '../../shared/products/contract.ts';
import { fewestOrdersTogether, lift, support } from '../../shared/products/goes-with.ts';
import type { SoldItems } from './sold-items.ts';

export interface Companions {
  /** Orders that name what was bought, walk-in sales among them, and how many of them hold the item. */
  orders: number;
  withItem: number;
  companions: Companion[];
}

/** What stands in the same orders as an item, the closest first. */
export function companionsOf({ names, orderIds, items }: SoldItems, item: string): Companions {
  const wanted = names.indexOf(item);
  const ordersOf = new Int32Array(names.length);
  const together = new Int32Array(names.length);
  let orders = 0;
  for (let from = 0; from < orderIds.length; ) {
    let to = from;
    let holdsItem = false;
    for (; to < orderIds.length && orderIds[to] === orderIds[from]; to += 1) {
      if (items[to] === wanted) holdsItem = true;
    }
    for (const other of items.subarray(from, to)) {
      ordersOf[other] = (ordersOf[other] ?? 0) + 1;
      if (holdsItem) together[other] = (together[other] ?? 0) + 1;
    }
    orders += 1;
    from = to;
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
