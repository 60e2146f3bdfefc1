import type { Archive } from '../archive/archive.ts';
import { customersInSlices, inSlice } from '../upkeep/slices.ts';
import { isNameOrderOfToday, markNameOrderAsInMaking, markNameOrderAsOfToday, orderNamesAtOnce } from './name-order.ts';

/** Some tens of milliseconds. */
const customersOfSlice = 2_000;

/** Orders everybody again where the archive comes from before there was such an order, or from another rule. */
export function* nameOrderSteps(archive: Archive): Generator<{ done: number; of: number }> {
  const db = archive.writer;
  if (isNameOrderOfToday(db)) return;
  for (const { ids, ...progress } of customersInSlices(archive, customersOfSlice)) {
    if (ids.length > 0) inSlice(archive, () => orderNamesAtOnce(db, ids));
    yield progress;
    // The first of them is only said: the work begins behind it.
    if (ids.length === 0) inSlice(archive, () => markNameOrderAsInMaking(db));
  }
  // Customers added meanwhile were put in order by the act that added them.
  inSlice(archive, () => markNameOrderAsOfToday(db));
}
