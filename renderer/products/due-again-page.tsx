import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { DueCustomer } from '../../shared/products/contract.ts';
import { type DueSort, dueSorts } from '../../shared/products/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWindow } from '../ui/use-window.ts';

const searchPauseMs = 120;

/** Who is due to buy what again, the longest due first; Enter opens the customer. */
export function DueAgainPage() {
  const { t } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const [list, setList] = useState<{ text: string; sort: DueSort; descending: boolean }>({
    text: '',
    sort: 'dueDay',
    descending: false,
  });
  const rows = useWindow((window) => operations.products.dueAgain.queryOptions({ input: { ...list, ...window } }));
  const columns = useDueColumns();
  const { found } = rows;
  const asOf = found === undefined ? '' : t('products.asOf', { day: days.text(found.asOf) });
  const openCustomer = ({ customerId }: DueCustomer): void =>
    void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } });
  const sortBy = (key: string): void => {
    const sort = dueSorts.find((one) => one === key) ?? 'dueDay';
    setList({ ...list, sort, descending: sort === list.sort && !list.descending });
  };
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.products.dueAgain({ ...list, ...window }));
    return (
      <TablePaper
        title={t('products.dueAgain')}
        about={[[...(list.text === '' ? [] : [`“${list.text}”`]), asOf].join(' · ')]}
        columns={columns}
        rowKey={(row) => row.id}
        {...printed}
      />
    );
  });
  const hasNothing = found !== undefined && rows.total === 0 && list.text === '';
  return (
    <PageLayout
      title={t('products.title')}
      windowTitle={t('products.dueAgain')}
      actions={
        !hasNothing && (
          <>
            {rows.total > 0 && <ReachButton selection={{ list: 'dueAgain', ...list }} />}
            <SaveTable question={{ table: 'dueAgain', ...list }} answersKey />
          </>
        )
      }
      tools={
        hasNothing ? undefined : (
          <ToolRow
            search={
              <SearchField
                label={t('products.findDue')}
                placeholder={t('products.findDueHint')}
                text={list.text}
                pauseMs={searchPauseMs}
                onChange={(text) => setList({ ...list, text })}
              />
            }
            total={
              found !== undefined && (
                <>
                  <span>{asOf}</span>
                  <strong>{t('products.dueCount', { count: rows.total })}</strong>
                </>
              )
            }
            isTotalPending={!rows.isSettled}
          />
        )
      }
      scrolls={false}
    >
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
      {rows.isLoading && <LoadingState />}
      {found !== undefined &&
        (rows.total > 0 ? (
          <DataTable
            label={t('products.dueAgain')}
            question={JSON.stringify(list)}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.id}
            show={rows.show}
            memory="due-again"
            isSettled={rows.isSettled}
            sort={{ key: list.sort, descending: list.descending }}
            onSort={sortBy}
            onOpen={openCustomer}
          />
        ) : hasNothing ? (
          <EmptyState title={t('products.nobodyDue')}>{t('products.nobodyDueHow')}</EmptyState>
        ) : (
          <EmptyState title={t('products.nobodyDueFits')} />
        ))}
    </PageLayout>
  );
}

function useDueColumns(): ReadonlyArray<DataColumn<DueCustomer>> {
  const { t, language } = useWords();
  const days = useDays();
  return useMemo(
    () => [
      {
        key: 'name',
        heading: t('products.customer'),
        sortKey: 'name',
        isPinned: true,
        cell: ({ household, ...customer }) => (
          <>
            <bdi>{customerLabel(customer)}</bdi>
            {household !== null && <bdi className="quiet"> {household.name}</bdi>}
          </>
        ),
      },
      { key: 'item', heading: t('products.item'), sortKey: 'item', cell: ({ item }) => <bdi>{item}</bdi> },
      {
        key: 'dueDay',
        heading: t('products.dueDay'),
        width: 112,
        sortKey: 'dueDay',
        cell: ({ dueDay }) => days.inColumn(dueDay),
      },
      {
        key: 'usualGap',
        heading: t('products.usually'),
        width: 120,
        sortKey: 'usualGap',
        cell: ({ usualGap }) => t('products.usuallyEvery', { count: Math.round(usualGap) }),
      },
      {
        key: 'lastDay',
        heading: t('products.lastBought'),
        width: 190,
        sortKey: 'lastDay',
        cell: ({ lastDay, household }) => (
          <>
            {days.inColumn(lastDay)}
            {household?.lastBy && <bdi className="quiet"> {customerLabel(household.lastBy)}</bdi>}
          </>
        ),
      },
      {
        key: 'lastAmount',
        heading: t('products.lastAmount'),
        width: 130,
        align: 'end',
        cell: ({ lastAmount }) => amountAndCurrencyText(lastAmount, language),
      },
    ],
    [t, language, days],
  );
}
