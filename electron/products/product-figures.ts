import { dayNumber, dayOfNumber } from '../../shared/day.ts';
import { asOfDay, rankingPeriod } from '../../shared/ranking/period.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { orderSpan } from '../orders/order-span.ts';
import { type SoldProducts, soldProductsOf } from './sold-products.ts';

export interface ProductFigures {
  /** Orders that sold it, up to the day. */
  times: number;
  /** YYYY-MM-DD; null: never sold. */
  lastDay: string | null;
  /** Of the twelve months, in the home currency, less what went back. */
  netMinor: number;
}

export interface FiguresOfProducts {
  /** The twelve months of the net, both days inclusive. */
  from: string;
  to: string;
  /** Lines of these months in other currencies, which no net includes. */
  linesLeftOut: number;
  byProduct: ReadonlyMap<number, ProductFigures>;
}

const kept = new CacheByTables<FiguresOfProducts>();

/**
 * What became of each product up to today, or, in an archive of old orders, up to the last of them, as in the rankings.
 * Kept until an order, a line or a product is written.
 */
export function productFiguresOf(archive: Archive, homeCurrency: string, today: string): FiguresOfProducts {
  return kept.get(archive, { key: today, reads: ['orders', 'order_lines', 'products'] }, () => {
    const { from, to } = rankingPeriod(asOfDay(today, orderSpan(archive.reader).lastDay), {});
    const byProduct = new Map<number, ProductFigures>();
    const figuresOf = (productId: number): ProductFigures => {
      const known = byProduct.get(productId) ?? { times: 0, lastDay: null, netMinor: 0 };
      byProduct.set(productId, known);
      return known;
    };
    countOrders(soldProductsOf(archive), dayNumber(to), figuresOf);
    let linesLeftOut = 0;
    for (const [productId, amountMinor, currency] of linesOfDays(archive.reader, from, to)) {
      if (currency === homeCurrency) figuresOf(productId).netMinor += amountMinor;
      else linesLeftOut += 1;
    }
    return { from, to, linesLeftOut, byProduct };
  });
}

function countOrders(
  { orderIds, productIds, dayOfOrder }: SoldProducts,
  to: number,
  figuresOf: (productId: number) => ProductFigures,
): void {
  const times = new Map<number, { orders: number; lastDay: number }>();
  for (const [place, productId] of productIds.entries()) {
    const day = dayOfOrder[orderIds[place] ?? 0] ?? 0;
    if (day > to) continue;
    const known = times.get(productId);
    if (known === undefined) times.set(productId, { orders: 1, lastDay: day });
    else {
      known.orders += 1;
      known.lastDay = Math.max(known.lastDay, day);
    }
  }
  for (const [productId, { orders, lastDay }] of times) {
    Object.assign(figuresOf(productId), { times: orders, lastDay: dayOfNumber(lastDay) });
  }
}

function linesOfDays(
  connection: Connection,
  from: string,
  to: string,
): IterableIterator<[productId: number, amountMinor: number, currency: string]> {
  return connection
    .prepare<[string, string], [number, number, string]>(
      `SELECT product_id, amount_minor, currency FROM orders JOIN order_lines ON order_lines.order_id = orders.id
        WHERE day BETWEEN ? AND ? AND no_sale_reason IS NULL AND product_id IS NOT NULL`,
    )
    .raw()
    .iterate(from, to);
}
