import { useCallback, useId, useRef, useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { useScoreKey } from '../factors/use-score-key.ts';
import { useNameKey } from '../named-accounts/use-name-key.ts';
import type { ColumnSort } from '../ui/data-column.ts';
import { DataTable, type DataTableHandle } from '../ui/data-table.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import type { TableColumns } from '../ui/use-table-columns.ts';
import type { WindowedRows } from '../ui/use-window.ts';
import { NobodyListed } from './nobody-listed.tsx';
import { ParetoStrip } from './pareto-strip.tsx';
import { customerActedOn, rankedRowKey } from './ranked-row.ts';
import { isListedWhole, type RankingAddress } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import type { SeenRows } from './strip-places.ts';

interface RankingTableProps {
  rows: WindowedRows<RankingRow>;
  columns: TableColumns<RankingRow>;
  /** Another question begins at the top. */
  question: string;
  address: RankingAddress;
  /** Lists all classes and tiers again. */
  onEverybody(): void;
  summary: RankingSummary;
  sort: ColumnSort;
  onSort(key: string): void;
  openKey: number | null;
  onOpen(row: RankingRow): void;
  onOpenPage(row: RankingRow): void;
  onMove(row: RankingRow): void;
}

/** The ranked customers, and next to them the whole of the list as a strip that scrolls it. */
export function RankingTable(props: RankingTableProps) {
  const { rows, columns, address, summary } = props;
  const { t } = useWords();
  const isByRank = props.sort.key === 'rank' && !props.sort.descending;
  const isWhole = isByRank && isListedWhole(address);
  const tableId = useId();
  const table = useRef<DataTableHandle<RankingRow>>(null);
  const whom = () => customerActedOn(address, table.current?.currentRow());
  useScoreKey(whom);
  useNameKey(whom);
  const [seen, setSeen] = useState<SeenRows>({ first: 0, last: 0 });
  const onSeen = useCallback((first: number, last: number) => setSeen({ first, last }), []);
  if (rows.error !== null) {
    return (
      <div className={classes.notes}>
        <FailureNotice error={rows.error} onRetry={rows.retry} />
      </div>
    );
  }
  if (rows.isLoading) return <LoadingState ofCustomers />;
  if (rows.total === 0) return <NobodyListed address={address} summary={summary} onEverybody={props.onEverybody} />;
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
