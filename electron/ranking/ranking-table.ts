import { minorDigits } from '../../shared/money.ts';
import { netChange, type RankingRow } from '../../shared/ranking/ranking.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { namedIdsOn } from '../named-accounts/named-on.ts';
import { wordsOfTiers } from '../reports/tier-words.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { comparedRow, keptListing, keptRanking } from './kept-ranking.ts';
import { membersColumn } from './members-column.ts';
import { namedColumn } from './named-column.ts';
import { namedRows } from './names-of-ranked.ts';
import { rankedWords } from './ranked-words.ts';

/** The ranked customers, with where they stood before where that is compared. */
export function rankingTable(
  { context, snapshot, translate }: TableSource,
  { question, ...shown }: TableQuestion & { table: 'ranking' },
): TableContent<'ranking', RankingRow> {
  const ranking = keptRanking(context, question);
  const { rows, comparison } = keptListing(context, question, shown);
  const named = namedIdsOn(snapshot, context.clock.today());
  const tiers = wordsOfTiers(translate);
  const money = { kind: 'money', digits: minorDigits(ranking.currency) } as const;
  return {
    table: 'ranking',
    columns: {
      rank: { kind: 'count', cell: (row) => row.rank },
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      members: membersColumn(translate),
      net: { ...money, cell: (row) => row.net },
      orders: { kind: 'count', cell: (row) => row.orders },
      lastDay: { kind: 'day', cell: (row) => row.lastDay },
      share: { kind: 'percent', cell: (row) => row.share },
      cumulativeShare: { kind: 'percent', cell: (row) => row.cumulativeShare },
      class: { kind: 'text', cell: (row) => row.class },
      tier: { kind: 'text', cell: (row) => tiers[row.tier] },
      named: namedColumn(named),
      rankBefore: { kind: 'count', cell: (row) => row.before?.rank ?? null },
      netBefore: { ...money, cell: (row) => row.before?.net ?? null },
      netChange: { ...money, cell: netChange },
    },
    values: {
      currency: ranking.currency,
      from: ranking.from,
      to: ranking.to,
      narrowed: rankedWords(ranking, translate),
      fromBefore: comparison?.period.from ?? '',
      toBefore: comparison?.period.to ?? '',
    },
    rowCount: rows.length,
    pages: [namedRows(context.session.archive.reader, rows).map((row) => comparedRow(row, comparison))],
  };
}
