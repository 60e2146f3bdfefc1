import { byKey } from '../../shared/by-key.ts';
import { factors } from '../../shared/factors/factors.ts';
import {
  customerValues,
  equalWeights,
  type FactorInShop,
  type FactorWeights,
  factorsInShop,
  type Values,
  valueOfUnknown,
} from '../../shared/factors/value.ts';
import { combinedScore, moneyScores } from '../../shared/ranking/money-score.ts';
import type { RankedCustomer, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { FactorTable } from '../factors/kept-factors.ts';
import { ScoreOrder } from './score-order.ts';

/** Everybody in the roster by what money does not show; each list by place. */
export interface ValuedCustomers extends Values {
  factors: FactorTable;
  weights: FactorWeights;
  inShop: readonly FactorInShop[];
  valueOfUnknown: number;
  /** 1 where a factor is known. */
  isAnythingKnown: Uint8Array;
}

/** Everybody in the roster by what they brought in the period; each list by place. */
export interface MoneyOfCustomers {
  revenue: RevenueRanking<RankedCustomer>;
  /** The row by revenue; absent without a sale in the period. */
  rowAt: (place: number) => RankedCustomer | undefined;
  moneyScores: Float64Array;
  /** Those with a sale, the best first. */
  places: Int32Array;
  /** Who may be ranked without one; null: everybody. */
  fitting: Int32Array | null;
  /** Where a customer alone, or a group, is in the roster. */
  placeOf: PlaceOf;
}

type PlaceOf = (row: { customerId: number; group?: { key: string } | undefined }) => number | undefined;

/** Everybody by money, by value and by both. */
export interface ScoredRanking extends ValuedCustomers {
  money: MoneyOfCustomers;
  combined: Float64Array;
  byValue: ScoreOrder;
  byCombined: ScoreOrder;
}

export function valuedCustomers(table: FactorTable, given: Partial<FactorWeights>): ValuedCustomers {
  const { roster, columns } = table;
  const size = roster.ids.length;
  const weights = { ...equalWeights, ...given };
  const known = byKey(factors, (factor) => ({ assumed: table.assumed[factor], knownOf: table.knownOf[factor] }));
  const inShop = factorsInShop(known, size - roster.emptyPlaces.size, weights);
  const isAnythingKnown = new Uint8Array(size);
  for (const { factor } of inShop) {
    columns[factor].scores.forEach((score, place) => {
      if (!Number.isNaN(score)) isAnythingKnown[place] = 1;
    });
  }
  return {
    ...customerValues(inShop, size, (factor) => columns[factor].scores),
    ...{ factors: table, weights, inShop, isAnythingKnown },
    valueOfUnknown: valueOfUnknown(inShop),
  };
}

export function moneyOfCustomers(
  revenue: RevenueRanking<RankedCustomer>,
  { roster }: Pick<FactorTable, 'roster'>,
  fitting: Int32Array | null = null,
  placeOf: PlaceOf = ({ customerId }) => roster.placeOf.get(customerId),
): MoneyOfCustomers {
  const size = roster.ids.length;
  const scores = moneyScores(revenue.rows.map(({ net }) => net.minor));
  const moneyScoresByPlace = new Float64Array(size);
  const indexAt = new Int32Array(size).fill(-1);
  const places: number[] = [];
  revenue.rows.forEach((row, index) => {
    const place = placeOf(row);
    if (place === undefined) return;
    indexAt[place] = index;
    moneyScoresByPlace[place] = scores[index] ?? 0;
    places.push(place);
  });
  return {
    revenue,
    rowAt: (place) => revenue.rows[indexAt[place] ?? -1],
    moneyScores: moneyScoresByPlace,
    places: Int32Array.from(places),
    fitting,
    placeOf,
  };
}

/** Ranked by value: those with a sale in the period, or of whom a factor is known. */
export function orderByValue(valued: ValuedCustomers, money: MoneyOfCustomers): ScoreOrder {
  return new ScoreOrder(valued.cautiousValues, isRanked(valued, money));
}

/** The same by both scores; `moneyWeight` is the share of money, 0 to 1. */
export function scoredRanking(
  valued: ValuedCustomers,
  money: MoneyOfCustomers,
  byValue: ScoreOrder,
  moneyWeight: number,
): ScoredRanking {
  const { cautiousValues } = valued;
  const combined = new Float64Array(cautiousValues.length);
  for (let place = 0; place < combined.length; place += 1) {
    combined[place] = combinedScore(money.moneyScores[place] as number, cautiousValues[place] as number, moneyWeight);
  }
  return { ...valued, money, combined, byValue, byCombined: new ScoreOrder(combined, isRanked(valued, money)) };
}

function isRanked({ isAnythingKnown }: ValuedCustomers, { places, fitting }: MoneyOfCustomers): Uint8Array {
  const ranked = fitting === null ? isAnythingKnown.slice() : new Uint8Array(isAnythingKnown.length);
  for (const place of fitting ?? []) ranked[place] = isAnythingKnown[place] ?? 0;
  for (const place of places) ranked[place] = 1;
  return ranked;
}
