import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordersNumberedLike } from '../../../electron/search/order-numbers.ts';
import { propertyRuns } from '../../property-runs.ts';
import { makeTestArchive } from '../customers/test-archive.ts';

const number = fc.option(fc.stringMatching(/^[A1-2 -]{0,4}$/u));
const wanted = fc.stringMatching(/^[a1-2]{1,3}$/u);

it('orders are found by a part of their number as in their rows, also after one of them was changed', async () => {
  const archive = await makeTestArchive();
  const { writer: db } = archive;
  db.prepare(
    "INSERT INTO customers (id, number, name, name_folded, created_at, updated_at) VALUES (1, '1', '', '', 0, 0)",
  ).run();
  const insert = db.prepare(
    `INSERT INTO orders (id, number, day, customer_id, currency, net_minor, has_sale, has_purchase, line_count)
     VALUES (?, ?, '2026-01-01', ?, 'GBP', 0, 0, 0, 0)`,
  );
  const inRows = db.prepare<[number, number, string], number>(
    `SELECT id FROM orders WHERE id BETWEEN ? AND ? AND customer_id IS NOT NULL
        AND instr(replace(replace(lower(number), '-', ''), ' ', ''), ?) ORDER BY id`,
  );
  const span = { from: 3, to: 9 };
  fc.assert(
    fc.property(fc.array(number, { maxLength: 12 }), wanted, number, (numbers, compact, changed) => {
      db.prepare('DELETE FROM orders').run();
      for (const [place, text] of numbers.entries()) insert.run(place + 1, text, place % 4 === 3 ? null : 1);
      const expectSame = () =>
        expect(ordersNumberedLike(archive, span, compact)).toEqual(inRows.pluck().all(span.from, span.to, compact));
      expectSame();
      db.prepare('UPDATE orders SET number = ? WHERE id = 5').run(changed);
      expectSame();
    }),
    { numRuns: propertyRuns(100) },
  );
});
