import type { Archive } from '../archive/archive.ts';
import { customersInSlices, inSlice } from '../upkeep/in-slice.ts';
import { isNameOrderOfToday, markNameOrderAsOfToday, orderNames } from './name-order.ts';

/** Some tens of milliseconds. */
const customersOfSlice = 2_000;

/** Orders everybody anew where the archive comes from before there was such an order, or from another rule. */
export function* nameOrderSteps(archive: Archive): Generator<{ done: number; of: number }> {
  const db = archive.writer;
  if (isNameOrderOfToday(db)) return;
  for (const { ids, ...progress } of customersInSlices(archive, customersOfSlice)) {
    if (ids.length > 0) inSlice(archive, () => orderNames(db, ids));
    yield progress;
  }
  // Whoever came meanwhile was put in order by the act that brought them.
  inSlice(archive, () => markNameOrderAsOfToday(db));
}
