import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { type Referrer, type ReferrersQuestion, referrerSorts } from '../../shared/referrals/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { amountText, countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWindow } from '../ui/use-window.ts';

const searchPauseMs = 120;
const first: ReferrersQuestion = { text: '', sort: 'broughtNet', descending: true };

/** Everybody who brought others, whom, and what those bought; Enter opens the customer, whose page has the whole tree. */
export function ReferrersPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [list, setList] = useState(first);
  const rows = useWindow((window) => operations.referrals.list.queryOptions({ input: { ...list, ...window } }));
  const { found } = rows;
  const columns = useReferrerColumns(found?.currency ?? '');
  const about = found === undefined ? '' : t('referrals.allTime', { currency: found.currency });
  const open = ({ customerId }: Referrer): void =>
    void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } });
  const sortBy = (key: string): void => {
    const sort = referrerSorts.find((one) => one === key) ?? first.sort;
    const isText = sort === 'name' || sort === 'number';
    setList({ ...list, sort, descending: sort === list.sort ? !list.descending : !isText });
  };
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.referrals.list({ ...list, ...window }));
    return (
      <TablePaper
        title={t('referrals.listTitle')}
        about={[[...(list.text === '' ? [] : [`“${list.text}”`]), about].join(' · ')]}
        columns={columns}
        rowKey={(row) => row.customerId}
        {...printed}
      />
    );
  });
  const hasNothing = found !== undefined && rows.total === 0 && list.text === '';
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('referrals.listTitle')}
      actions={
        !hasNothing && (
          <>
            {rows.total > 0 && <ReachButton isSign selection={{ list: 'referrers', ...list }} />}
            <SaveTable question={{ table: 'referrers', ...list }} answersKey />
          </>
        )
      }
      tools={
        hasNothing ? undefined : (
          <ToolRow
            search={
              <SearchField
                label={t('referrals.find')}
                placeholder={t('ranking.filterHint')}
                text={list.text}
                pauseMs={searchPauseMs}
                onChange={(text) => setList({ ...list, text })}
              />
            }
            total={
              found !== undefined && (
                <>
                  <span>{about}</span>
                  <strong>{t('referrals.referrers', { count: rows.total })}</strong>
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
      {rows.isLoading && <LoadingState ofCustomers />}
      {found !== undefined &&
        (rows.total > 0 ? (
          <DataTable
            label={t('referrals.listTitle')}
            question={JSON.stringify(list)}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.customerId}
            show={rows.show}
            memory="referrers"
            isSettled={rows.isSettled}
            sort={{ key: list.sort, descending: list.descending }}
            onSort={sortBy}
            onOpen={open}
          />
        ) : hasNothing ? (
          <EmptyState title={t('referrals.nobodyBrought')}>{t('referrals.nobodyBroughtHow')}</EmptyState>
        ) : (
          <EmptyState title={t('referrals.nobodyFits')} />
        ))}
    </PageLayout>
  );
}

function useReferrerColumns(currency: string): ReadonlyArray<DataColumn<Referrer>> {
  const { t, language } = useWords();
  return useMemo(
    () => [
      { key: 'number', heading: t('ranking.number'), sortKey: 'number', width: 88, cell: ({ number }) => number },
      {
        key: 'name',
        heading: t('referrals.customer'),
        sortKey: 'name',
        width: 200,
        isPinned: true,
        cell: ({ name, number }) => <bdi>{name || number}</bdi>,
      },
      {
        key: 'brought',
        isPublic: true,
        heading: t('referrals.brought'),
        sortKey: 'brought',
        width: 96,
        align: 'end',
        cell: ({ people }) => countText(people.length, language),
      },
      {
        key: 'broughtNet',
        heading: t('referrals.broughtNet', { currency }),
        sortKey: 'broughtNet',
        width: 180,
        align: 'end',
        cell: ({ broughtNet }) => amountText(broughtNet, language),
      },
      {
        key: 'people',
        heading: t('referrals.whom'),
        cell: ({ people }) => <bdi>{people.map(customerLabel).join(t('page.listSeparator'))}</bdi>,
      },
      {
        key: 'branchCustomers',
        isPublic: true,
        heading: t('referrals.branchCustomers'),
        sortKey: 'branchCustomers',
        width: 96,
        align: 'end',
        cell: ({ branchCustomers }) => countText(branchCustomers, language),
      },
    ],
    [t, language, currency],
  );
}
