import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { type AccountState, accountStates } from '../../shared/named-accounts/account-states.ts';
import type { Account } from '../../shared/named-accounts/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import { chosenBasis } from '../ranking/chosen-basis.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { DataTable, type DataTableHandle } from '../ui/data-table.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { Segments } from '../ui/segments.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { AccountPanel } from './account-panel.tsx';
import { type NamedListAddress, namedListAddress } from './named-list-address.ts';
import { useAccountColumns } from './use-account-columns.tsx';
import { useNameKey } from './use-name-key.ts';
import { useReasonText } from './use-reason-text.ts';

const route = getRouteApi('/with-archive/named-list');

const ReviewView = shownLater(async () => (await import('./review-view.tsx')).ReviewView);

/** The list of key accounts that the shop has decided on: who is on it and what is planned, who was set aside and who left. */
export function NamedListPage() {
  const { t } = useWords();
  const { state = 'named', review = false, customer = null } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (to: { [Part in keyof NamedListAddress]?: NamedListAddress[Part] | undefined }): void =>
    void navigate({ to: '.', search: (now) => namedListAddress({ ...now, ...to }), replace: true });
  const list = useQuery(operations.namedAccounts.list.queryOptions());
  const care = useQuery(operations.namedAccounts.care.queryOptions());
  const proposed = useQuery(operations.namedAccounts.review.queryOptions());
  const careOf = useMemo(() => new Map(care.data?.rows.map((row) => [row.customerId, row])), [care.data]);
  const columns = useAccountColumns({ care: careOf, isBesidePanel: customer !== null });
  const printedColumns = useAccountColumns({ care: careOf, isBesidePanel: false });
  const table = useRef<DataTableHandle<Account>>(null);
  useNameKey(() => ({ customerId: customer ?? table.current?.currentRow()?.customerId }));
  const accounts = list.data?.accounts ?? [];
  const rows = accounts.filter((account) => account.state === state);
  const named = accounts.filter((account) => account.state === 'named');
  usePrintedPage(async () => {
    const listed = (await engine.namedAccounts.list()).accounts.filter((account) => account.state === state);
    return (
      <TablePaper
        title={t('namedAccounts.paperTitle')}
        about={[t(`namedAccounts.groups.${state}`, { count: listed.length })]}
        columns={printedColumns}
        rows={listed}
        rowKey={({ customerId }) => customerId}
        total={listed.length}
        fitsOnePage
      />
    );
  });
  const due = proposed.data?.due ?? 0;
  const comingIn = proposed.data?.proposals.filter(({ proposal }) => proposal === 'comesIn').length ?? 0;
  const undecided = due > 0 ? due + comingIn : comingIn;
  if (review) {
    return (
      <PageLayout
        title={t('page.keyAccounts')}
        windowTitle={t('namedAccounts.review.title')}
        context={t('namedAccounts.review.left', { count: undecided })}
        actions={
          <Button variant="default" onClick={() => change({ review: undefined })}>
            {t('namedAccounts.review.end')}
          </Button>
        }
        scrolls={false}
      >
        <ReviewView />
      </PageLayout>
    );
  }
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('namedAccounts.title')}
      actions={
        accounts.length > 0 && (
          <>
            {rows.length > 0 && <ReachButton selection={{ ids: rows.map(({ customerId }) => customerId) }} />}
            <SaveTable question={{ table: 'named' }} answersKey />
          </>
        )
      }
      tools={
        accounts.length === 0 ? undefined : (
          <ToolRow
            total={
              undecided > 0 &&
              named.length > 0 && (
                <>
                  <span>
                    {due > 0
                      ? t('namedAccounts.review.due', { count: undecided })
                      : t('namedAccounts.review.couldComeIn', { count: comingIn })}
                  </span>
                  <Button size="compact-sm" onClick={() => change({ review: true, customer: undefined })}>
                    {t('namedAccounts.review.start')}
                  </Button>
                </>
              )
            }
          >
            <Segments<AccountState>
              label={t('namedAccounts.whoIsListed')}
              value={state}
              onChange={(next) => change({ state: next, customer: undefined })}
              choices={accountStates.map((one) => ({
                value: one,
                label: t(`namedAccounts.groups.${one}`, {
                  count: accounts.filter((account) => account.state === one).length,
                }),
              }))}
            />
          </ToolRow>
        )
      }
      panel={
        customer !== null && (
          <AccountPanel key={customer} customerId={customer} onClose={() => change({ customer: undefined })} />
        )
      }
      scrolls={false}
    >
      {list.error !== null && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending ? (
        <LoadingState ofCustomers />
      ) : rows.length > 0 ? (
        <DataTable
          ref={table}
          label={t('namedAccounts.title')}
          question={state}
          columns={columns}
          total={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ customerId }) => customerId}
          show={showNothing}
          memory="namedList"
          isSettled
          openKey={customer}
          onOpen={(row) => change({ customer: row.customerId })}
          onOpenPage={({ customerId }) =>
            void navigate({
              to: '/customers/$customerId',
              params: { customerId: String(customerId) },
              search: {},
            })
          }
          onMove={(row) => {
            if (customer !== null) change({ customer: row.customerId });
          }}
        />
      ) : (
        list.error === null &&
        (state === 'named' ? <EmptyList /> : <EmptyState title={t('namedAccounts.nobodyHere')} />)
      )}
    </PageLayout>
  );
}

/** Every row is here at once. */
function showNothing(): void {}

/** The rankings propose: all of them become the list in one step, or one picks from them. */
function EmptyList() {
  const { t } = useWords();
  const { data } = useQuery(operations.namedAccounts.review.queryOptions());
  const reasonText = useReasonText(data?.homeCurrency ?? '');
  const candidates = data?.proposals.filter(({ proposal }) => proposal === 'comesIn') ?? [];
  const add = useMutation(
    operations.namedAccounts.add.mutationOptions({
      onSuccess: ({ actId }, { accounts }) => {
        if (actId !== null) showActDone(t('namedAccounts.addedAll', { count: accounts.length }), actId);
      },
    }),
  );
  return (
    <EmptyState
      title={t('namedAccounts.empty')}
      action={
        <Group gap="xs">
          {data !== undefined && candidates.length > 0 && (
            <Button
              loading={add.isPending}
              onClick={() =>
                add.mutate({
                  accounts: candidates.map((candidate) => ({
                    customerId: candidate.row.customerId,
                    reason: reasonText(candidate),
                  })),
                })
              }
            >
              {t('namedAccounts.takeCandidates', { count: candidates.length })}
            </Button>
          )}
          <ButtonLink variant="default" to="/key-accounts" search={chosenBasis.value}>
            {t('namedAccounts.pickFromRanking')}
          </ButtonLink>
        </Group>
      }
    >
      {t('namedAccounts.emptyHow')}
    </EmptyState>
  );
}
