import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { useWords } from '../app/words.ts';
import { ValueBar } from '../factors/value-bar.tsx';
import { starColumn } from '../named-accounts/star-column.tsx';
import { useStandings } from '../named-accounts/use-standings.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { type AmountDigits, amountText, countText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';
import { ClassMark } from './marks.tsx';
import { membersColumn } from './members-column.tsx';
import { RankMove } from './rank-move.tsx';
import { ordersOfRow } from './ranked-row.ts';
import classes from './scored-columns.module.css';
import { sortable } from './sortable-column.ts';

const OrderList = shownLater(async () => (await import('../orders/order-list.tsx')).OrderList);

const nothing: ReadonlySet<string> = new Set();
/** What gives way where groups say their members and there is less room. */
const givesWay = {
  wide: nothing,
  narrow: new Set(['class', 'net']),
  besidePanel: new Set(['members']),
} as const satisfies Record<string, ReadonlySet<string>>;

/** The columns of a ranking by more than money. */
export function useScoredColumns(
  { rollUp, narrowing, from, to, currency }: Pick<RankingSummary, 'rollUp' | 'narrowing' | 'from' | 'to' | 'currency'>,
  { by, digits, isBesidePanel }: { by: 'value' | 'combined'; digits: AmountDigits; isBesidePanel: boolean },
): TableColumns<ScoredRow> {
  const { t, language } = useWords();
  const standings = useStandings();
  const columns = useMemo<ReadonlyArray<DataColumn<ScoredRow>>>(() => {
    const score: DataColumn<ScoredRow> = {
      key: 'combined',
      isPublic: true,
      heading: t('ranking.combinedScore'),
      about: t('ranking.combinedScoreWhy'),
      width: 68,
      align: 'end',
      cell: (row) => row.combined.toFixed(1),
    };
    const shown: DataColumn<ScoredRow>[] = [
      {
        key: 'rank',
        isPublic: true,
        heading: t('ranking.rank'),
        about: t(`ranking.bases.${by}`),
        width: 80,
        align: 'end',
        cell: (row) => <b>{countText(row.rank, language)}</b>,
      },
      {
        key: 'rankRevenue',
        isPublic: true,
        heading: t('ranking.rankRevenue'),
        width: 104,
        align: 'end',
        cell: (row) =>
          row.rankRevenue === null ? (
            <span className="quiet">–</span>
          ) : (
            <RankMove row={{ rank: row.rank, before: { rank: row.rankRevenue } }} />
          ),
      },
      {
        key: 'name',
        heading: t('ranking.name'),
        isPinned: true,
        cell: (row) => (
          <>
            {row.name} {row.group === undefined && <span className="quiet">{row.number}</span>}
          </>
        ),
      },
      {
        key: 'class',
        isPublic: true,
        heading: t('ranking.class'),
        width: 52,
        cell: (row) => <ClassMark of={row.class} />,
      },
      {
        key: 'net',
        heading: t('ranking.net', { currency }),
        width: 132,
        align: 'end',
        cell: (row) => (row.rankRevenue === null ? '–' : amountText(row.net, language, digits)),
        behind: (row) =>
          row.rankRevenue === null ? null : (
            <OrderList
              question={{ ...ordersOfRow(row, { rollUp, currency, narrowing }), figure: 'net', from, to }}
              showsCustomer={row.group !== undefined}
            />
          ),
      },
      {
        key: 'cautiousValue',
        isPublic: true,
        heading: t('ranking.beyondMoney'),
        about: t('ranking.beyondMoneyWhy'),
        width: 132,
        cell: (row) => (
          <span className={classes.value}>
            <ValueBar known={row.knownPart} cautious={row.cautiousValue} />
            <span className="figure">{row.cautiousValue.toFixed(1)}</span>
          </span>
        ),
      },
      ...(by === 'combined' ? [score] : []),
    ];
    const members = rollUp === undefined ? [] : [membersColumn<ScoredRow>({ t, language })];
    const listed = shown.flatMap((column) =>
      column.key === 'name' ? [sortable(column), ...members] : [sortable(column)],
    );
    return [...listed, starColumn<ScoredRow>(standings, { t })];
  }, [t, language, by, rollUp, currency, narrowing, digits, from, to, standings]);
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const room = isBesidePanel ? 'besidePanel' : isNarrow ? 'narrow' : 'wide';
  const without: ReadonlySet<string> = rollUp === undefined ? nothing : givesWay[room];
  const isProposed = useCallback((key: string) => !without.has(key), [without]);
  const table = by === 'combined' ? 'rankingCombined' : 'rankingValue';
  return useTableColumns(rollUp === undefined ? table : `${table}RolledUp`, columns, isProposed);
}
