import { moneyToDecimalText } from '../../shared/money.ts';
import type { LeftOut } from '../../shared/ranking/ranking.ts';
import type { ScoredRow, ScoredSummary } from '../../shared/ranking/scored-contract.ts';
import { factorsJson } from './factor-json.ts';

/** A row with all that is known of its customer's place. */
export function scoredRowJson(row: ScoredRow) {
  return {
    rank: row.rank,
    number: row.number,
    name: row.name,
    net: moneyToDecimalText(row.net),
    orders: row.orders,
    lastDay: row.lastDay,
    share: row.share,
    cumulativeShare: row.cumulativeShare,
    class: row.class,
    tier: row.tier,
    ...scoresJson(row),
  };
}

/** What is known of a customer, or a group, beside money, and the places by each. */
export function scoresJson(row: ScoredRow) {
  return {
    moneyScore: row.moneyScore,
    value: row.value,
    confidence: row.confidence,
    cautiousValue: row.cautiousValue,
    combined: row.combined,
    factors: factorsJson(row.factors),
    rankRevenue: row.rankRevenue,
    rankValue: row.rankValue,
    rankCombined: row.rankCombined,
  };
}

export function leftOutJson({ reason, customers, orders, net }: LeftOut) {
  return { reason, customers, orders, net: moneyToDecimalText(net), currency: net.currency };
}

/** In a ranking by more than money: customers without a sale in the period of whom no factor is known. */
export function nothingKnownJson({ by, nothingKnown: customers, currency }: ScoredSummary) {
  if (by === 'revenue' || customers === 0) return [];
  const net = moneyToDecimalText({ minor: 0, currency });
  return [{ reason: 'nothingKnown', customers, orders: 0, net, currency }];
}
