import { orderReads } from '../../shared/customers/list-reads.ts';
import { groupReads } from '../../shared/groups/group-reads.ts';
import { readsOfNarrowing } from '../../shared/narrowing/narrowing.ts';
import type { RankingOrder, RankingRowFilter } from '../../shared/ranking/contract.ts';
import {
  type ComparedPeriod,
  type PyramidTier,
  type RankedCustomer,
  type RankedKey,
  type RankingRow,
  type RevenueRanking,
  rankedKey,
  type Standing,
} from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import { CacheByTables, type CacheQuestion } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { filteredRows } from './filtered-rows.ts';
import { type RankedQuestion, rankedAndUnranked } from './revenue-ranking.ts';
import { rolledUpAndUnranked } from './rolled-up-ranking.ts';
import { sortedRows } from './sorted-rows.ts';

/** The tables a ranking is folded from, and those that say who is ranked. */
const rankingReads: readonly TrackedName[] = ['orders', 'customer_totals', 'customers'];
/** A list of it may be sorted by name. */
const listingReads: readonly TrackedName[] = [...rankingReads, ...orderReads];

/** One of them may be that of the period before. */
const rankings = new CacheByTables<RevenueRanking<RankedCustomer>>(2);
const listings = new CacheByTables<readonly RankedCustomer[]>();
const comparisons = new CacheByTables<Comparison | null>();

/** The ranking asked for last: paging through it does not fold the orders again. */
export function keptRanking(context: EngineContext, asked: RankingQuestion): RevenueRanking<RankedCustomer> {
  const question = ranked(context, asked);
  return rankings.get(
    context.session.archive,
    cacheQuestion(context, question, readsOf(question)),
    () => rankedBy(context, question).ranking,
  );
}

export interface Comparison {
  period: ComparedPeriod;
  standings: ReadonlyMap<RankedKey, Standing>;
  /** Of those with a sale in it. */
  tiers: ReadonlyMap<RankedKey, PyramidTier>;
}

/** Where everybody stood in the period before; null where the archive has nothing of it. */
export function keptComparison(context: EngineContext, asked: RankingQuestion): Comparison | null {
  const question = ranked(context, asked);
  return comparisons.get(context.session.archive, cacheQuestion(context, question, readsOf(question)), () => {
    const { before } = keptRanking(context, question);
    if (before === null) return null;
    const { from, to } = before;
    const { ranking, unranked } = rankedBy(context, { ...question, from, to });
    const { currency } = ranking;
    const standings = new Map<RankedKey, Standing>();
    const tiers = new Map<RankedKey, PyramidTier>();
    for (const row of ranking.rows) {
      standings.set(rankedKey(row), { rank: row.rank, net: row.net });
      tiers.set(rankedKey(row), row.tier);
    }
    for (const { key, netMinor } of unranked) standings.set(key, { rank: null, net: { minor: netMinor, currency } });
    return { period: { ...before, customers: ranking.customers, net: ranking.net }, standings, tiers };
  });
}

/** What a list of the ranking shows: its rows in their order, and the comparison where it is asked for and there is one. */
export function keptListing(
  context: EngineContext,
  asked: RankingQuestion,
  shown: RankingRowFilter & RankingOrder & { comparesWithBefore: boolean },
): { rows: readonly RankedCustomer[]; comparison: Comparison | null } {
  const question = ranked(context, asked);
  const comparison = shown.comparesWithBefore ? keptComparison(context, question) : null;
  const rows = listings.get(
    context.session.archive,
    cacheQuestion(context, { question, shown }, [...listingReads, ...readsOf(question)]),
    () =>
      sortedRows(
        context,
        filteredRows(context.session.archive.reader, keptRanking(context, question).rows, shown),
        shown,
        comparison,
      ),
  );
  return { rows, comparison };
}

function cacheQuestion({ clock }: EngineContext, question: unknown, reads: readonly TrackedName[]): CacheQuestion {
  return { key: JSON.stringify([clock.today(), question]), reads };
}

/** What a ranking of this question is read from. */
function readsOf({ narrowing, rollUp }: RankedQuestion): readonly TrackedName[] {
  return [...rankingReads, ...readsOfNarrowing(narrowing), ...(rollUp === undefined ? [] : groupReads)];
}

/** The question with how the classes are split, so that what is kept depends on no setting. */
function ranked({ session }: EngineContext, question: RankingQuestion): RankedQuestion {
  return { ...question, ...classRuleOf(session.archive.reader, question) };
}

/** The same row with where its customer stood before. */
export function comparedRow(row: RankingRow, comparison: Comparison | null): RankingRow {
  const before = comparison?.standings.get(rankedKey(row));
  return before === undefined ? row : { ...row, before };
}

/** The ranking with where its customers stood before, as it leaves. */
export function comparedRanking(ranking: RevenueRanking, comparison: Comparison | null): RevenueRanking {
  if (comparison === null) return ranking;
  const rows = ranking.rows.map((row) => comparedRow(row, comparison));
  return { ...ranking, comparison: comparison.period, rows };
}

function rankedBy(
  { session, clock }: EngineContext,
  { rollUp, ...question }: RankedQuestion,
): ReturnType<typeof rankedAndUnranked> {
  const { archive, homeCurrency } = session;
  const known = { today: clock.today(), homeCurrency };
  return rollUp === undefined
    ? rankedAndUnranked(archive.reader, question, known)
    : rolledUpAndUnranked(archive, { ...question, rollUp }, known);
}
