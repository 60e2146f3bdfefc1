import { orderReads } from '../../shared/customers/list-reads.ts';
import { dayNumber } from '../../shared/day.ts';
import { groupReads } from '../../shared/groups/group-reads.ts';
import { narrowingReads } from '../../shared/narrowing/narrowing.ts';
import type { ProfitListing, ProfitRow } from '../../shared/ranking/contract.ts';
import type { ProfitSort, RankedByProfit } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { keptRollUp } from '../groups/kept-roll-up.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { filteredRows } from './filtered-rows.ts';
import { keptRanking } from './kept-ranking.ts';
import { namedGroups, namesOfCustomers } from './names-of-ranked.ts';
import { placeInCustomerList } from './place-in-customer-list.ts';
import { profitRanking, type RankingByProfit } from './profit-ranking.ts';
import { type KeyOf, rowsInOrder } from './sorted-rows.ts';

const profitRankings = new CacheByTables<RankingByProfit>();
const profitListings = new CacheByTables<readonly RankedByProfit[]>();

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

/** Its rows as they are listed. */
export function keptProfitListing(
  context: EngineContext,
  question: RankingQuestion,
  listing: ProfitListing,
): readonly RankedByProfit[] {
  const { archive } = context.session;
  const asked = { ...question, ...classRuleOf(archive.reader, question) };
  const key = JSON.stringify([context.clock.today(), asked, listing]);
  return profitListings.get(archive, { key, reads: [...readsOf(asked), ...orderReads] }, () => {
    const listed = filteredRows(archive.reader, keptProfitRanking(context, asked).rows, listing);
    return rowsInOrder(context, listed, listing, (sort) => keyBy(context, sort));
  });
}

/** Of a product the cost may be known: it is read whatever the ranking is narrowed to. */
function readsOf({ rollUp }: RankingQuestion): readonly TrackedName[] {
  return ['orders', 'customer_totals', ...narrowingReads, ...(rollUp === undefined ? [] : groupReads)];
}

/** What is ranked by profit with what it is called. */
export function namedProfits(connection: Connection, rows: readonly RankedByProfit[]): ProfitRow[] {
  const named = namedGroups(connection, rows);
  return namesOfCustomers(connection, rows).map(({ group, ...row }) => ({ ...row, ...named({ group }) }));
}

/** Shares to a millionth: places are found by whole numbers. */
const sharesOfOne = 1_000_000;

function keyBy(context: EngineContext, sort: ProfitSort): KeyOf<RankedByProfit> {
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
