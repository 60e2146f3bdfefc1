import { minorDigits } from '../../shared/money.ts';
import type { ProfitRow } from '../../shared/ranking/contract.ts';
import { profitChange } from '../../shared/ranking/ranking.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { namedIdsOn } from '../named-accounts/named-on.ts';
import { wordsOfTiers } from '../reports/tier-words.ts';
import { pagesOf, type TableContent, type TableSource } from '../tables/table-content.ts';
import { keptProfitListing, keptProfitRanking, profitRows } from './kept-profit-ranking.ts';
import { membersByProfitColumn } from './members-column.ts';
import { namedColumn } from './named-column.ts';
import { rankedWords } from './ranked-words.ts';

const rowsOfPage = 1_000;

/** Customers, or groups, by profit, with the share of the sales whose cost is known. */
export function profitTable(
  { context, snapshot, translate }: TableSource,
  { question, ...listing }: TableQuestion & { table: 'profit' },
): TableContent<'profit', ProfitRow> {
  const { currency, from, to, narrowing, rollUp } = keptProfitRanking(context, question);
  const { rows, comparison } = keptProfitListing(context, question, listing);
  const named = namedIdsOn(snapshot, context.clock.today());
  const tiers = wordsOfTiers(translate);
  const money = { kind: 'money', digits: minorDigits(currency) } as const;
  return {
    table: 'profit',
    columns: {
      rank: { kind: 'count', cell: (row) => row.rank },
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      members: membersByProfitColumn(translate),
      profit: { ...money, cell: (row) => row.profit },
      knownShare: { kind: 'percent', cell: (row) => row.knownShare },
      net: { ...money, cell: (row) => row.net },
      orders: { kind: 'count', cell: (row) => row.orders },
      lastDay: { kind: 'day', cell: (row) => row.lastDay },
      share: { kind: 'percent', cell: (row) => row.share },
      cumulativeShare: { kind: 'percent', cell: (row) => row.cumulativeShare },
      class: { kind: 'text', cell: (row) => row.class },
      tier: { kind: 'text', cell: (row) => tiers[row.tier] },
      named: namedColumn(named),
      rankBefore: { kind: 'count', cell: (row) => row.before?.rank ?? null },
      profitBefore: { ...money, cell: (row) => row.before?.profit ?? null },
      knownShareBefore: { kind: 'percent', cell: (row) => row.before?.knownShare ?? null },
      profitChange: { ...money, cell: profitChange },
    },
    values: {
      ...{ currency, from, to, narrowed: rankedWords({ narrowing, rollUp, ...listing.knownBy }, translate) },
      fromBefore: comparison?.period.from ?? '',
      toBefore: comparison?.period.to ?? '',
    },
    rowCount: rows.length,
    pages: pagesOf(rowsOfPage, (offset, limit) =>
      profitRows(context.session.archive.reader, rows.slice(offset, offset + limit), comparison),
    ),
  };
}
