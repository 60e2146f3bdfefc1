import { type CustomerStanding, compareStandings, type Standings } from './customer-standing.ts';
import { likeliestFirst, mostAtOnce } from './likeliest-first.ts';

/** More are looked for among all customers in their order, which takes less than to sort them: a letter finds them all. */
const mostSorted = 2000;

/** The wanted ones among these customers, likeliest first: a few, then more at once. */
export function* likeliestOf(
  ids: readonly number[],
  standings: Standings,
  isWanted: (standing: CustomerStanding) => boolean,
  atOnce: number,
  sortedAtMost = mostSorted,
): Generator<CustomerStanding[]> {
  if (ids.length <= sortedAtMost) {
    const wanted = ids.flatMap((id) => standings.get(id) ?? []).filter(isWanted);
    yield* likeliestFirst(wanted, compareStandings, atOnce);
    return;
  }
  const isAmong = new Uint8Array(ids.reduce((highest, id) => Math.max(highest, id), 0) + 1);
  for (const id of ids) isAmong[id] = 1;
  let batch: CustomerStanding[] = [];
  let size = atOnce;
  for (const standing of standings.likeliestFirst()) {
    if (isAmong[standing.id] !== 1 || !isWanted(standing)) continue;
    batch.push(standing);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    size = Math.min(mostAtOnce, size * 4);
  }
  if (batch.length > 0) yield batch;
}
