import { type Factor, factors } from '../../shared/factors/factors.ts';
import { isOfReferralsAlone } from '../../shared/factors/influence.ts';
import { hasChangedByAThird } from '../../shared/named-accounts/sentence-figures.ts';
import { overlookedAmong, type TwiceRanked } from '../../shared/ranking/overlooked.ts';
import type { RankedGroup, RankingBasis } from '../../shared/ranking/ranking.ts';
import type { ScoredQuestion, ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { customerFactors } from '../factors/customer-factors.ts';
import { type Standing, standingsOn } from '../named-accounts/standings-on.ts';
import { namedGroups } from './names-of-ranked.ts';
import { rankedHoldingText } from './ranked-holding-text.ts';
import type { ScoreOrder } from './score-order.ts';
import type { ScoredRanking } from './scored-ranking.ts';

type Listed = Pick<ScoredQuestion, 'by' | 'leastConfidence'> & { filter: string; onlyGroups?: boolean };

/**
 * A window of the ranking in its order: of those of at least the confidence asked for whose name or number, or that of a
 * member, holds the text.
 */
export function placesInWindow(
  connection: Connection,
  ranking: ScoredRanking,
  listed: Listed,
  { offset, limit }: { offset: number; limit: number },
): { total: number; places: Int32Array; ranksCombined: Int32Array | null } {
  if (listed.by === 'combined' && isOfEverybody(listed)) {
    const { places, ranks } = ranking.byCombined.window(offset, limit);
    return { total: ranking.byCombined.length, places, ranksCombined: ranks };
  }
  const places = placesBy(connection, ranking, listed);
  return { total: places.length, places: places.subarray(offset, offset + limit), ranksCombined: null };
}

/** Where a place stands in the same list, from 0 (-1: nowhere), and which place stands where. */
export function standingInList(
  connection: Connection,
  ranking: ScoredRanking,
  listed: Listed,
  place: number,
): StandingInList {
  if (listed.by !== 'revenue' && isOfEverybody(listed)) {
    const order = orderBy(ranking, listed.by);
    const { length: total } = order;
    return { position: order.positionOf(place), total, placeAt: (at) => order.window(at, 1).places[0] };
  }
  return standingAmong(placesBy(connection, ranking, listed), place);
}

export interface StandingInList {
  position: number;
  total: number;
  placeAt(at: number): number | undefined;
}

export function standingAmong(places: Int32Array, place: number): StandingInList {
  return { position: places.indexOf(place), total: places.length, placeAt: (at) => places[at] };
}

function isOfEverybody({ leastConfidence, filter, onlyGroups }: Listed): boolean {
  return leastConfidence === 0 && foldText(filter) === '' && onlyGroups !== true;
}

/** All of the same list. */
export function placesBy(
  connection: Connection,
  ranking: ScoredRanking,
  { by, leastConfidence, filter, onlyGroups = false }: Listed,
): Int32Array {
  const { groupKeys } = ranking.factors.roster;
  const ranked = by === 'revenue' ? ranking.money.places : orderBy(ranking, by).whole().places;
  const places = onlyGroups ? ranked.filter((place) => groupKeys.has(place)) : ranked;
  const known =
    leastConfidence === 0 ? places : places.filter((place) => (ranking.confidences[place] ?? 0) >= leastConfidence);
  const folded = foldText(filter);
  if (folded === '') return known;
  const holdsText = rankedHoldingText(connection, groupKeys.values(), folded);
  const { ids, membersAt } = ranking.factors.roster;
  return known.filter((place) => {
    const key = groupKeys.get(place);
    if (key === undefined) return holdsText({ customerId: ids[place] ?? 0 });
    const buyers = ranking.money.rowAt(place)?.group?.members ?? [];
    const memberIds = [...buyers.map(({ customerId }) => customerId), ...(membersAt.get(place) ?? [])];
    return holdsText({ customerId: ids[place] ?? 0, group: { key, memberIds } });
  });
}

function orderBy({ byValue, byCombined }: ScoredRanking, by: 'value' | 'combined'): ScoreOrder {
  return { value: byValue, combined: byCombined }[by];
}

/** How many of the first N of a list are not among the first N by revenue. */
export function countNewAtTop(ranking: ScoredRanking, by: RankingBasis): number {
  if (by === 'revenue') return 0;
  const { money } = ranking;
  const { top } = money.revenue;
  const first = orderBy(ranking, by).window(0, top).places;
  return first.reduce((count, place) => count + ((money.rowAt(place)?.rank ?? Infinity) > top ? 1 : 0), 0);
}

/** Of those who fit, how many have neither a sale in the period nor a factor that is known. */
export function countNothingKnown(ranking: ScoredRanking): number {
  const { factors, isAnythingKnown, money, byValue } = ranking;
  // Of everybody it is not counted: the slider asks at each of its steps.
  if (money.fitting === null) {
    const { ids, emptyPlaces } = factors.roster;
    const ofNobody = [...emptyPlaces].filter(
      (place) => money.rowAt(place) === undefined && isAnythingKnown[place] !== 1,
    );
    return ids.length - ofNobody.length - byValue.length;
  }
  return placesOfNothingKnown(ranking).length;
}

/** The places of those whom that counts, in the order of the roster. */
export function placesOfNothingKnown({ factors, isAnythingKnown, money }: ScoredRanking): number[] {
  const { ids, emptyPlaces } = factors.roster;
  return [...(money.fitting?.toSorted() ?? ids.keys())].filter(
    (place) => isAnythingKnown[place] !== 1 && money.rowAt(place) === undefined && !emptyPlaces.has(place),
  );
}

type NamedAt = Pick<ScoredRow, 'customerId' | 'number' | 'name' | 'group'>;

/** What stands at these places: a customer, or a group with those whose orders are in it, then who else belongs. */
export function namedAt(
  connection: Connection,
  { factors: { roster }, money }: ScoredRanking,
  places: ArrayLike<number>,
): NamedAt[] {
  const rows = Array.from(places, (place): { customerId: number; group?: RankedGroup } => {
    const customerId = roster.ids[place] ?? 0;
    const key = roster.groupKeys.get(place);
    if (key === undefined) return { customerId };
    const buyers = money.rowAt(place)?.group?.members ?? [];
    const ids = new Set(buyers.map((buyer) => buyer.customerId));
    const others = (roster.membersAt.get(place) ?? []).filter((id) => !ids.has(id));
    const net = { minor: 0, currency: money.revenue.currency };
    return { customerId, group: { key, members: [...buyers, ...others.map((id) => ({ customerId: id, net }))] } };
  });
  const groupOf = namedGroups(connection, rows);
  return namesOfCustomers(connection, rows).map(({ group, ...row }) => ({ ...row, ...groupOf({ group }) }));
}

/** The rows at these places of the roster. */
export function scoredRows(
  connection: Connection,
  ranking: ScoredRanking,
  by: RankingBasis,
  places: ArrayLike<number>,
  /** Of these places, where they are known without ordering everybody. */
  ranksCombined: Int32Array | null = null,
): ScoredRow[] {
  const combinedRanks = ranksCombined ?? ranking.byCombined.ranksOf(places);
  return namedAt(connection, ranking, places).map((named, at) => {
    const place = places[at] ?? -1;
    const row = ranking.money.rowAt(place);
    const rankRevenue = row?.rank ?? null;
    const rankValue = ranking.byValue.ranks()[place] || null;
    const rankCombined = combinedRanks[at] || null;
    const value = ranking.values[place] ?? Number.NaN;
    return {
      rank: { revenue: rankRevenue, value: rankValue, combined: rankCombined }[by] ?? 0,
      ...named,
      net: row?.net ?? { minor: 0, currency: ranking.money.revenue.currency },
      orders: row?.orders ?? 0,
      lastDay: row?.lastDay ?? null,
      share: row?.share ?? 0,
      cumulativeShare: row?.cumulativeShare ?? null,
      class: row?.class ?? null,
      tier: row?.tier ?? null,
      moneyScore: ranking.money.moneyScores[place] ?? 0,
      value: Number.isNaN(value) ? null : value,
      confidence: ranking.confidences[place] ?? 0,
      cautiousValue: ranking.cautiousValues[place] ?? 0,
      knownPart: ranking.knownParts[place] ?? 0,
      combined: ranking.combined[place] ?? 0,
      factors: customerFactors(ranking.factors, place),
      rankRevenue,
      rankValue,
      rankCombined,
    };
  });
}

/** The rows of these customers alone, or groups by their keys; null: not in the ranking by value. */
export function scoredRowsOf(
  connection: Connection,
  ranking: ScoredRanking,
  asked: readonly { customerId: number; group?: string | undefined }[],
): (ScoredRow | null)[] {
  const places = asked.map(({ customerId, group }) =>
    ranking.money.placeOf({ customerId, group: group === undefined ? undefined : { key: group } }),
  );
  const ranked = places.filter((place) => place !== undefined && ranking.byValue.holds(place)) as number[];
  const rows = scoredRows(connection, ranking, 'revenue', ranked);
  const byPlace = new Map(ranked.map((place, at) => [place, rows[at]]));
  return places.map((place) => byPlace.get(place ?? -1) ?? null);
}

const leastOfReason = 3.5;
const mostReasons = 2;

/** The overlooked by their places. Nobody below the first N by value is among them, nor ordered for it. */
function overlookedPlaces(ranking: ScoredRanking) {
  const { top, customers: rankedByRevenue } = ranking.money.revenue;
  const { places, ranks } = ranking.byValue.window(0, top + 1);
  const candidates = Array.from(places, (place, at): TwiceRanked & { place: number } => ({
    place,
    customerId: ranking.factors.roster.ids[place] ?? 0,
    rankRevenue: ranking.money.rowAt(place)?.rank ?? null,
    class: ranking.money.rowAt(place)?.class ?? null,
    rankValue: ranks[at] ?? 0,
    cautiousValue: ranking.cautiousValues[place] ?? 0,
    confidence: ranking.confidences[place] ?? 0,
  }));
  return overlookedAmong(candidates, {
    top,
    ranked: rankedByRevenue,
    valueOfUnknown: ranking.valueOfUnknown,
  });
}

/** The overlooked whom the shop has not set aside on that day, or of whom a figure has changed by a third since. */
export function overlookedNotSetAside(connection: Connection, ranking: ScoredRanking, today: string) {
  const { overlooked: found, tooLittleKnown } = overlookedPlaces(ranking);
  const standings = standingsOn(connection, today);
  const rows = scoredRows(
    connection,
    ranking,
    'value',
    found.map(({ customer }) => customer.place),
  );
  const shown = found.flatMap(({ degree, customer: { place } }, at) => {
    const row = rows[at];
    return row === undefined || isStillSetAside(row, standings.get(row.customerId)) ? [] : [{ degree, place, row }];
  });
  return {
    shown,
    setAside: found.length - shown.length,
    tooLittleKnown: tooLittleKnown
      .map(({ customerId }) => customerId)
      .filter((customerId) => standings.get(customerId)?.state !== 'setAside'),
  };
}

/**
 * The overlooked with their rows, and for what they are known. Whom the shop has set aside on that day is counted; of whom
 * too little is known, by their ids.
 */
export function overlookedRows(connection: Connection, ranking: ScoredRanking, today: string) {
  const { shown, ...leftOut } = overlookedNotSetAside(connection, ranking, today);
  return { overlooked: shown.map(({ degree, row }) => ({ degree, row, why: reasonsOf(row, ranking) })), ...leftOut };
}

function isStillSetAside({ factors: known, rankRevenue, net }: ScoredRow, standing: Standing | undefined): boolean {
  if (standing?.state !== 'setAside') return false;
  const netMinor = rankRevenue === null ? null : net.minor;
  return !hasChangedByAThird(standing.seenFigures, { factors: known, netMinor });
}

function reasonsOf(row: ScoredRow, { factors: { assumed } }: ScoredRanking): { factor: Factor; score: number }[] {
  const reasons = factors
    .flatMap((factor) => {
      const { score } = row.factors[factor];
      return score !== null && score >= leastOfReason ? [{ factor, score }] : [];
    })
    .sort((a, b) => b.score - (assumed[b.factor] ?? 0) - (a.score - (assumed[a.factor] ?? 0)));
  const saysWhoWasBrought = reasons.some(({ factor }) => factor === 'referrals') && isInfluenceOfReferrals(row);
  return reasons.filter(({ factor }) => factor !== 'influence' || !saysWhoWasBrought).slice(0, mostReasons);
}

function isInfluenceOfReferrals({ factors: { influence } }: ScoredRow): boolean {
  const { source, evidence } = influence;
  return source !== 'owner' && (evidence === null || isOfReferralsAlone(evidence));
}
