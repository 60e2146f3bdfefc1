import { orderReads } from '../../shared/customers/list-reads.ts';
import { dayNumber } from '../../shared/day.ts';
import { narrowingReads } from '../../shared/narrowing/narrowing.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import type { ProfitListing, ProfitRanking, ProfitRow } from '../../shared/ranking/contract.ts';
import type { ProfitSort } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import { foldText } from '../../shared/text.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { placeInCustomerList } from './place-in-customer-list.ts';
import { profitRanking } from './profit-ranking.ts';

const profitRankings = new CacheByTables<ProfitRanking>();
const profitListings = new CacheByTables<{ rows: readonly ProfitRow[] }>();
const profitReads = ['orders', 'customer_totals', ...narrowingReads] as const;

/** The ranking by profit asked for last. Errors: DAY_INVALID, PERIOD_REVERSED, CURRENCY_UNKNOWN. */
export function keptProfitRanking({ session, clock }: EngineContext, question: RankingQuestion): ProfitRanking {
  const known = { today: clock.today(), homeCurrency: session.homeCurrency };
  const asked = { ...question, ...classRuleOf(session.archive.reader, question) };
  return profitRankings.get(session.archive, { key: JSON.stringify([known, asked]), reads: profitReads }, () =>
    profitRanking(session.archive.reader, asked, known),
  );
}

/** Its rows as they are listed. */
export function keptProfitListing(
  context: EngineContext,
  question: RankingQuestion,
  listing: ProfitListing,
): { rows: readonly ProfitRow[] } {
  const { session, clock } = context;
  const asked = { ...question, ...classRuleOf(session.archive.reader, question) };
  const key = JSON.stringify([clock.today(), asked, listing]);
  return profitListings.get(session.archive, { key, reads: [...profitReads, ...orderReads] }, () => ({
    rows: sortedProfits(context, keptProfitRanking(context, asked).rows, listing),
  }));
}

/** Those whose name or number holds the text; those that are equal in the order asked for by rank. */
function sortedProfits(
  context: EngineContext,
  rows: readonly ProfitRow[],
  { filter, sort, descending }: ProfitListing,
): readonly ProfitRow[] {
  const folded = foldText(filter);
  const found =
    folded === ''
      ? rows
      : rows.filter(({ name, number }) => foldText(name).includes(folded) || foldText(number).includes(folded));
  if (sort === 'rank' && !descending) return found;
  const keyOf = keyBy(context, sort);
  const keys = Float64Array.from(found, (row) => keyOf(row) ?? Number.NaN);
  return Array.from(placesByKey(keys, descending), (place) => found[place]).filter((row) => row !== undefined);
}

/** Shares to a millionth: places are found by whole numbers. */
const sharesOfOne = 1_000_000;

function keyBy(context: EngineContext, sort: ProfitSort): (row: ProfitRow) => number | null {
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
  }
}
