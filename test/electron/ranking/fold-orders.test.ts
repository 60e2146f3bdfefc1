import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/archive/query.ts';
import { recomputeCustomers, recomputeOrders } from '../../../electron/orders/derived-totals.ts';
import { countFoldedOrders, foldOfPeriod, foldOrders } from '../../../electron/ranking/fold-orders.ts';
import { type FoldedByCurrency, walkIns } from '../../../electron/ranking/folded-orders.ts';
import type { Period } from '../../../shared/ranking/period.ts';
import { propertyRuns } from '../../property-runs.ts';
import { makeTestArchive } from '../customers/test-archive.ts';

function orderOf(customerIds: readonly number[]) {
  return fc.record({
    customerId: fc.option(fc.constantFrom(...customerIds), { nil: null }),
    currency: fc.constantFrom('GBP', 'JPY'),
    day: fc.constantFrom('2026-01-05', '2026-02-01', '2026-02-28', '2026-03-09'),
    lines: fc.array(fc.record({ amount: fc.integer({ min: -500, max: 500 }), isReturn: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
}

type MadeOrder = ReturnType<typeof orderOf> extends fc.Arbitrary<infer Made> ? Made : never;

interface FoldedRow {
  customerId: number | null;
  currency: string;
  netMinor: number;
  sales: number;
  lastDay: string;
}

function rowsOf(folded: FoldedByCurrency, customerIds: readonly number[]): FoldedRow[] {
  return folded.currencies().flatMap((currency) => {
    const { netsMinor, sales, lastDays } = folded.of(currency);
    return [walkIns, ...customerIds].flatMap((id) => {
      const lastDay = lastDays[id];
      if (lastDay === undefined) return [];
      const customerId = id === walkIns ? null : id;
      return [{ customerId, currency, netMinor: netsMinor[id] ?? 0, sales: sales[id] ?? 0, lastDay }];
    });
  });
}

function inOrder(rows: readonly FoldedRow[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function countAll(db: Connection, period: Period, rows: readonly FoldedRow[]): number {
  return [...Map.groupBy(rows, ({ currency }) => currency)]
    .map(([currency, ofCurrency]) => {
      const customerIds = ofCurrency.map(({ customerId }) => customerId ?? walkIns);
      return countFoldedOrders(db, period, { customerIds, currency });
    })
    .reduce((sum, count) => sum + count, 0);
}

/** One order after the other, each looked for among those before. */
function foldSlowly(orders: readonly MadeOrder[], { from, to }: Period): FoldedRow[] {
  const folded: FoldedRow[] = [];
  for (const { customerId, currency, day, lines } of orders) {
    if (day < from || day > to) continue;
    const isSale = lines.some(({ amount, isReturn }) => amount > 0 && !isReturn);
    const netMinor = lines.reduce((sum, { amount }) => sum + amount, 0);
    const before = folded.find((one) => one.customerId === customerId && one.currency === currency);
    if (before === undefined) {
      folded.push({ customerId, currency, netMinor, sales: isSale ? 1 : 0, lastDay: day });
      continue;
    }
    before.netMinor += netMinor;
    if (isSale === before.sales > 0) before.lastDay = before.lastDay > day ? before.lastDay : day;
    else if (isSale) before.lastDay = day;
    if (isSale) before.sales += 1;
  }
  return folded;
}

describe('folding the orders', () => {
  it.each([
    ['usual ids', 4],
    ['an id that no column reaches', 30_000_000],
  ])('gives the same from the totals that are kept, from the orders, and one by one (%s)', async (_, highestId) => {
    const { writer: db } = await makeTestArchive();
    const customerIds = [1, 2, 3, highestId];
    for (const id of customerIds) {
      db.prepare(
        "INSERT INTO customers (id, number, name, name_folded, created_at, updated_at) VALUES (?, ?, '', '', 0, 0)",
      ).run(id, String(id));
    }
    const insertOrder = db.prepare(
      `INSERT INTO orders (day, customer_id, currency, net_minor, has_sale, has_purchase, line_count)
       VALUES (?, ?, ?, 0, 0, 0, 0)`,
    );
    const insertLine = db.prepare('INSERT INTO order_lines (order_id, amount_minor, is_return) VALUES (?, ?, ?)');
    fc.assert(
      fc.property(fc.array(orderOf(customerIds), { maxLength: 12 }), (orders) => {
        db.exec('BEGIN; DELETE FROM order_lines; DELETE FROM orders');
        const ids = orders.map(({ customerId, currency, day, lines }) => {
          const id = insertOrder.run(day, customerId, currency).lastInsertRowid;
          for (const { amount, isReturn } of lines) insertLine.run(id, amount, isReturn ? 1 : 0);
          return Number(id);
        });
        recomputeOrders(db, ids);
        recomputeCustomers(db, customerIds);
        db.exec('COMMIT');
        const all = { from: '2026-01-01', to: '2026-12-31' };
        const folded = rowsOf(foldOrders(db, all), customerIds);
        expect(inOrder(folded)).toEqual(inOrder(rowsOf(foldOfPeriod(db, all), customerIds)));
        expect(inOrder(folded)).toEqual(inOrder(foldSlowly(orders, all)));
        expect(countAll(db, all, folded)).toBe(orders.length);
        const part = { from: '2026-02-01', to: '2026-02-28' };
        const foldedPart = rowsOf(foldOrders(db, part), customerIds);
        expect(inOrder(foldedPart)).toEqual(inOrder(foldSlowly(orders, part)));
        expect(countAll(db, part, foldedPart)).toBe(
          orders.filter(({ day }) => day >= part.from && day <= part.to).length,
        );
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  it('of no orders is nothing', async () => {
    const { reader } = await makeTestArchive();
    expect(foldOrders(reader, { from: '2026-01-01', to: '2026-12-31' }).currencies()).toEqual([]);
  });
});
