import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import type { MovementPart } from '../../shared/ranking/movement.ts';
import type { MovedRow, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { useWords } from '../app/words.ts';
import { DetailCell } from '../customers/detail-cell.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { type AmountDigits, amountText, changeText, countText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';
import { FromTo } from './from-to.tsx';
import { columnOfMembers } from './members-column.tsx';
import { ordersOfRow } from './ranked-row.ts';

const FigureRows = shownLater(async () => (await import('../indicators/figure-rows.tsx')).FigureRows);
const OrderList = shownLater(async () => (await import('../orders/order-list.tsx')).OrderList);
const ChangeRows = shownLater(async () => (await import('./change-rows.tsx')).ChangeRows);

const unsorted: ReadonlySet<string> = new Set(['phone', 'members']);

interface MovementColumnsOptions {
  digits: AmountDigits;
  /** What is listed: of who went, the phone and how often they came. */
  part: MovementPart | null;
  isBesidePanel: boolean;
  /** Only what fits counts. */
  narrowing: Narrowing;
  /** What counts as one; each customer where undefined. */
  rollUp: RolledUpKind | undefined;
}

/** The columns of the movement between two periods. */
export function useMovementColumns(
  movement: Pick<MovementSummary, 'before' | 'now'> | undefined,
  { digits, part, isBesidePanel, narrowing, rollUp }: MovementColumnsOptions,
): TableColumns<MovedRow> {
  const { t, language } = useWords();
  const days = useDays();
  const before = movement?.before;
  const now = movement?.now;
  const columns = useMemo<ReadonlyArray<DataColumn<MovedRow>>>(() => {
    if (now === undefined) return [];
    const { currency } = now.net;
    const ordersOf = ({ customerId, groupKey }: MovedRow) =>
      ordersOfRow(
        { customerId, ...(groupKey === null ? {} : { group: { key: groupKey } }) },
        { rollUp, currency, narrowing },
      );
    const netOf = (row: MovedRow, { from, to }: { from: string; to: string }): ReactNode => (
      <OrderList question={{ ...ordersOf(row), figure: 'net', from, to }} showsCustomer={row.groupKey !== null} />
    );
    const count = (rank: number | null): string | null => (rank === null ? null : countText(rank, language));
    const all: Array<DataColumn<MovedRow>> = [
      { key: 'number', heading: t('ranking.number'), width: 88, cell: (row) => row.number },
      { key: 'name', heading: t('ranking.name'), isPinned: true, cell: customerLabel },
      ...(rollUp === undefined ? [] : [columnOfMembers<MovedRow>(({ members }) => members, { t, language })]),
      {
        key: 'part',
        isPublic: true,
        heading: t('ranking.movement.title'),
        width: 92,
        cell: (row) => t(`movement.parts.${row.part}`),
      },
      {
        key: 'before',
        heading: t('movement.beforeIn', { currency }),
        ...(before == null ? {} : { about: days.period(before.from, before.to) }),
        width: 128,
        align: 'end',
        cell: (row) => (row.before === null ? '–' : amountText(row.before, language, digits)),
        behind: (row) => (row.before === null || before == null ? null : netOf(row, before)),
      },
      {
        key: 'now',
        heading: t('movement.nowIn', { currency }),
        about: days.period(now.from, now.to),
        width: 128,
        align: 'end',
        cell: (row) => (row.now === null ? '–' : amountText(row.now, language, digits)),
        behind: (row) => (row.now === null ? null : netOf(row, now)),
      },
      {
        key: 'change',
        heading: t('ranking.netChange', { currency }),
        width: 124,
        align: 'end',
        cell: (row) => changeText(row.change, language, digits),
        behind: (row) => (before == null ? null : <ChangeRows orders={ordersOf(row)} before={before} period={now} />),
      },
      {
        key: 'rank',
        isPublic: true,
        heading: t('ranking.rank'),
        width: 112,
        align: 'end',
        cell: (row) => <FromTo from={count(row.rankBefore)} to={count(row.rank)} />,
      },
      {
        key: 'tier',
        isPublic: true,
        heading: t('ranking.tier'),
        width: 168,
        cell: (row) => (
          <FromTo
            from={row.tierBefore === null ? null : t(`ranking.tiers.${row.tierBefore}`)}
            to={row.tier === null ? null : t(`ranking.tiers.${row.tier}`)}
          />
        ),
      },
      {
        key: 'lastDay',
        heading: t('ranking.lastDay'),
        width: 104,
        ...days.columnAlign,
        cell: (row) => days.inColumn(row.lastDay),
        behind: ({ customerId, groupKey }) =>
          groupKey === null ? <FigureRows customerId={customerId} figure="lastDay" currency={currency} /> : null,
      },
      {
        key: 'phone',
        heading: t('movement.phone'),
        width: 132,
        cell: (row) => <DetailCell text={row.phone ?? ''} detail="phone" refused={row.doNotContact} />,
      },
      {
        key: 'usualGap',
        heading: t('movement.usually'),
        width: 112,
        cell: (row) =>
          row.usualGap === null ? null : t('products.usuallyEvery', { count: Math.max(1, Math.round(row.usualGap)) }),
        behind: ({ customerId, usualGap }) =>
          usualGap === null ? null : <FigureRows customerId={customerId} figure="usualGap" currency={currency} />,
      },
    ];
    return all.map((column) => (unsorted.has(column.key) ? column : { ...column, sortKey: column.key }));
  }, [t, language, days, before, now, digits, narrowing, rollUp]);
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const without = useMemo<ReadonlySet<string>>(() => {
    const isLost = part === 'lost';
    const ofPart =
      part === null ? ['phone', 'usualGap'] : isLost ? ['part', 'now', 'rank'] : ['part', 'phone', 'usualGap'];
    const forRoom = isBesidePanel
      ? ['number', 'members', 'tier', 'lastDay', 'rank', 'usualGap']
      : isNarrow
        ? ['number', 'tier']
        : [];
    return new Set([...ofPart, ...forRoom]);
  }, [part, isBesidePanel, isNarrow]);
  const isProposed = useCallback((key: string) => !without.has(key), [without]);
  return useTableColumns('movement', columns, isProposed);
}

/** Columns of the page that hold two of the table that leaves. */
export function leavingMovementColumns(keys: readonly string[]): string[] {
  return keys.flatMap((key) => (key === 'rank' || key === 'tier' ? [`${key}Before`, key] : [key]));
}
