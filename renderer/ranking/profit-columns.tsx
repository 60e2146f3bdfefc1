import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { OrderIndicator } from '../../shared/indicators/indicators.ts';
import type { ProfitRow, RankingSummary } from '../../shared/ranking/contract.ts';
import type { Period } from '../../shared/ranking/period.ts';
import { profitChange, rankedKey } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { starColumn } from '../named-accounts/star-column.tsx';
import { useStandings } from '../named-accounts/use-standings.ts';
import { OrderList } from '../orders/order-list.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { type AmountDigits, amountText, changeText, countText, shareText } from '../ui/figures.ts';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';
import { ClassMark, TierMark } from './marks.tsx';
import { membersColumn } from './members-column.tsx';
import { ProfitRows } from './profit-rows.tsx';
import { ProfitShareRows } from './profit-share-rows.tsx';
import { RankMove } from './rank-move.tsx';
import { RankedByProfit } from './ranked-by-profit.tsx';
import { ordersOfRow } from './ranked-row.ts';
import { sortable } from './sortable-column.ts';

const nothing: ReadonlySet<string> = new Set();
/** What gives way first where there is less room. */
const givesWay = {
  wide: nothing,
  roomy: new Set(['lastDay', 'cumulativeShare']),
  narrow: new Set(['lastDay', 'share', 'cumulativeShare', 'orders', 'tier']),
  besidePanel: new Set(['number', 'lastDay', 'share', 'cumulativeShare', 'orders', 'tier']),
} as const satisfies Record<string, ReadonlySet<string>>;

/** The columns that make room for the period before. */
const givesWayToComparison = {
  wide: new Set(['share', 'cumulativeShare']),
  roomy: new Set(['orders', 'share', 'tier', 'knownShareBefore']),
  narrow: new Set(['number', 'class', 'net', 'knownShareBefore']),
  besidePanel: new Set(['number', 'class', 'net', 'knownShareBefore', 'profitBefore']),
} as const satisfies Record<string, ReadonlySet<string>>;
/** The columns that make room for the members. */
const givesWayToMembers = {
  wide: nothing,
  roomy: new Set(['orders', 'share']),
  narrow: new Set(['number', 'class']),
  besidePanel: new Set(['members']),
} as const satisfies Record<string, ReadonlySet<string>>;

interface ProfitColumnsOptions {
  compares: boolean;
  digits: AmountDigits;
  /** Next to the panel there is room only for what tells one row from the next. */
  isBesidePanel: boolean;
  /** A loss lets the running sum fall: then no share is that of the first N. */
  hasLosses: boolean;
}

