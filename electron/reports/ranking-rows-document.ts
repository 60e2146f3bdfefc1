import { translator } from '../../shared/locales/words.ts';
import { type Money, minorDigits, moneyInUnits } from '../../shared/money.ts';
import { rankedKey } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { figuresText } from '../ranking/members-column.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import type { TableCell, TableColumn, TableRow } from '../spreadsheet/table-cells.ts';
import { columnHeading, columnsOfRanking, type RankingColumn } from './ranking-columns.ts';
import type { ReportedRanking, ReportedRow } from './reported-ranking.ts';
import { wordsOfTiers } from './tier-words.ts';

/** The ranked rows, of those who are listed, as a plain list (CSV), with the columns of the workbook. */
export function rankingRowsDocument(ranking: ReportedRanking, language: Language): BuiltDocument {
  const translate = translator(language);
  const { currency } = ranking;
  const digits = minorDigits(currency);
  const tierWords = wordsOfTiers(translate);
  const money = { kind: 'money', digits } as const;
  const units = (of: Money | null): number | null => (of === null ? null : moneyInUnits(of, digits));
  const columns: Record<RankingColumn, ListColumn> = {
    rank: { kind: 'count', cell: (row) => row.rank },
    number: { kind: 'text', cell: (row) => row.number },
    name: { kind: 'text', cell: (row) => row.name },
    net: { ...money, cell: (row) => units(row.net) },
    profit: { ...money, cell: (row) => units(row.figure) },
    knownShare: { kind: 'percent', cell: (row) => row.knownShare },
    orders: { kind: 'count', cell: (row) => row.orders },
    lastDay: { kind: 'day', cell: (row) => row.lastDay },
    share: { kind: 'percent', cell: (row) => row.share },
    cumulativeShare: { kind: 'percent', cell: (row) => row.cumulativeShare },
    class: { kind: 'text', cell: (row) => row.class },
    tier: { kind: 'text', cell: (row) => tierWords[row.tier] },
    rankBefore: { kind: 'count', cell: ({ before }) => before?.rank ?? null },
    netBefore: { ...money, cell: ({ before }) => units(before?.figure ?? null) },
    netChange: { ...money, cell: ({ change }) => units(change) },
    profitBefore: { ...money, cell: ({ before }) => units(before?.figure ?? null) },
    knownShareBefore: { kind: 'percent', cell: ({ before }) => before?.knownShare ?? null },
    profitChange: { ...money, cell: ({ change }) => units(change) },
    members: { kind: 'text', cell: (row) => figuresText(row.members, translate) },
  };
  const shown = columnsOfRanking(ranking);
  const { shown: known } = ranking;
  const listed = known === null ? ranking.rows : ranking.rows.filter((row) => known.has(rankedKey(row)));

  function* rows(): Generator<TableRow> {
    for (const row of listed) yield shown.map((column) => columns[column].cell(row));
  }

  return {
    document: {
      form: 'table',
      format: 'csv',
      sheetName: translate('report.ranking.sheets.ranking'),
      columns: shown.map((column) => {
        const { cell: _cell, ...kind } = columns[column];
        return { ...kind, heading: columnHeading(ranking, column, translate) };
      }),
      rowCount: listed.length,
    },
    rows: rows(),
  };
}

type KindOf<Column> = Column extends TableColumn ? Omit<Column, 'heading'> : never;
type ListColumn = KindOf<TableColumn> & { cell(row: ReportedRow): TableCell };
