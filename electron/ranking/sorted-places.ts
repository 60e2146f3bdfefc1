import { compareValues } from '../../shared/compare-known.ts';
import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import type { ScoredSort } from '../../shared/ranking/ranking.ts';
import type { ScoredOrder, ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import { sortedCustomers } from '../customers/sorted-customers.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { wholeScore } from './score-order.ts';
import type { ScoredRanking } from './scored-ranking.ts';
import {
  namedAt,
  placesBy,
  placesInWindow,
  type StandingInList,
  standingAmong,
  standingInList,
} from './scored-rows.ts';

type Listed = Pick<ScoredQuestion, 'by' | 'leastConfidence'> & ScoredOrder & { filter: string; onlyGroups?: boolean };

/** All of a list in the order asked for; those that are equal in it by rank. */
export function sortedPlaces(context: EngineContext, ranking: ScoredRanking, listed: Listed): Int32Array {
  const places = placesBy(context.session.archive.reader, ranking, listed);
  const { sort, descending } = listed;
  if (sort === 'rank') return descending ? places.toReversed() : places;
  const keyOf = keyBy(context, ranking, sort);
  const keys = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) keys[at] = keyOf(places[at] ?? -1) ?? Number.NaN;
  const order = placesByKey(keys, descending);
  for (let at = 0; at < order.length; at += 1) order[at] = places[order[at] ?? -1] ?? 0;
  return order;
}

/** The same in part; by rank it is found without ordering everybody. */
export function sortedPlacesInWindow(
  context: EngineContext,
  ranking: ScoredRanking,
  listed: Listed,
  { offset, limit }: { offset: number; limit: number },
): ReturnType<typeof placesInWindow> {
  const { sort, descending } = listed;
  if (sort === 'rank' && !descending) {
    return placesInWindow(context.session.archive.reader, ranking, listed, { offset, limit });
  }
  const places = sortedPlaces(context, ranking, listed);
  return { total: places.length, places: places.subarray(offset, offset + limit), ranksCombined: null };
}

/** Where a place stands in the same list; by rank it is found without ordering everybody. */
export function standingInSorted(
  context: EngineContext,
  ranking: ScoredRanking,
  listed: Listed,
  place: number,
): StandingInList {
  const { sort, descending } = listed;
  return sort === 'rank' && !descending
    ? standingInList(context.session.archive.reader, ranking, listed, place)
    : standingAmong(sortedPlaces(context, ranking, listed), place);
}

function keyBy(
  context: EngineContext,
  ranking: ScoredRanking,
  sort: Exclude<ScoredSort, 'rank'>,
): (place: number) => number | null {
  const { money } = ranking;
  switch (sort) {
    case 'rankRevenue':
    case 'class':
      return (place) => money.rowAt(place)?.rank ?? null;
    case 'net':
      return (place) => money.rowAt(place)?.net.minor ?? null;
    case 'cautiousValue':
      return (place) => wholeScore(ranking.cautiousValues[place] ?? 0);
    case 'confidence':
      return (place) => wholeScore(ranking.confidences[place] ?? 0);
    case 'combined':
      return (place) => wholeScore(ranking.combined[place] ?? 0);
    case 'name': {
      if (ranking.factors.roster.groupKeys.size > 0) return placeByName(context, ranking);
      const { ids } = sortedCustomers(context, { filter: { text: '', conditions: [] }, sort, descending: false });
      const { placeOf } = ranking.factors.roster;
      const byPlace = new Map<number, number>();
      for (const [at, id] of ids.entries()) byPlace.set(placeOf.get(id) ?? -1, at);
      return (place) => byPlace.get(place) ?? null;
    }
  }
}

/** Groups are sorted among the customers by their names. */
function placeByName({ session }: EngineContext, ranking: ScoredRanking): (place: number) => number | null {
  const { places } = ranking.byValue.whole();
  const order = namedAt(session.archive.reader, ranking, places).map(({ name }) => nameOrderKey(name));
  const inOrder = [...order.keys()].sort((one, other) => compareValues(order[one] ?? '', order[other] ?? ''));
  const byPlace = new Map(inOrder.map((at, index) => [places[at] ?? -1, index]));
  return (place) => byPlace.get(place) ?? null;
}
