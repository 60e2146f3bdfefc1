import type { RankingOrder, RankingQuestion, RankingRowFilter } from '../../shared/ranking/contract.ts';
import {
  type ComparedPeriod,
  isInPart,
  type RankedCustomer,
  type RankingRow,
  type RevenueRanking,
  type Standing,
} from '../../shared/ranking/ranking.ts';
import { foldText } from '../../shared/text.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { namedRows } from './names-of-ranked.ts';
import { rankedAndUnranked, revenueRanking } from './revenue-ranking.ts';
import { sortedRows } from './sorted-rows.ts';

interface Kept<Value> {
  key: string;
  value: Value;
}

// By session: the door makes a new context object for every call.
const rankings = new WeakMap<ArchiveSession, Kept<RevenueRanking<RankedCustomer>>>();
const listings = new WeakMap<ArchiveSession, Kept<readonly RankedCustomer[]>>();
const comparisons = new WeakMap<ArchiveSession, Kept<Comparison | null>>();

/** The ranking asked for last, as long as nothing has changed: paging through it must not fold the orders again. */
export function keptRanking(context: EngineContext, question: RankingQuestion): RevenueRanking<RankedCustomer> {
  return kept(rankings, context, question, () => rankingOf(context, question));
}

export interface Comparison {
  period: ComparedPeriod;
  /** By customer. */
  standings: ReadonlyMap<number, Standing>;
}

/** Where the customers stood in the period before; null where the archive has nothing of it. Kept like the ranking itself. */
export function keptComparison(context: EngineContext, question: RankingQuestion): Comparison | null {
  return kept(comparisons, context, question, () => {
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
  question: RankingQuestion,
  shown: RankingRowFilter & RankingOrder & { comparesWithBefore: boolean },
): { rows: readonly RankedCustomer[]; comparison: Comparison | null } {
  const comparison = shown.comparesWithBefore ? keptComparison(context, question) : null;
  const rows = kept(listings, context, { question, shown }, () =>
    sortedRows(context, filteredRows(context, keptRanking(context, question).rows, shown), shown, comparison),
  );
  return { rows, comparison };
}

/** Rows of the part whose name or number holds the text. */
function filteredRows(
  { session }: EngineContext,
  rows: readonly RankedCustomer[],
  { filter, part }: RankingRowFilter,
): readonly RankedCustomer[] {
  const ofPart = part === undefined ? rows : rows.filter((row) => isInPart(row, part));
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

function kept<Value>(
  keptValues: WeakMap<ArchiveSession, Kept<Value>>,
  context: EngineContext,
  question: unknown,
  make: () => Value,
): Value {
  const { session, clock } = context;
  const key = JSON.stringify([session.generation, session.changeCounter, clock.today(), question]);
  const known = keptValues.get(session);
  if (known?.key === key) return known.value;
  const value = make();
  keptValues.set(session, { key, value });
  return value;
}

function rankingOf({ session, clock }: EngineContext, question: RankingQuestion): RevenueRanking<RankedCustomer> {
  const known = { today: clock.today(), homeCurrency: session.homeCurrency };
  return revenueRanking(session.archive.reader, question, known);
}
