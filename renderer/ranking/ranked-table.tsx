import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { useScoreKey } from '../factors/use-score-key.ts';
import { useNameKey } from '../named-accounts/use-name-key.ts';
import type { ColumnSort } from '../ui/data-column.ts';
import { DataTable, type DataTableHandle } from '../ui/data-table.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import type { TableColumns } from '../ui/use-table-columns.ts';
import type { WindowedRows } from '../ui/use-window.ts';
import { ParetoStrip } from './pareto-strip.tsx';
import { customerActedOn, openRowKey, type RankedRow, rankedRowKey } from './ranked-row.ts';
import { type AddressChange, type RankingAddress, sortedBy } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import type { SeenRows } from './strip-places.ts';

interface RankedTableProps<Row extends RankedRow> {
  address: RankingAddress;
  rows: WindowedRows<Row>;
  columns: TableColumns<Row>;
  /** What is listed: another question begins at the top. */
  question: string;
  /** Under this name the list's place is kept until its page is shown again. */
  memory: string;
  sort: ColumnSort;
  /** How many are looked after: a line is drawn below them; null: this list does not begin with them. */
  top: number | null;
  /** The curve of exactly these rows, drawn next to them as a strip that scrolls them; null: it is of others. */
  curve: Pick<RankingSummary, 'pareto' | 'classes'> | null;
  isByProfit?: boolean;
  /** Where the open row is, in a list whose rows move while it is open, so that it stays in sight. */
  heldIndex?: number | null;
  /** In place of the rows where there are none. */
  nobody: ReactNode;
  onChange(change: AddressChange): void;
  onOpen(row: Row): void;
  onOpenPage(row: Row): void;
  /** The row under the hand changed by a key. */
  onMove?(row: Row): void;
}

/** The rows of a ranking; the keys of the page act on the one under the hand. */
export function RankedTable<Row extends RankedRow>(props: RankedTableProps<Row>) {
  const { address, rows, columns, sort, top, curve, heldIndex } = props;
  const { t } = useWords();
  const tableId = useId();
  const table = useRef<DataTableHandle<Row>>(null);
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
  if (rows.total === 0) return props.nobody;
  return (
    <div className={classes.list}>
      <DataTable<Row>
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
        memory={props.memory}
        isSettled={rows.isSettled}
        {...(curve === null ? {} : { onSeen })}
        sort={sort}
        lineBelow={top === null ? null : top - 1}
        onSort={(key) => props.onChange(sortedBy(address, key))}
        openKey={openRowKey(address)}
        {...(heldIndex === undefined ? {} : { openIndex: heldIndex, holdsOpenRow: true })}
        onOpen={props.onOpen}
        onOpenPage={props.onOpenPage}
        onMove={(row) => {
          props.onMove?.(row);
          if (address.customer !== undefined) props.onOpen(row);
        }}
      />
      {curve !== null && (
        <ParetoStrip
          summary={curve}
          isByProfit={props.isByProfit ?? false}
          total={rows.total}
          seen={seen}
          tableId={tableId}
          onGo={(index) => table.current?.scrollTo(index)}
        />
      )}
    </div>
  );
}
