import { translator } from '../../shared/locales/words.ts';
import { minorDigits, moneyInUnits } from '../../shared/money.ts';
import { netChange, type RankingRow, type RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { membersText } from '../ranking/members-column.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import type { TableCell, TableColumn, TableRow } from '../spreadsheet/table-cells.ts';
import { columnsOfRanking, type RankingColumn } from './ranking-columns.ts';
import { wordsOfTiers } from './tier-words.ts';

/** The ranked rows as a plain list (CSV), with the columns of the workbook. */
export function rankingRowsDocument(ranking: RevenueRanking, language: Language): BuiltDocument {
  const translate = translator(language);
  const { currency } = ranking;
  const digits = minorDigits(currency);
  const tierWords = wordsOfTiers(translate);
  const money = { kind: 'money', digits } as const;
  const columns: Record<RankingColumn, ListColumn> = {
    rank: { kind: 'count', cell: (row) => row.rank },
    number: { kind: 'text', cell: (row) => row.number },
    name: { kind: 'text', cell: (row) => row.name },
    net: { ...money, cell: (row) => moneyInUnits(row.net, digits) },
    orders: { kind: 'count', cell: (row) => row.orders },
    lastDay: { kind: 'day', cell: (row) => row.lastDay },
    share: { kind: 'percent', cell: (row) => row.share },
    cumulativeShare: { kind: 'percent', cell: (row) => row.cumulativeShare },
    class: { kind: 'text', cell: (row) => row.class },
    tier: { kind: 'text', cell: (row) => tierWords[row.tier] },
    rankBefore: { kind: 'count', cell: ({ before }) => before?.rank ?? null },
    netBefore: { ...money, cell: ({ before }) => (before === null ? null : moneyInUnits(before.net, digits)) },
    members: { kind: 'text', cell: (row) => membersText(row, translate) },
    netChange: { ...money, cell: (row) => moneyInUnits(netChange(row), digits) },
  };
  const shown = columnsOfRanking(ranking);

  function* rows(): Generator<TableRow> {
    for (const row of ranking.rows) yield shown.map((column) => columns[column].cell(row));
  }

  return {
    document: {
      form: 'table',
      format: 'csv',
      sheetName: translate('report.ranking.sheets.ranking'),
      columns: shown.map((column) => {
        const { cell: _cell, ...kind } = columns[column];
        return { ...kind, heading: translate(`report.ranking.columns.${column}`, { currency }) };
      }),
      rowCount: ranking.rows.length,
    },
    rows: rows(),
  };
}

type KindOf<Column> = Column extends TableColumn ? Omit<Column, 'heading'> : never;
type ListColumn = KindOf<TableColumn> & { cell(row: RankingRow): TableCell };
