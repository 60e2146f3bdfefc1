import type { RankedCustomer } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { SnapshotQuestion } from '../../shared/snapshots/snapshot-question.ts';
import type { SnapshotRows } from '../../shared/snapshots/snapshot-rows.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { classRuleOf } from '../ranking/class-rule-setting.ts';
import { keptProfitRanking } from '../ranking/kept-profit-ranking.ts';
import { keptRanking } from '../ranking/kept-ranking.ts';
import { keptScoredRanking } from '../ranking/kept-scored-ranking.ts';
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
  const { by, moneyWeight: _weight, weights: _weights, factorsAsOf: _asOf, ...ofMoney } = question;
  if (by === 'profit') return ofProfit(context, ofMoney);
  if (by === 'revenue') {
    const ranking = keptRanking(context, ofMoney);
    return { head: ranking, rows: moneyRows(ranking.rows) };
  }
  const { ranking } = keptScoredRanking(context, question);
  return { head: ranking.money.revenue, rows: scoredRows(ranking, by) };
}

function ofProfit(context: EngineContext, question: RankingQuestion): { head: Head; rows: SnapshotRows } {
  const ranking = keptProfitRanking(context, question);
  const profitsMinor = ranking.rows.map(({ profit }) => profit.minor);
  const knownThousandths = ranking.rows.map(({ knownShare }) => Math.round(knownShare * 1_000));
  return { head: ranking, rows: { ...moneyRows(ranking.rows), profitsMinor, knownThousandths } };
}

type RankedRow = Pick<RankedCustomer, 'customerId' | 'group' | 'rank' | 'net'>;

/** By revenue, or by profit without the profits and what is known of the costs. */
export function moneyRows(rows: readonly RankedRow[]): SnapshotRows {
  return {
    customerIds: rows.map(({ customerId }) => customerId),
    groupKeys: groupKeysOf(rows.map(({ group }) => group?.key ?? null)),
    ranks: rows.map(({ rank }) => rank),
    netsMinor: rows.map(({ net }) => net.minor),
    profitsMinor: null,
    cautiousThousandths: null,
    combinedThousandths: null,
  };
}

function scoredRows(
  { money, factors: { roster }, byValue, byCombined, cautiousValues, combined }: ScoredRanking,
  by: 'value' | 'combined',
): SnapshotRows {
  const { places, ranks } = { value: byValue, combined: byCombined }[by].whole();
  const thousandths = (scores: Float64Array): number[] =>
    Array.from(places, (place) => Math.round((scores[place] ?? 0) * 1_000));
  return {
    customerIds: Array.from(places, (place) => roster.ids[place] ?? 0),
    groupKeys: groupKeysOf(Array.from(places, (place) => roster.groupKeys.get(place) ?? null)),
    ranks: Array.from(ranks),
    netsMinor: Array.from(places, (place) => money.rowAt(place)?.net.minor ?? 0),
    profitsMinor: null,
    cautiousThousandths: thousandths(cautiousValues),
    combinedThousandths: by === 'combined' ? thousandths(combined) : null,
  };
}

/** Null where every row is a customer alone. */
function groupKeysOf(keys: (string | null)[]): (string | null)[] | null {
  return keys.some((key) => key !== null) ? keys : null;
}
