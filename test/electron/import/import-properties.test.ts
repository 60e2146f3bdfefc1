import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { countWrongOrders, countWrongTotals } from '../../../electron/orders/derived-totals.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const row = fc.record({
  order: fc.constantFrom('', '1', '2', '3'),
  day: fc.constantFrom('2026-01-31', '2026-02-01'),
  customer: fc.constantFrom('', 'a', 'b', 'c'),
  name: fc.constantFrom('', 'Ann', 'Ben'),
  product: fc.constantFrom('tea', 'cup'),
  amountMinor: fc.integer({ min: -300, max: 500 }),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

function csv(rows: readonly Row[]): string {
  const lines = rows.map((one) =>
    [
      one.order,
      one.day,
      one.customer,
      one.customer === '' ? '' : one.name,
      one.product,
      (one.amountMinor / 100).toFixed(2),
    ].join(','),
  );
  return `order number,day,customer number,name,product,amount\n${lines.join('\n')}\n`;
}

const decision = {
  kind: 'orders',
  match: 'number',
  mapping: { order: [0], day: [1], number: [2], name: [3], product: [4], amount: [5] },
} as const;

/** Everything that counts in the archive, without the ids and instants that a second way to the same state may differ in. */
async function content(engine: TestEngine) {
  await engine.client.archive.close();
  const archive = await openArchive(engine.archivePath);
  try {
    const all = (sql: string) => archive.reader.prepare(sql).all();
    return {
      customers: all('SELECT number, name, note FROM customers ORDER BY number'),
      orders: all(`SELECT orders.number, day, customers.number AS customer, currency, net_minor, has_sale, line_count
                     FROM orders LEFT JOIN customers ON customers.id = customer_id
                    ORDER BY 1, 2, 3, 4, 5, 6, 7`),
      lines: all(`SELECT orders.number, day, customers.number AS customer, code, amount_minor, is_return
                    FROM order_lines JOIN orders ON orders.id = order_id LEFT JOIN customers ON customers.id = customer_id
                    LEFT JOIN products ON products.id = product_id ORDER BY 1, 2, 3, 4, 5, 6`),
      totals: all(`SELECT customers.number, currency, first_day, last_day, orders, net_minor
                     FROM customer_totals JOIN customers ON customers.id = customer_id ORDER BY 1, 2`),
      wrong: countWrongTotals(archive.reader) + countWrongOrders(archive.reader),
    };
  } finally {
    archive.close();
    await engine.client.archive.open({ token: engine.placeToken(engine.archivePath) });
  }
}

describe('imports, whatever the file', () => {
  it('account for every row, keep every line, change nothing the second time, and undo to what was before', async () => {
    const engine = await openTestEngine();
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('add', 'fill', 'replace'),
        async (first, second, mode) => {
          const made = await engine.bring('first.csv', csv(first), decision);
          expect(made.imported + made.updated + made.skipped + made.rejected).toBe(first.length);
          expect(made.lines).toBe(first.length);
          const before = await content(engine);
          expect(before.wrong).toBe(0);
          expect(before.lines).toHaveLength(first.length);
          const again = await engine.bring('first.csv', csv(first), decision);
          expect(again.imported + again.updated).toBe(0);

          const later = await engine.bring('second.csv', csv(second), { ...decision, mode });
          expect(later.imported + later.updated + later.skipped + later.rejected).toBe(second.length);
          expect((await content(engine)).wrong).toBe(0);
          if (later.importId !== null) await undo(engine, later.importId);
          expect(await content(engine)).toEqual(before);
          if (made.importId !== null) await undo(engine, made.importId);
          expect(await content(engine)).toMatchObject({ customers: [], orders: [], lines: [], totals: [] });
        },
      ),
      { numRuns: propertyRuns(6) },
    );
  }, 120_000);
});

async function undo(engine: TestEngine, importId: number): Promise<void> {
  const { jobId } = await engine.client.import.undo({ importId });
  await engine.client.import.undoResult({ jobId });
}
