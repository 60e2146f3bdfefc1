import type { ScoredPoints, ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import type { Connection } from '../archive/query.ts';
import type { ScoredRanking } from './scored-ranking.ts';
import { namedAt, overlookedNotSetAside } from './scored-rows.ts';

interface PointLimits {
  /** Up to this many customers each is a point. */
  all: number;
  /** Of more, this many of the first and of the overlooked are points. */
  ofEach: number;
}

const pointLimits: PointLimits = { all: 5_000, ofEach: 500 };
const cellsPerAxis = 60;
const greatestMoneyScore = 100;
const greatestValue = 5;

/** Everybody who is ranked by both scores: points where they can be told apart, cells with their count where not. */
export function scoredPoints(
  connection: Connection,
  ranking: ScoredRanking,
  { by, moneyWeight }: Pick<ScoredQuestion, 'moneyWeight'> & { by: 'value' | 'combined' },
  /** On which day somebody whom the shop has set aside is not among the overlooked. */
  today: string,
  limits = pointLimits,
): ScoredPoints {
  const { money, byValue, cautiousValues, knownParts } = ranking;
  const { moneyScores } = money;
  const { top } = money.revenue;
  const order = by === 'value' ? byValue : ranking.byCombined;
  const isEachAPoint = order.length <= limits.all;
  const { places: first, ranks } = order.window(0, isEachAPoint ? limits.all : limits.ofEach);
  const { shown: allOverlooked } = overlookedNotSetAside(connection, ranking, today);
  const overlooked = allOverlooked.map(({ place }) => place);
  const overlookedFirst = allOverlooked.filter(({ degree }) => degree === 'first').length;
  const isOverlooked = new Set(overlooked);
  const isFirst = new Set(first);
  const others = overlooked.filter((place) => !isFirst.has(place)).slice(0, limits.ofEach);
  const otherRanks = order.ranksOf(others);
  const shown = [
    ...Array.from(first, (place, at) => ({ place, rank: ranks[at] ?? 0, isAmongFirst: at < top })),
    ...others
      .map((place, at) => ({ place, rank: otherRanks[at] ?? 0, isAmongFirst: false }))
      .sort((a, b) => a.rank - b.rank),
  ];
  const named = namedAt(
    connection,
    ranking,
    shown.map(({ place }) => place),
  );
  const nth = order.window(top - 1, 1).places[0];
  const weight = by === 'value' ? 0 : moneyWeight;
  const nthByRevenue = money.places[top - 1];
  const nthByValue = byValue.window(top - 1, 1).places[0];
  const { places: fromBest } = byValue.whole();
  const valueAt = (at: number): number => cautiousValues[fromBest[at] ?? -1] ?? 0;
  return {
    customers: order.length,
    points: shown.map(({ place, rank, isAmongFirst }, at) => {
      const { customerId = 0, number = '', name = '', group } = named[at] ?? {};
      return {
        ...{ customerId, number, name, rank },
        ...(group === undefined ? {} : { group: group.key }),
        moneyScore: moneyScores[place] ?? 0,
        cautiousValue: cautiousValues[place] ?? 0,
        knownPart: knownParts[place] ?? 0,
        isAmongFirst,
        isOverlooked: isOverlooked.has(place),
      };
    }),
    cells: isEachAPoint
      ? []
      : cellsOf(
          ranking,
          shown.map(({ place }) => place),
        ),
    lineOfNth:
      nth === undefined
        ? null
        : {
            moneyWeight: weight,
            score: weight * (moneyScores[nth] ?? 0) + (1 - weight) * 20 * (cautiousValues[nth] ?? 0),
          },
    overlookedCorner:
      nthByRevenue === undefined || nthByValue === undefined
        ? null
        : {
            moneyScore: moneyScores[nthByRevenue] ?? 0,
            cautiousValue: cautiousValues[nthByValue] ?? 0,
          },
    overlooked: { first: overlookedFirst, more: overlooked.length - overlookedFirst },
    valueRange: { least: valueAt(Math.floor(0.99 * (fromBest.length - 1))), greatest: valueAt(0) },
  };
}

function cellsOf(ranking: ScoredRanking, without: readonly number[]): ScoredPoints['cells'] {
  const { byValue, cautiousValues, money } = ranking;
  const { moneyScores } = money;
  const counts = new Int32Array(cellsPerAxis * cellsPerAxis);
  const cellAt = (score: number, greatest: number): number =>
    Math.min(cellsPerAxis - 1, Math.floor((score / greatest) * cellsPerAxis));
  const countAt = (place: number, count: 1 | -1): void => {
    const column = cellAt(moneyScores[place] ?? 0, greatestMoneyScore);
    const row = cellAt(cautiousValues[place] ?? 0, greatestValue);
    const cell = row * cellsPerAxis + column;
    counts[cell] = (counts[cell] ?? 0) + count;
  };
  const { places } = byValue.whole();
  for (let at = 0; at < places.length; at += 1) countAt(places[at] ?? -1, 1);
  for (const place of without) countAt(place, -1);
  const middle = (cell: number, greatest: number): number => ((cell + 0.5) / cellsPerAxis) * greatest;
  return Array.from(counts, (customers, cell) => ({
    moneyScore: middle(cell % cellsPerAxis, greatestMoneyScore),
    cautiousValue: middle(Math.floor(cell / cellsPerAxis), greatestValue),
    customers,
  })).filter(({ customers }) => customers > 0);
}
