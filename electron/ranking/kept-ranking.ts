import { orderReads } from '../../shared/customers/list-reads.ts';
import { readsOfNarrowing } from '../../shared/narrowing/narrowing.ts';
import type { RankingOrder, RankingQuestion, RankingRowFilter } from '../../shared/ranking/contract.ts';
import {
  type ComparedPeriod,
  isInPart,
  type RankedCustomer,
  type RankingRow,
  type RevenueRanking,
  type Standing,
} from '../../shared/ranking/ranking.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import { foldText } from '../../shared/text.ts';
import { CacheByTables, type CacheQuestion } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { namedRows } from './names-of-ranked.ts';
import { type RankedQuestion, rankedAndUnranked, revenueRanking } from './revenue-ranking.ts';
import { sortedRows } from './sorted-rows.ts';

/** The tables a ranking is folded from, and those that say who is ranked. */
const rankingReads: readonly TrackedName[] = ['orders', 'customer_totals', 'customers'];
/** A list of it may be sorted by name. */
const listingReads: readonly TrackedName[] = [...rankingReads, ...orderReads];

const rankings = new CacheByTables<RevenueRanking<RankedCustomer>>();
const listings = new CacheByTables<readonly RankedCustomer[]>();
const comparisons = new CacheByTables<Comparison | null>();

/** The ranking asked for last: paging through it does not fold the orders again. */
export function keptRanking(context: EngineContext, asked: RankingQuestion): RevenueRanking<RankedCustomer> {
  const question = ranked(context, asked);
  return rankings.get(context.session.archive, cacheQuestion(context, question, readsOf(question)), () =>
    rankingOf(context, question),
  );
}

export interface Comparison {
  period: ComparedPeriod;
  /** By customer. */
  standings: ReadonlyMap<number, Standing>;
}

/** Where the customers stood in the period before; null where the archive has nothing of it. */
export function keptComparison(context: EngineContext, asked: RankingQuestion): Comparison | null {
  const question = ranked(context, asked);
  return comparisons.get(context.session.archive, cacheQuestion(context, question, readsOf(question)), () => {
    const { before } = keptRanking(context, question);
    if (before === null) return null;
    const { from, to } = before;
    const { session, clock } = context;
    const known = { today: clock.today(), homeCurrency: session.homeCurrency };
    const { ranking, unranked } = rankedAndUnranked(session.archive.reader, { ...question, from, to }, known);
    const standings = new Map<number, Standing>();
    for (const { customerId, rank, net } of ranking.rows) standings.set(customerId, { rank, net });
    for (const { customerId, netMinor, currency } of unranked) {
      if (customerId !== null) standings.set(customerId, { rank: null, net: { minor: netMinor, currency } });
    }
    return { period: { ...before, customers: ranking.customers, net: ranking.net }, standings };
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
    () => sortedRows(context, filteredRows(context, keptRanking(context, question).rows, shown), shown, comparison),
  );
  return { rows, comparison };
}

function cacheQuestion({ clock }: EngineContext, question: unknown, reads: readonly TrackedName[]): CacheQuestion {
  return { key: JSON.stringify([clock.today(), question]), reads };
}

/** What a ranking of this question is read from. */
function readsOf({ narrowing }: RankedQuestion): readonly TrackedName[] {
  return [...rankingReads, ...readsOfNarrowing(narrowing)];
}

/** The question with how the classes are split, so that what is kept depends on no setting. */
function ranked({ session }: EngineContext, question: RankingQuestion): RankedQuestion {
  return { ...question, ...classRuleOf(session.archive.reader, question) };
}

/** Rows of the part, down to the customer asked for, whose name or number holds the text. */
function filteredRows(
  { session }: EngineContext,
  rows: readonly RankedCustomer[],
  { filter, part, downTo }: RankingRowFilter,
): readonly RankedCustomer[] {
  const above = downTo === undefined ? rows : rows.slice(0, rows.findIndex((row) => row.customerId === downTo) + 1);
  const ofPart = part === undefined ? above : above.filter((row) => isInPart(row, part));
  const folded = foldText(filter);
  if (folded === '') return ofPart;
  return namedRows(session.archive.reader, ofPart).filter(
    (row) => foldText(row.name).includes(folded) || foldText(row.number).includes(folded),
  );
}

/** The same row with where its customer stood before. */
export function comparedRow(row: RankingRow, comparison: Comparison | null): RankingRow {
  const before = comparison?.standings.get(row.customerId);
  return before === undefined ? row : { ...row, before };
}

/** The ranking with where its customers stood before, as it leaves. */
export function comparedRanking(ranking: RevenueRanking, comparison: Comparison | null): RevenueRanking {
  if (comparison === null) return ranking;
  const rows = ranking.rows.map((row) => comparedRow(row, comparison));
  return { ...ranking, comparison: comparison.period, rows };
}

function rankingOf({ session, clock }: EngineContext, question: RankedQuestion): RevenueRanking<RankedCustomer> {
  const known = { today: clock.today(), homeCurrency: session.homeCurrency };
  return revenueRanking(session.archive.reader, question, known);
}
