import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { OrderIndicator } from '../../shared/indicators/indicators.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { Period } from '../../shared/ranking/period.ts';
import { netChange, type RankingRow, rankedKey } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { starColumn } from '../named-accounts/star-column.tsx';
import { useStandings } from '../named-accounts/use-standings.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { type AmountDigits, amountText, changeText, countText, shareText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';
import { ClassMark, TierMark } from './marks.tsx';
import { membersColumn } from './members-column.tsx';
import { RankMove } from './rank-move.tsx';
import { ordersOfRow } from './ranked-row.ts';
import { sortable } from './sortable-column.ts';

const OrderList = shownLater(async () => (await import('../orders/order-list.tsx')).OrderList);
const ChangeRows = shownLater(async () => (await import('./change-rows.tsx')).ChangeRows);
const ShareRows = shownLater(async () => (await import('./share-rows.tsx')).ShareRows);
const RankedDownTo = shownLater(async () => (await import('./ranked-down-to.tsx')).RankedDownTo);

const nothing: ReadonlySet<string> = new Set();
/** The columns that make room for the members. */
const givesWayToMembers = {
  wide: nothing,
  roomy: new Set(['lastDay', 'cumulativeShare']),
  narrow: new Set(['number', 'orders']),
  besidePanel: new Set(['members']),
} as const satisfies Record<string, ReadonlySet<string>>;
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
    rollUp,
    narrowing,
    currency,
    from,
    to,
    before,
    net,
    top,
  }: Pick<RankingSummary, 'rollUp' | 'narrowing' | 'currency' | 'from' | 'to' | 'before' | 'net' | 'top'>,
  { compares, digits, isBesidePanel }: RankingColumnsOptions,
): TableColumns<RankingRow> {
  const { t, language } = useWords();
  const standings = useStandings();
  const days = useDays();
  const columns = useMemo<ReadonlyArray<DataColumn<RankingRow>>>(() => {
    const rowsOf =
      (figure: OrderIndicator, { from: first, to: last }: Period) =>
      (row: RankingRow) => (
        <OrderList
          question={{ ...ordersOfRow(row, { rollUp, currency, narrowing }), figure, from: first, to: last }}
          showsCustomer={row.group !== undefined}
        />
      );
    const summary = { rollUp, currency, narrowing, from, to, net, top };
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
      { key: 'name', heading: t('ranking.name'), isPinned: true, cell: customerLabel },
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
        behind: (row) => <RankedDownTo downTo={rankedKey(row)} summary={summary} />,
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
    const members = rollUp === undefined ? [] : [membersColumn<RankingRow>({ t, language })];
    const named = (column: DataColumn<RankingRow>) =>
      column.key === 'name' ? [sortable(column), ...members] : [sortable(column)];
    if (!compares) return [...plain.flatMap(named), star];
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
      behind: (row) =>
        before === null ? null : (
          <ChangeRows orders={ordersOfRow(row, summary)} before={before} period={{ from, to }} />
        ),
    };
    // Each comparison is next to what it is compared with.
    const compared = plain
      .flatMap((column) => {
        if (column.key === 'rank') return [column, rankBefore];
        return column.key === 'net' ? [column, netBefore, change] : [column];
      })
      .flatMap(named);
    return [...compared, star];
  }, [t, language, days, rollUp, currency, narrowing, from, to, before, net, top, compares, digits, standings]);
  const isWide = useMediaQuery('(min-width: 1400px)', false, { getInitialValueInEffect: false });
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const room = isBesidePanel ? 'besidePanel' : isNarrow ? 'narrow' : isWide ? 'wide' : 'roomy';
  const without: ReadonlySet<string> = givesWay[compares ? 'compared' : 'plain'][room];
  const withoutForMembers: ReadonlySet<string> = rollUp === undefined ? nothing : givesWayToMembers[room];
  const isProposed = useCallback(
    (key: string) => !without.has(key) && !withoutForMembers.has(key),
    [without, withoutForMembers],
  );
  const table = compares ? 'rankingCompared' : 'ranking';
  return useTableColumns(rollUp === undefined ? table : `${table}RolledUp`, columns, isProposed);
}
