import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import type { OrderIndicator } from '../../shared/indicators/indicators.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { netChange, type RankingRow } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { starColumn } from '../named-accounts/star-column.tsx';
import { useStandings } from '../named-accounts/use-standings.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { type AmountDigits, amountText, changeText, countText, shareText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';
import { ClassMark, TierMark } from './marks.tsx';
import { RankMove } from './rank-move.tsx';
import { sortable } from './sortable-column.ts';

const FigureRows = shownLater(async () => (await import('../indicators/figure-rows.tsx')).FigureRows);
const ChangeRows = shownLater(async () => (await import('./change-rows.tsx')).ChangeRows);
const ShareRows = shownLater(async () => (await import('./share-rows.tsx')).ShareRows);
const RankedDownTo = shownLater(async () => (await import('./ranked-down-to.tsx')).RankedDownTo);

const nothing: ReadonlySet<string> = new Set();
/** What gives way first where there is less room. */
const givesWay = {
  plain: {
    wide: nothing,
    roomy: nothing,
    narrow: new Set(['lastDay', 'cumulativeShare', 'share']),
    besidePanel: new Set(['lastDay', 'cumulativeShare', 'tier']),
  },
  compared: {
    wide: new Set(['cumulativeShare']),
    roomy: new Set(['lastDay', 'cumulativeShare', 'share']),
    narrow: new Set(['lastDay', 'cumulativeShare', 'share', 'orders', 'tier', 'netBefore']),
    besidePanel: new Set(['lastDay', 'cumulativeShare', 'share', 'orders', 'tier', 'class', 'netBefore']),
  },
} as const satisfies Record<string, Record<string, ReadonlySet<string>>>;

interface RankingColumnsOptions {
  compares: boolean;
  digits: AmountDigits;
  /** Next to the panel there is room only for what tells one row from the next. */
  isBesidePanel: boolean;
}

/** The columns of the ranking; their keys are those of the table that leaves. */
export function useRankingColumns(
  {
    narrowing,
    currency,
    from,
    to,
    before,
    net,
    top,
  }: Pick<RankingSummary, 'narrowing' | 'currency' | 'from' | 'to' | 'before' | 'net' | 'top'>,
  { compares, digits, isBesidePanel }: RankingColumnsOptions,
): TableColumns<RankingRow> {
  const { t, language } = useWords();
  const standings = useStandings();
  const days = useDays();
  const columns = useMemo<ReadonlyArray<DataColumn<RankingRow>>>(() => {
    const rowsOf = (figure: OrderIndicator, period: { from: string; to: string }) => (row: RankingRow) => (
      <FigureRows
        customerId={row.customerId}
        figure={figure}
        {...{ currency, narrowing }}
        from={period.from}
        to={period.to}
      />
    );
    const summary = { currency, narrowing, from, to, net, top };
    const plain: Array<DataColumn<RankingRow>> = [
      {
        key: 'rank',
        isPublic: true,
        heading: t('ranking.rank'),
        width: 84,
        align: 'end',
        cell: (row) => countText(row.rank, language),
      },
      { key: 'number', heading: t('ranking.number'), width: 96, cell: (row) => row.number },
      { key: 'name', heading: t('ranking.name'), isPinned: true, cell: (row) => row.name },
      {
        key: 'net',
        heading: t('ranking.net', { currency }),
        width: 132,
        align: 'end',
        cell: (row) => amountText(row.net, language, digits),
        behind: rowsOf('net', { from, to }),
      },
      {
        key: 'orders',
        heading: t('ranking.orders'),
        width: 72,
        align: 'end',
        cell: (row) => countText(row.orders, language),
        behind: rowsOf('orders', { from, to }),
      },
      {
        key: 'lastDay',
        heading: t('ranking.lastDay'),
        width: 104,
        ...days.columnAlign,
        cell: (row) => days.inColumn(row.lastDay),
        behind: rowsOf('lastDay', { from, to }),
      },
      {
        key: 'share',
        isPublic: true,
        heading: t('ranking.share'),
        width: 76,
        align: 'end',
        cell: (row) => shareText(row.share, language),
        behind: (row) => <ShareRows row={row} summary={summary} />,
      },
      {
        key: 'cumulativeShare',
        isPublic: true,
        heading: t('ranking.cumulativeShare'),
        width: 96,
        align: 'end',
        cell: (row) => shareText(row.cumulativeShare, language),
        behind: ({ customerId }) => <RankedDownTo customerId={customerId} summary={summary} />,
      },
      {
        key: 'class',
        isPublic: true,
        heading: t('ranking.class'),
        width: 64,
        cell: (row) => <ClassMark of={row.class} />,
      },
      { key: 'tier', isPublic: true, heading: t('ranking.tier'), width: 80, cell: (row) => <TierMark of={row.tier} /> },
    ];
    const star = starColumn<RankingRow>(standings, { t });
    if (!compares) return [...plain.map(sortable), star];
    const rankBefore: DataColumn<RankingRow> = {
      key: 'rankBefore',
      isPublic: true,
      heading: t('ranking.rankBefore'),
      width: 108,
      align: 'end',
      cell: (row) => <RankMove row={row} />,
    };
    const netBefore: DataColumn<RankingRow> = {
      key: 'netBefore',
      heading: t('ranking.netBefore', { currency }),
      width: 180,
      align: 'end',
      cell: (row) => (row.before === null ? '–' : amountText(row.before.net, language, digits)),
      behind: (row) => (row.before === null || before === null ? null : rowsOf('net', before)(row)),
    };
    const change: DataColumn<RankingRow> = {
      key: 'netChange',
      heading: t('ranking.netChange', { currency }),
      width: 112,
      align: 'end',
      cell: (row) => changeText(netChange(row), language, digits),
      behind: ({ customerId }) =>
        before === null ? null : <ChangeRows {...{ customerId, currency, before, narrowing }} period={{ from, to }} />,
    };
    // Each comparison stands next to what it is compared with.
    const compared = plain
      .flatMap((column) => {
        if (column.key === 'rank') return [column, rankBefore];
        return column.key === 'net' ? [column, netBefore, change] : [column];
      })
      .map(sortable);
    return [...compared, star];
  }, [t, language, days, currency, narrowing, from, to, before, net, top, compares, digits, standings]);
  const isWide = useMediaQuery('(min-width: 1400px)', false, { getInitialValueInEffect: false });
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const room = isBesidePanel ? 'besidePanel' : isNarrow ? 'narrow' : isWide ? 'wide' : 'roomy';
  const without: ReadonlySet<string> = givesWay[compares ? 'compared' : 'plain'][room];
  const isProposed = useCallback((key: string) => !without.has(key), [without]);
  return useTableColumns(compares ? 'rankingCompared' : 'ranking', columns, isProposed);
}
