import { orderReads } from '../../shared/customers/list-reads.ts';
import { dayNumber } from '../../shared/day.ts';
import { groupReads } from '../../shared/groups/group-reads.ts';
import { narrowingReads } from '../../shared/narrowing/narrowing.ts';
import type { ProfitListing, ProfitRow } from '../../shared/ranking/contract.ts';
import { firstMoneyWeight } from '../../shared/ranking/money-score.ts';
import {
  type PeriodBefore,
  type ProfitSort,
  type ProfitStanding,
  profitChange,
  type RankedByProfit,
  type RankedKey,
  rankedKey,
} from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Connection } from '../archive/query.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { keptRollUp } from '../groups/kept-roll-up.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { filteredRows } from './filtered-rows.ts';
import { keptRanking } from './kept-ranking.ts';
import { keptScoredRanking, scoredTableReadsOf } from './kept-scored-ranking.ts';
import { namedGroups } from './names-of-ranked.ts';
import { placeInCustomerList } from './place-in-customer-list.ts';
import { profitRanking, type RankingByProfit } from './profit-ranking.ts';
import { type KeyOf, rowsInOrder } from './sorted-rows.ts';

/** One of them may be that of the period before. */
const profitRankings = new CacheByTables<RankingByProfit>(2);
const profitListings = new CacheByTables<ReturnType<typeof keptProfitListing>>();

/** The ranking by profit asked for last. Errors: DAY_INVALID, PERIOD_REVERSED, CURRENCY_UNKNOWN. */
export function keptProfitRanking(context: EngineContext, question: RankingQuestion): RankingByProfit {
  const { archive } = context.session;
  const asked = { ...question, ...classRuleOf(archive.reader, question) };
  const key = JSON.stringify([context.clock.today(), asked]);
  return profitRankings.get(archive, { key, reads: readsOf(asked) }, () => {
    const rollUp = asked.rollUp === undefined ? null : keptRollUp(archive, asked.rollUp);
    return profitRanking(archive.reader, keptRanking(context, asked), { rollUp, top: asked.top });
  });
}

export interface ProfitComparison {
  period: PeriodBefore & { knownShare: number | null };
  standings: ReadonlyMap<RankedKey, ProfitStanding>;
}

/** Where everybody stood by profit in the period before; null where the archive has nothing of it. */
export function profitComparison(context: EngineContext, question: RankingQuestion): ProfitComparison | null {
  const { before } = keptProfitRanking(context, question);
  if (before === null) return null;
  const { from, to } = before;
  const { rows, unknown, knownShare } = keptProfitRanking(context, { ...question, from, to });
  const standings = new Map<RankedKey, ProfitStanding>();
  for (const row of rows) {
    const { rank, profit, knownShare: share } = row;
    standings.set(rankedKey(row), { rank, profit, knownShare: share });
  }
  for (const key of unknown) standings.set(key, { rank: null, profit: null, knownShare: 0 });
  return { period: { ...before, knownShare }, standings };
}

/** What a list of it shows: its rows in their order, and the comparison where it is asked for and there is one. */
export function keptProfitListing(
  context: EngineContext,
  question: RankingQuestion,
  listing: ProfitListing,
): { rows: readonly RankedByProfit[]; comparison: ProfitComparison | null } {
  const { archive } = context.session;
  const asked = { ...question, ...classRuleOf(archive.reader, question) };
  const key = JSON.stringify([context.clock.today(), asked, listing]);
  const knownReads = listing.knownBy === undefined ? [] : scoredTableReadsOf(asked);
  return profitListings.get(archive, { key, reads: [...readsOf(asked), ...orderReads, ...knownReads] }, () => {
    const { rows } = keptProfitRanking(context, asked);
    const listed = filteredRows(archive.reader, knownRows(context, asked, rows, listing.knownBy), listing);
    const comparison = listing.comparesWithBefore ? profitComparison(context, asked) : null;
    return { rows: rowsInOrder(context, listed, listing, (sort) => keyBy(context, sort, comparison)), comparison };
  });
}

/** Those of at least the confidence asked for. */
function knownRows(
  context: EngineContext,
  question: RankingQuestion,
  rows: readonly RankedByProfit[],
  knownBy: ProfitListing['knownBy'],
): readonly RankedByProfit[] {
  if (knownBy === undefined) return rows;
  const { leastConfidence, ...known } = knownBy;
  const { ranking } = keptScoredRanking(context, { ...question, ...known, moneyWeight: firstMoneyWeight });
  return rows.filter((row) => (ranking.confidences[ranking.money.placeOf(row) ?? -1] ?? 0) >= leastConfidence);
}

/** Of a product the cost may be known: it is read whatever the ranking is narrowed to. */
function readsOf({ rollUp }: RankingQuestion): readonly TrackedName[] {
  return ['orders', 'customer_totals', ...narrowingReads, ...(rollUp === undefined ? [] : groupReads)];
}

/** What is ranked by profit with what it is called, and where it stood before. */
export function profitRows(
  connection: Connection,
  rows: readonly RankedByProfit[],
  comparison: ProfitComparison | null,
): ProfitRow[] {
  const named = namedGroups(connection, rows);
  return namesOfCustomers(connection, rows).map(({ group, ...row }) => {
    const before = comparison?.standings.get(rankedKey({ ...row, group })) ?? null;
    return { ...row, ...named({ group }), before };
  });
}

/** Shares to a millionth: places are found by whole numbers. */
const sharesOfOne = 1_000_000;

function keyBy(context: EngineContext, sort: ProfitSort, comparison: ProfitComparison | null): KeyOf<RankedByProfit> {
  const before = (row: RankedByProfit) => comparison?.standings.get(rankedKey(row)) ?? null;
  switch (sort) {
    case 'rank':
    case 'cumulativeShare':
    case 'class':
    case 'tier':
      return ({ rank }) => rank;
    case 'profit':
    case 'share':
      return ({ profit }) => profit.minor;
    case 'knownShare':
      return ({ knownShare }) => Math.round(knownShare * sharesOfOne);
    case 'net':
      return ({ net }) => net.minor;
    case 'orders':
      return ({ orders }) => orders;
    case 'lastDay':
      return ({ lastDay }) => dayNumber(lastDay);
    case 'number':
    case 'name':
      return placeInCustomerList(context, sort);
    case 'rankBefore':
      return (row) => before(row)?.rank ?? null;
    case 'profitBefore':
      return (row) => before(row)?.profit?.minor ?? null;
    case 'knownShareBefore':
      return (row) => Math.round((before(row)?.knownShare ?? Number.NaN) * sharesOfOne);
    case 'profitChange':
      return (row) => profitChange({ profit: row.profit, before: before(row) })?.minor ?? null;
  }
}
