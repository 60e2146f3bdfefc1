import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { ComparedRow, ComparedSnapshots } from '../../shared/snapshots/contract.ts';
import { useWords } from '../app/words.ts';
import { RankMove } from '../ranking/rank-move.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { type AmountDigits, amountText, changeText, countText, shareText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';

const FigureRows = shownLater(async () => (await import('../indicators/figure-rows.tsx')).FigureRows);

const fractionOfBasis = { value: 2, combined: 1 } as const;

/** The columns of a snapshot and what it is compared with. */
export function useSnapshotColumns(
  compared: ComparedSnapshots | undefined,
  digits: AmountDigits,
): TableColumns<ComparedRow> {
  const { t, language } = useWords();
  const days = useDays();
  const columns = useMemo<ReadonlyArray<DataColumn<ComparedRow>>>(() => {
    if (compared === undefined) return [];
    const { by, before, now } = compared;
    const { currency } = now.net;
    const rank = (of: number | null): string => (of === null ? '–' : countText(of, language));
    const figure = (of: number | null): string => {
      if (of === null) return '–';
      if (by === 'profit') return amountText({ minor: of, currency }, language, digits);
      return by === 'revenue' ? '' : of.toFixed(fractionOfBasis[by]);
    };
    // The orders of a group are those of several customers.
    const netOf = ({ customerId, groupKey }: ComparedRow, { from, to }: { from: string; to: string }): ReactNode =>
      groupKey === null ? (
        <FigureRows customerId={customerId} figure="net" currency={currency} from={from} to={to} />
      ) : null;
    const known = (of: number | null): ReactNode => (of === null ? '–' : shareText(of, language));
    const knownShares: Array<DataColumn<ComparedRow>> = [
      {
        key: 'knownShareBefore',
        isPublic: true,
        heading: t('snapshots.knownShareBefore'),
        about: t('snapshots.knownShareAbout'),
        width: 116,
        align: 'end',
        cell: (row) =>
          row.rankBefore !== null && row.knownShareBefore === null ? (
            <span title={t('snapshots.knownShareNotKept')}>–</span>
          ) : (
            known(row.knownShareBefore)
          ),
      },
      {
        key: 'knownShare',
        isPublic: true,
        heading: t('snapshots.knownShare'),
        about: t('snapshots.knownShareAbout'),
        width: 116,
        align: 'end',
        cell: (row) => known(row.knownShare),
      },
    ];
    const all: Array<DataColumn<ComparedRow>> = [
      {
        key: 'rank',
        isPublic: true,
        heading: t('ranking.rank'),
        width: 84,
        align: 'end',
        cell: (row) => rank(row.rank),
      },
      {
        key: 'rankBefore',
        isPublic: true,
        heading: t('snapshots.rankBefore'),
        about: days.period(before.from, before.to),
        width: 112,
        align: 'end',
        cell: (row) =>
          row.rank === null ? (
            rank(row.rankBefore)
          ) : (
            <RankMove row={{ rank: row.rank, before: { rank: row.rankBefore } }} />
          ),
      },
      { key: 'number', heading: t('ranking.number'), width: 88, cell: (row) => row.number },
      {
        key: 'name',
        heading: t('ranking.name'),
        isPinned: true,
        cell: (row) => row.name || row.number || <span className="quiet public">{t('snapshots.erased')}</span>,
      },
      {
        key: 'part',
        isPublic: true,
        heading: t('ranking.movement.title'),
        width: 120,
        cell: (row) => t(`snapshots.parts.${row.part}`),
      },
      ...(by === 'revenue'
        ? []
        : [
            {
              key: 'figureBefore',
              heading: t('snapshots.figureBefore', { basis: t(`snapshots.bases.${by}`) }),
              width: 116,
              align: 'end' as const,
              cell: (row: ComparedRow) => figure(row.figureBefore),
            },
            {
              key: 'figure',
              heading: t('snapshots.figure', { basis: t(`snapshots.bases.${by}`) }),
              width: 116,
              align: 'end' as const,
              cell: (row: ComparedRow) => figure(row.figure),
            },
          ]),
      ...(by === 'profit' ? knownShares : []),
      {
        key: 'before',
        heading: t('snapshots.netBefore', { currency }),
        about: days.period(before.from, before.to),
        width: 136,
        align: 'end',
        cell: (row) => (row.before === null ? '–' : amountText(row.before, language, digits)),
        behind: (row) => (row.before === null ? null : netOf(row, before)),
      },
      {
        key: 'now',
        heading: t('snapshots.netNow', { currency }),
        about: days.period(now.from, now.to),
        width: 136,
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
      },
    ];
    return all.map((column) => (column.key === 'part' ? column : { ...column, sortKey: column.key }));
  }, [t, language, days, compared, digits]);
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const hasFigures = compared !== undefined && compared.by !== 'revenue';
  const without = useMemo<ReadonlySet<string>>(
    () =>
      new Set([...(isNarrow ? ['number', 'change', 'part', 'knownShareBefore'] : []), ...(hasFigures ? ['part'] : [])]),
    [isNarrow, hasFigures],
  );
  const isProposed = useCallback((key: string) => !without.has(key), [without]);
  return useTableColumns('snapshot', columns, isProposed);
}

/** The keys of the page's columns are those of the table that leaves, where the move has a column of its own. */
export function leavingSnapshotColumns(keys: readonly string[]): string[] {
  return keys.flatMap((key) => (key === 'rankBefore' ? [key, 'placesGained'] : [key]));
}
