import { useMemo } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { type DataColumn, DataTable } from '../ui/data-table.tsx';
import { amountText, countText, shareText } from '../ui/figures.ts';
import { EmptyState, FailureNotice, LoadingState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { ClassMark, TierMark } from './marks.tsx';
import type { RankingAddress } from './ranking-address.ts';

const saidByPanel: ReadonlySet<string> = new Set(['lastDay', 'cumulativeShare', 'tier']);

interface RankingTableProps {
  question: RankingAddress;
  filter: string;
  summary: RankingSummary;
  selectedId: number | null;
  /** Beside the panel there is room only for what tells one row from the next. */
  isBesidePanel: boolean;
  onOpen(row: RankingRow): void;
  onOpenPage(row: RankingRow): void;
  onMove(row: RankingRow): void;
}

export function RankingTable({
  question,
  filter,
  summary,
  selectedId,
  isBesidePanel,
  onOpen,
  onOpenPage,
  onMove,
}: RankingTableProps) {
  const { t, language } = useWords();
  const rows = useWindow((window) =>
    operations.ranking.revenueRows.queryOptions({ input: { ...question, filter, ...window } }),
  );
  const { currency, minorDigits } = summary;
  const columns = useMemo<ReadonlyArray<DataColumn<RankingRow>>>(
    () => [
      {
        key: 'rank',
        heading: t('ranking.rank'),
        width: 84,
        align: 'end',
        cell: (row) => countText(row.rank, language),
      },
      { key: 'number', heading: t('ranking.number'), width: 110, cell: (row) => row.number },
      { key: 'name', heading: t('ranking.name'), cell: (row) => row.name },
      {
        key: 'net',
        heading: t('ranking.net', { currency }),
        width: 148,
        align: 'end',
        cell: (row) => amountText(row.netMinor, minorDigits, language),
      },
      {
        key: 'orders',
        heading: t('ranking.orders'),
        width: 72,
        align: 'end',
        cell: (row) => countText(row.orders, language),
      },
      { key: 'lastDay', heading: t('ranking.lastDay'), width: 96, align: 'end', cell: (row) => row.lastDay },
      {
        key: 'share',
        heading: t('ranking.share'),
        width: 76,
        align: 'end',
        cell: (row) => shareText(row.share, language),
      },
      {
        key: 'cumulativeShare',
        heading: t('ranking.cumulativeShare'),
        width: 96,
        align: 'end',
        cell: (row) => shareText(row.cumulativeShare, language),
      },
      { key: 'class', heading: t('ranking.class'), width: 72, cell: (row) => <ClassMark of={row.class} /> },
      { key: 'tier', heading: t('ranking.tier'), width: 84, cell: (row) => <TierMark of={row.tier} /> },
    ],
    [t, language, currency, minorDigits],
  );
  if (rows.error !== null) return <FailureNotice error={rows.error} onRetry={rows.retry} />;
  if (rows.isLoading) return <LoadingState />;
  if (rows.total === 0) {
    return (
      <EmptyState title={filter === '' ? t('ranking.nobody') : t('ranking.nobodyFound', { filter })}>
        {filter === '' ? t('ranking.nobodyHow') : undefined}
      </EmptyState>
    );
  }
  return (
    <DataTable
      label={t('page.keyAccounts')}
      question={JSON.stringify([question, filter])}
      columns={isBesidePanel ? columns.filter(({ key }) => !saidByPanel.has(key)) : columns}
      total={rows.total}
      rowAt={rows.rowAt}
      rowKey={(row) => row.customerId}
      show={rows.show}
      selectedKey={selectedId}
      onOpen={onOpen}
      onOpenPage={onOpenPage}
      onMove={onMove}
      minWidth={isBesidePanel ? 640 : 840}
    />
  );
}
