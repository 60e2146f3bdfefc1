import type { Archive } from '../archive/archive.ts';
import { inTransaction } from '../archive/transaction.ts';

const unseenSlices = new WeakMap<Archive, number>();

/** A short transaction of upkeep on what no list, figure or ranking is made of: what is kept of them stays as it is. */
export function inUnseenSlice<Result>(archive: Archive, work: () => Result): Result {
  const result = inTransaction(archive, work);
  unseenSlices.set(archive, countUnseenSlices(archive) + 1);
  return result;
}

/** Since the archive was opened. */
export function countUnseenSlices(archive: Archive): number {
  return unseenSlices.get(archive) ?? 0;
}

/** Nobody at first, so that how many there are is known before the work begins; then everybody by id, slice by slice. */
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
