import type { RankingQuestion } from '../../shared/ranking/contract.ts';
import type { SnapshotQuestion } from '../../shared/snapshots/snapshot-question.ts';
import type { SnapshotRows } from '../../shared/snapshots/snapshot-rows.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { classRuleOf } from '../ranking/class-rule-setting.ts';
import { keptProfitRanking } from '../ranking/kept-profit-ranking.ts';
import { keptRanking } from '../ranking/kept-ranking.ts';
import { keptRolledUpRanking } from '../ranking/kept-rolled-up-ranking.ts';
import { keptScoredRanking } from '../ranking/kept-scored-ranking.ts';
import { keptScoredGroups } from '../ranking/scored-groups.ts';
import type { ScoredRanking } from '../ranking/scored-ranking.ts';

/** A ranking as a snapshot keeps it. */
export interface RankingToKeep {
  /** As it was asked, with how the classes were split. */
  question: SnapshotQuestion;
  from: string;
  to: string;
  currency: string;
  customers: number;
  netMinor: number;
  rows: SnapshotRows;
}

/** The ranking of this question as it is now. Errors: PERIOD_REVERSED, DAY_INVALID, CURRENCY_UNKNOWN. */
export function rankingToKeep(context: EngineContext, asked: SnapshotQuestion): RankingToKeep {
  const question = { ...asked, ...classRuleOf(context.session.archive.reader, asked) };
  const { head, rows } = rowsOf(context, question);
  const { from, to, currency } = head;
  return { question, from, to, currency, customers: rows.customerIds.length, netMinor: head.net.minor, rows };
}

type Head = { from: string; to: string; currency: string; net: { minor: number } };

function rowsOf(context: EngineContext, question: SnapshotQuestion): { head: Head; rows: SnapshotRows } {
  const { by, rollUp, moneyWeight: _weight, weights: _weights, factorsAsOf: _asOf, ...ofMoney } = question;
  if (by === 'profit') return ofProfit(context, ofMoney);
  if (by === 'value' || by === 'combined') {
    if (rollUp === undefined) {
      const { ranking } = keptScoredRanking(context, question);
      return { head: ranking.money.revenue, rows: scoredRows(ranking, by, null) };
    }
    const { ranking } = keptScoredGroups(context, { ...question, rollUp });
    return { head: ranking.money.revenue, rows: scoredRows(ranking, by, ranking.factors.roster.groupKeys) };
  }
  if (rollUp === undefined) {
    const ranking = keptRanking(context, ofMoney);
    return { head: ranking, rows: moneyRows(ranking.rows) };
  }
  const ranking = keptRolledUpRanking(context, { ...ofMoney, rollUp });
  return {
    head: ranking,
    rows: { ...moneyRows(ranking.rows), groupKeys: ranking.rows.map(({ group }) => group?.key ?? null) },
  };
}

function ofProfit(context: EngineContext, question: RankingQuestion): { head: Head; rows: SnapshotRows } {
  const ranking = keptProfitRanking(context, question);
  const profitsMinor = ranking.rows.map(({ profit }) => profit.minor);
  return { head: ranking, rows: { ...moneyRows(ranking.rows), profitsMinor } };
}

function moneyRows(rows: readonly { customerId: number; rank: number; net: { minor: number } }[]): SnapshotRows {
  return {
    customerIds: rows.map(({ customerId }) => customerId),
    groupKeys: null,
    ranks: rows.map(({ rank }) => rank),
    netsMinor: rows.map(({ net }) => net.minor),
    profitsMinor: null,
    cautiousThousandths: null,
    combinedThousandths: null,
  };
}

function scoredRows(
  { money, factors, byValue, byCombined, cautiousValues, combined }: ScoredRanking,
  by: 'value' | 'combined',
  groupKeyAt: ReadonlyMap<number, string> | null,
): SnapshotRows {
  const { places, ranks } = { value: byValue, combined: byCombined }[by].whole();
  const thousandths = (scores: Float64Array): number[] =>
    Array.from(places, (place) => Math.round((scores[place] ?? 0) * 1_000));
  return {
    customerIds: Array.from(places, (place) => factors.roster.ids[place] ?? 0),
    groupKeys: groupKeyAt === null ? null : Array.from(places, (place) => groupKeyAt.get(place) ?? null),
    ranks: Array.from(ranks),
    netsMinor: Array.from(places, (place) => money.rowAt(place)?.net.minor ?? 0),
    profitsMinor: null,
    cautiousThousandths: thousandths(cautiousValues),
    combinedThousandths: by === 'combined' ? thousandths(combined) : null,
  };
}
