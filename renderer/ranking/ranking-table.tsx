import { Button } from '@mantine/core';
import { useCallback, useId, useRef, useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingPart, RankingRow } from '../../shared/ranking/ranking.ts';
import { hiddenName, usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { useScoreKey } from '../factors/use-score-key.ts';
import { useNameKey } from '../named-accounts/use-name-key.ts';
import type { ColumnSort } from '../ui/data-column.ts';
import { DataTable, type DataTableHandle } from '../ui/data-table.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import type { TableColumns } from '../ui/use-table-columns.ts';
import type { WindowedRows } from '../ui/use-window.ts';
import { ParetoStrip } from './pareto-strip.tsx';
import { rankedRowKey } from './ranked-row.ts';
import classes from './ranking-page.module.css';
import type { SeenRows } from './strip-places.ts';

interface RankingTableProps {
  rows: WindowedRows<RankingRow>;
  columns: TableColumns<RankingRow>;
  /** Another question begins at the top. */
  question: string;
  filter: string;
  part: RankingPart | null;
  onlyGroups: boolean;
  /** Lists all classes and tiers again. */
  onEverybody(): void;
  summary: RankingSummary;
  sort: ColumnSort;
  onSort(key: string): void;
  openKey: number | null;
  /** The customer of the open row, or the main member. */
  openId: number | null;
  onOpen(row: RankingRow): void;
  onOpenPage(row: RankingRow): void;
  onMove(row: RankingRow): void;
}

/** The ranked customers, and next to them the whole of the list as a strip that scrolls it. */
export function RankingTable(props: RankingTableProps) {
  const { rows, columns, filter, part, onlyGroups, summary } = props;
  const { t } = useWords();
  const isByRank = props.sort.key === 'rank' && !props.sort.descending;
  const isWhole = isByRank && filter === '' && part === null && !onlyGroups;
  const tableId = useId();
  const table = useRef<DataTableHandle<RankingRow>>(null);
  useScoreKey(() => props.openId ?? table.current?.currentRow()?.customerId);
  useNameKey(() => props.openId ?? table.current?.currentRow()?.customerId);
  const [seen, setSeen] = useState<SeenRows>({ first: 0, last: 0 });
  const areNamesHidden = usePrivacy();
  const onSeen = useCallback((first: number, last: number) => setSeen({ first, last }), []);
  if (rows.error !== null) {
    return (
      <div className={classes.notes}>
        <FailureNotice error={rows.error} onRetry={rows.retry} />
      </div>
    );
  }
  if (rows.isLoading) return <LoadingState ofCustomers />;
  if (rows.total === 0) {
    const { rollUp } = summary;
    const hasNoGroup = rollUp !== undefined && onlyGroups && filter === '' && part === null;
    const whom = summary.customers === 0 ? 'nobody' : filter === '' ? 'nobodyInPart' : 'nobodyFound';
    return (
      <EmptyState
        title={
          hasNoGroup
            ? t(`rolledUp.noneHere.${rollUp}`)
            : t(`ranking.${whom}`, { filter: areNamesHidden ? hiddenName : filter })
        }
        action={
          (part !== null || onlyGroups) && (
            <Button variant="default" onClick={props.onEverybody}>
              {t('ranking.everybody')}
            </Button>
          )
        }
      >
        {hasNoGroup ? t(`rolledUp.howToMakeOne.${rollUp}`) : t(`ranking.${whom}How`)}
      </EmptyState>
    );
  }
  return (
    <div className={classes.list}>
      <DataTable
        ref={table}
        id={tableId}
        label={t('page.keyAccounts')}
        question={props.question}
        columns={columns.shown}
        onWidth={columns.setWidth}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={rankedRowKey}
        show={rows.show}
        memory="ranking"
        isSettled={rows.isSettled}
        onSeen={onSeen}
        sort={props.sort}
        lineBelow={isWhole ? summary.top - 1 : null}
        onSort={props.onSort}
        openKey={props.openKey}
        onOpen={props.onOpen}
        onOpenPage={props.onOpenPage}
        onMove={props.onMove}
      />
      {/* The curve is of the whole ranking by rank: next to a part of it or another order, places would not fit. */}
      {isWhole && rows.total === summary.customers && (
        <ParetoStrip
          summary={summary}
          total={rows.total}
          seen={seen}
          tableId={tableId}
          onGo={(index) => table.current?.scrollTo(index)}
        />
      )}
    </div>
  );
}
