import { expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { withIndexesAtTheEnd } from '../../../electron/import/indexes-at-the-end.ts';
import { makeTestArchive } from '../customers/test-archive.ts';

const indexes = (archive: Archive): string[] =>
  archive.writer
    .prepare<[], string>(
      "SELECT name || ': ' || sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
    )
    .pluck()
    .all();

async function awayWhile(archive: Archive, lines: number): Promise<string[]> {
  const before = indexes(archive);
  const during = await withIndexesAtTheEnd(archive.writer, lines, async () => indexes(archive));
  expect(indexes(archive)).toEqual(before);
  return before.filter((index) => !during.includes(index)).map((index) => index.replace(/:.*/s, ''));
}

it('takes a large list of orders without the indexes that have nothing in them, and makes them as they were', async () => {
  const archive = await makeTestArchive();
  expect(await awayWhile(archive, 10_000)).toEqual([
    'customer_emails_by_folded',
    'customer_name_order_by_key',
    'customer_phones_by_digits',
    'customers_by_name',
    'orders_by_day',
    'orders_of_period',
  ]);
  expect(await awayWhile(archive, 9_999)).toEqual([]);
});

it('keeps what others are found by', async () => {
  const archive = await makeTestArchive();
  archive.writer.exec(
    `INSERT INTO customers (id, number, name, name_folded, created_at, updated_at) VALUES (1, 'A', 'Ana', 'ana', 0, 0);
     INSERT INTO customer_phones (customer_id, position, as_typed, digits) VALUES (1, 0, '1', '1')`,
  );
  expect(await awayWhile(archive, 10_000)).toEqual([
    'customer_emails_by_folded',
    'customer_name_order_by_key',
    'orders_by_day',
    'orders_of_period',
  ]);
});
