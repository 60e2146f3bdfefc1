import type { ReactNode } from 'react';
import type { ListedTableQuestion } from '../../shared/tables/contract.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import type { ColumnSort, DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import type { RowWindow } from '../ui/row-window.ts';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import type { WindowedRows } from '../ui/use-window.ts';
import { SaveTable } from './save-table.tsx';

const searchPauseMs = 120;

interface ListPageProps<Row, Found extends { total: number; rows: readonly Row[] }> {
  /** Of the page of the rail. */
  title: string;
  /** What the list is called. */
  label: string;
  rows: WindowedRows<Row, Found>;
  /** The rows in windows, asked for again when the page is printed. */
  read(window: RowWindow): Promise<{ rows: readonly Row[]; total: number }>;
  /** The list as a table that leaves, as it is searched and sorted. */
  table: ListedTableQuestion;
  columns: ReadonlyArray<DataColumn<Row>>;
  /** On paper, where a panel leaves fewer columns on the screen. */
  printedColumns?: ReadonlyArray<DataColumn<Row>>;
  rowKey(row: Row): number;
  /** Under this name the list's place is kept until its page is shown again. */
  memory: string;
  search: { label: string; placeholder: string; text: string; onChange(text: string): void };
  /** How the list is narrowed by more than its search, in words for the paper. */
  narrowed?: readonly string[];
  /** Period, day, what was left out: on the screen and on paper. */
  about: readonly string[];
  /** Further lines of the paper: what its figures mean or come to. */
  notes?: readonly string[];
  /** What the list comes to. */
  total: string;
  sort: ColumnSort;
  onSort(key: string): void;
  onOpen(row: Row): void;
  onMove?(row: Row): void;
  openKey?: number | null;
  /** While it loads: all customers are looked through for it. */
  ofCustomers?: boolean;
  /** There is no row at all, whatever is searched for. */
  isEmpty: boolean;
  /** In place of an empty list: what would be in it, and how it gets there. */
  empty: ReactNode;
  /** In place of a list in which the search finds nothing. */
  nothingFits: string;
  /** Before the menu of the table that leaves, where there are rows to act on. */
  rowActions?: ReactNode;
  /** After that menu, also where the list is empty. */
  actions?: ReactNode;
  /** What narrows the list next to its search. */
  chips?: ReactNode;
  panel?: ReactNode;
}

/** A page that is one list: searched, sorted by its headings, printed and saved as it is shown, each row opened. */
export function ListPage<Row, Found extends { total: number; rows: readonly Row[] }>(props: ListPageProps<Row, Found>) {
  const { title, label, rows, table, search, about, total, isEmpty, empty, panel } = props;
  usePrintedPage(async () => {
    const searched = search.text === '' ? [] : [`“${search.text}”`];
    return (
      <TablePaper
        title={label}
        about={[[...searched, ...(props.narrowed ?? []), ...about].join(' · '), ...(props.notes ?? [])]}
        columns={props.printedColumns ?? props.columns}
        rowKey={props.rowKey}
        {...(await rowsToPrint(props.read))}
      />
    );
  });
  return (
    <PageLayout
      title={title}
      windowTitle={label}
      actions={
        <>
          {rows.total > 0 && props.rowActions}
          {!isEmpty && <SaveTable question={table} answersKey />}
          {props.actions}
        </>
      }
      tools={
        isEmpty ? undefined : (
          <ToolRow
            search={<SearchField {...search} pauseMs={searchPauseMs} />}
            total={
              rows.found !== undefined && (
                <>
                  {about.map((part) => (
                    <span key={part}>{part}</span>
                  ))}
                  <strong>{total}</strong>
                </>
              )
            }
            isTotalPending={!rows.isSettled}
          >
            {props.chips}
          </ToolRow>
        )
      }
      panel={panel}
      scrolls={false}
    >
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
      {rows.isLoading && <LoadingState ofCustomers={props.ofCustomers ?? false} />}
      {rows.found !== undefined && (isEmpty ? empty : <Rows {...props} />)}
    </PageLayout>
  );
}

function Rows<Row, Found extends { total: number; rows: readonly Row[] }>(props: ListPageProps<Row, Found>) {
  const { label, rows, table, columns, rowKey, memory, sort, onSort, onOpen, onMove, openKey = null } = props;
  if (rows.total === 0) return <EmptyState title={props.nothingFits} />;
  return (
    <DataTable
      label={label}
      question={JSON.stringify(table)}
      columns={columns}
      total={rows.total}
      rowAt={rows.rowAt}
      rowKey={rowKey}
      show={rows.show}
      memory={memory}
      isSettled={rows.isSettled}
      openKey={openKey}
      sort={sort}
      onSort={onSort}
      onOpen={onOpen}
      {...(onMove === undefined ? {} : { onMove })}
    />
  );
}
