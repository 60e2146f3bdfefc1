import { type Factor, factors } from '../../shared/factors/factors.ts';
import { overlookedAmong, type TwiceRanked } from '../../shared/ranking/overlooked.ts';
import type { RankingBasis } from '../../shared/ranking/ranking.ts';
import type { ScoredQuestion, ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { customerFactors } from '../factors/customer-factors.ts';
import type { ScoreOrder } from './score-order.ts';
import type { ScoredRanking } from './scored-ranking.ts';

type Listed = Pick<ScoredQuestion, 'by' | 'leastConfidence'> & { filter: string };

/** A window of the ranking in its order: of those who are known by so much, and whose name or number holds the text. */
export function placesInWindow(
  connection: Connection,
  ranking: ScoredRanking,
  listed: Listed,
  { offset, limit }: { offset: number; limit: number },
): { total: number; places: Int32Array; ranksCombined: Int32Array | null } {
  if (listed.by === 'combined' && listed.leastConfidence === 0 && foldText(listed.filter) === '') {
    const { places, ranks } = ranking.byCombined.window(offset, limit);
    return { total: ranking.byCombined.length, places, ranksCombined: ranks };
  }
  const places = placesBy(connection, ranking, listed);
  return { total: places.length, places: places.subarray(offset, offset + limit), ranksCombined: null };
}

/** All of the same list. */
export function placesBy(
  connection: Connection,
  ranking: ScoredRanking,
  { by, leastConfidence, filter }: Listed,
): Int32Array {
  const places = by === 'revenue' ? ranking.money.places : orderBy(ranking, by).whole().places;
  const known =
    leastConfidence === 0 ? places : places.filter((place) => (ranking.confidences[place] ?? 0) >= leastConfidence);
  const folded = foldText(filter);
  if (folded === '') return known;
  const nameOf = namesOf(connection, ranking, known);
  return known.filter((place) => {
    const { number = '', name = '' } = nameOf.get(ranking.factors.roster.ids[place] ?? 0) ?? {};
    return foldText(name).includes(folded) || foldText(number).includes(folded);
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
export function countNothingKnown({ factors, isAnythingKnown, money, byValue }: ScoredRanking): number {
  // Of everybody it is not counted: the slider asks at each of its steps.
  if (money.fitting === null) {
    const { ids, emptyPlaces } = factors.roster;
    const ofNobody = [...emptyPlaces].filter((place) => money.rowAt(place) === undefined);
    return ids.length - ofNobody.length - byValue.length;
  }
  return money.fitting.filter((place) => isAnythingKnown[place] !== 1 && money.rowAt(place) === undefined).length;
}

interface Named {
  id: number;
  number: string;
  name: string;
}

/** Who stands at these places, by the id of the customer. */
export function namesOf(
  connection: Connection,
  { factors: { roster } }: ScoredRanking,
  places: ArrayLike<number>,
): ReadonlyMap<number, Named> {
  const ids = Array.from(places, (place) => roster.ids[place] ?? 0);
  const names = connection
    .prepare<[string], Named>(
      `SELECT customers.id, number, name FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value`,
    )
    .all(JSON.stringify(ids));
  return new Map(names.map((named) => [named.id, named]));
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
  const nameOf = namesOf(connection, ranking, places);
  return Array.from(places, (place, at) => {
    const customerId = ranking.factors.roster.ids[place] ?? 0;
    const { number = '', name = '' } = nameOf.get(customerId) ?? {};
    const row = ranking.money.rowAt(place);
    const rankRevenue = row?.rank ?? null;
    const rankValue = ranking.byValue.ranks()[place] || null;
    const rankCombined = ranksCombined?.[at] ?? (ranking.byCombined.ranks()[place] || null);
    const value = ranking.values[place] ?? Number.NaN;
    return {
      rank: { revenue: rankRevenue, value: rankValue, combined: rankCombined }[by] ?? 0,
      customerId,
      number,
      name,
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

const leastOfReason = 3.5;
const mostReasons = 2;

/** The overlooked by their places. Nobody below the first N by value is among them, nor ordered for it. */
export function overlookedPlaces(ranking: ScoredRanking) {
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

/** The overlooked with their rows, and for what they are known. */
export function overlookedRows(connection: Connection, ranking: ScoredRanking) {
  const found = overlookedPlaces(ranking);
  const rows = scoredRows(
    connection,
    ranking,
    'value',
    found.map(({ customer }) => customer.place),
  );
  return rows.map((row, at) => ({
    degree: found[at]?.degree ?? ('more' as const),
    row,
    why: reasonsOf(row, ranking),
  }));
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

/** Influence that comes from the people brought alone says nothing that the referrals do not say. */
function isInfluenceOfReferrals({ factors: { influence } }: ScoredRow): boolean {
  if (influence.source === 'owner') return false;
  const { relations = 0, groupsLed = 0, reviews = 0 } = influence.evidence ?? {};
  return relations + groupsLed + reviews === 0;
}