/** The columns of the ranking by profit, of whose summary `net` is the profit; their keys are those of the table that leaves. */
export function useProfitColumns(
  {
    rollUp,
    narrowing,
    currency,
    from,
    to,
    before,
    top,
    net,
  }: Pick<RankingSummary, 'rollUp' | 'narrowing' | 'currency' | 'from' | 'to' | 'before' | 'top' | 'net'>,
  { compares, digits, isBesidePanel, hasLosses }: ProfitColumnsOptions,
): TableColumns<ProfitRow> {
  const { t, language } = useWords();
  const standings = useStandings();
  const days = useDays();
  const columns = useMemo<ReadonlyArray<DataColumn<ProfitRow>>>(() => {
    const ordersOf = (row: ProfitRow) => ({ ...ordersOfRow(row, { rollUp, currency, narrowing }), from, to });
    const rowsOf = (figure: OrderIndicator) => (row: ProfitRow) => (
      <OrderList question={{ ...ordersOf(row), figure }} showsCustomer={row.group !== undefined} />
    );
    const profitRows = (row: ProfitRow) => (
      <ProfitRows of={row} orders={ordersOf(row)} showsCustomer={row.group !== undefined} />
    );
    const question = { rollUp, narrowing, currency, from, to, top };
    const downTo = (row: ProfitRow) => <RankedByProfit downTo={rankedKey(row)} question={question} />;
    const shown: DataColumn<ProfitRow>[] = [
      {
        key: 'rank',
        isPublic: true,
        heading: t('ranking.rank'),
        width: 84,
        align: 'end',
        cell: (row) => countText(row.rank, language),
        behind: downTo,
      },
      { key: 'number', heading: t('ranking.number'), width: 88, cell: (row) => row.number },
      { key: 'name', heading: t('ranking.name'), isPinned: true, cell: customerLabel },
      {
        key: 'profit',
        heading: t('byProfit.profit', { currency }),
        about: t('byProfit.profitAbout'),
        width: 116,
        align: 'end',
        cell: (row) => <b>{amountText(row.profit, language, digits)}</b>,
        behind: profitRows,
      },
      {
        key: 'knownShare',
        isPublic: true,
        heading: t('byProfit.knownShare'),
        about: t('byProfit.knownShareAbout'),
        width: 104,
        align: 'end',
        cell: (row) => shareText(row.knownShare, language),
        behind: profitRows,
      },
      {
        key: 'net',
        heading: t('ranking.net', { currency }),
        width: 132,
        align: 'end',
        cell: (row) => amountText(row.net, language, digits),
        behind: rowsOf('net'),
      },
      {
        key: 'orders',
        heading: t('ranking.orders'),
        width: 72,
        align: 'end',
        cell: (row) => countText(row.orders, language),
        behind: rowsOf('orders'),
      },
      {
        key: 'lastDay',
        heading: t('ranking.lastDay'),
        width: 104,
        ...days.columnAlign,
        cell: (row) => days.inColumn(row.lastDay),
        behind: rowsOf('lastDay'),
      },
      {
        key: 'share',
        isPublic: true,
        heading: t('ranking.share'),
        about: t('byProfit.shareAbout'),
        width: 76,
        align: 'end',
        cell: (row) => shareText(row.share, language),
        behind: (row) => <ProfitShareRows row={row} question={question} profitOfAll={net} />,
      },
      ...(hasLosses
        ? []
        : [
            {
              key: 'cumulativeShare',
              isPublic: true,
              heading: t('ranking.cumulativeShare'),
              about: t('byProfit.cumulativeShare'),
              width: 96,
              align: 'end',
              cell: (row) => shareText(row.cumulativeShare, language),
              behind: downTo,
            } satisfies DataColumn<ProfitRow>,
          ]),
      {
        key: 'class',
        isPublic: true,
        heading: t('ranking.class'),
        width: 64,
        cell: (row) => <ClassMark of={row.class} />,
      },
      { key: 'tier', isPublic: true, heading: t('ranking.tier'), width: 80, cell: (row) => <TierMark of={row.tier} /> },
    ];
    const withBefore = (plain: DataColumn<ProfitRow>[], { from: first, to: last }: Period): DataColumn<ProfitRow>[] => {
      const rowsBefore = (row: ProfitRow) =>
        row.before?.profit == null ? null : (
          <ProfitRows
            of={{ ...row.before, profit: row.before.profit }}
            orders={{ ...ordersOf(row), from: first, to: last }}
            showsCustomer={row.group !== undefined}
          />
        );
      const rankBefore: DataColumn<ProfitRow> = {
        key: 'rankBefore',
        isPublic: true,
        heading: t('ranking.rankBefore'),
        width: 108,
        align: 'end',
        cell: (row) => <RankMove row={row} />,
      };
      const ofBefore: DataColumn<ProfitRow>[] = [
        {
          key: 'profitBefore',
          heading: t('byProfit.profitBefore', { currency }),
          width: 148,
          align: 'end',
          cell: (row) => (row.before?.profit == null ? '–' : amountText(row.before.profit, language, digits)),
          behind: rowsBefore,
        },
        {
          key: 'knownShareBefore',
          isPublic: true,
          heading: t('byProfit.knownShareBefore'),
          width: 116,
          align: 'end',
          cell: (row) => (row.before === null ? '–' : shareText(row.before.knownShare, language)),
          behind: rowsBefore,
        },
        {
          key: 'profitChange',
          heading: t('byProfit.profitChange', { currency }),
          about: t('byProfit.profitChangeAbout'),
          width: 112,
          align: 'end',
          cell: (row) => {
            const change = profitChange(row);
            return change === null ? '–' : changeText(change, language, digits);
          },
          behind: (row) => (
            <>
              {profitRows(row)}
              {rowsBefore(row)}
            </>
          ),
        },
      ];
      // Each comparison is next to what it is compared with.
      return plain.flatMap((column) => {
        if (column.key === 'rank') return [column, rankBefore];
        return column.key === 'knownShare' ? [column, ...ofBefore] : [column];
      });
    };
    const members = rollUp === undefined ? [] : [membersColumn<ProfitRow>({ t, language })];
    const compared = compares && before !== null ? withBefore(shown, before) : shown;
    return [
      ...compared.flatMap((column) => [sortable(column), ...(column.key === 'name' ? members : [])]),
      starColumn<ProfitRow>(standings, { t }),
    ];
  }, [
    t,
    language,
    days,
    rollUp,
    currency,
    narrowing,
    from,
    to,
    before,
    top,
    net,
    compares,
    digits,
    hasLosses,
    standings,
  ]);
  const isWide = useMediaQuery('(min-width: 1400px)', false, { getInitialValueInEffect: false });
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const room = isBesidePanel ? 'besidePanel' : isNarrow ? 'narrow' : isWide ? 'wide' : 'roomy';
  const without: ReadonlySet<string> = givesWay[room];
  const withoutForComparison: ReadonlySet<string> = compares ? givesWayToComparison[room] : nothing;
  const withoutForMembers: ReadonlySet<string> = rollUp === undefined ? nothing : givesWayToMembers[room];
  const isProposed = useCallback(
    (key: string) => ![without, withoutForMembers, withoutForComparison].some((keys) => keys.has(key)),
    [without, withoutForMembers, withoutForComparison],
  );
  const table = compares ? 'rankingProfitCompared' : 'rankingProfit';
  return useTableColumns(rollUp === undefined ? table : `${table}RolledUp`, columns, isProposed);
}
