import type { Archive } from '../archive/archive.ts';
import { inTransaction } from '../archive/transaction.ts';

/** A short transaction of upkeep; listeners are told of all slices at once, when upkeep ends. */
export function inSlice<Result>(archive: Archive, work: () => Result): Result {
  return inTransaction(archive, work, { isQuiet: true });
}

/** No one at first, so that how many there are is known before the work begins; then everybody by id, slice by slice. */
export function* customersInSlices(
  archive: Archive,
  size: number,
): Generator<{ ids: number[]; done: number; of: number }> {
  const { writer } = archive;
  const next = writer
    .prepare<[number], number>(`SELECT id FROM customers WHERE id > ? ORDER BY id LIMIT ${size}`)
    .pluck();
  const of = writer.prepare<[], number>('SELECT count(*) FROM customers').pluck().get() ?? 0;
  yield { ids: [], done: 0, of };
  let done = 0;
  for (let ids = next.all(0); ids.length > 0; ids = next.all(ids.at(-1) ?? 0)) {
    done += ids.length;
    yield { ids, done, of: Math.max(of, done) };
  }
}
