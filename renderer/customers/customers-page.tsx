import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isOfBin } from '../../shared/customers/conditions/clauses.ts';
import type { CustomerFilter, CustomerSelection } from '../../shared/customers/filter.ts';
import { engine, operations } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { pageHistory, useHistoryReach } from '../app/page-history.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { SeeSampleButton } from '../archive/see-sample-button.tsx';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { countText } from '../ui/figures.ts';
import { PlusIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { everythingSelected, nothingSelected, type RowSelection, selectedCount } from '../ui/row-selection.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { useCustomerColumns } from './customer-columns.tsx';
import { customerIdsBetween } from './customer-ids-between.ts';
import { customerListQuery } from './customer-list-query.ts';
import {
  type CustomersAddressChange,
  changedCustomersAddress,
  customerListAddress,
  customerListOf,
  sortedBy,
} from './customers-address.ts';
import classes from './customers-page.module.css';
import { FilterBar } from './filter/filter-bar.tsx';
import { useClauseWords } from './filter/use-clause-words.ts';
import { SaveCustomers } from './save-customers.tsx';

const route = getRouteApi('/with-archive/customers');

const BulkBar = shownLater(async () => (await import('./bulk-bar.tsx')).BulkBar);
const UnreadNotes = shownLater(async () => (await import('./filter/unread-notes.tsx')).UnreadNotes);
const CustomerPanel = shownLater(async () => (await import('./customer-panel.tsx')).CustomerPanel);
const NewCustomerPanel = shownLater(async () => (await import('./new-customer-panel.tsx')).NewCustomerPanel);
const OwnFieldsPanel = shownLater(async () => (await import('../own-fields/own-fields-panel.tsx')).OwnFieldsPanel);

/** Everybody the shop knows, or those a filter keeps: the list, its panel, and what is done to many at once. */
export function CustomersPage() {
  const { t, language } = useWords();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { canGoBack } = useHistoryReach();
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const list = customerListOf(address);
  const { filter, sort, descending } = list;
  const rows = useWindow((window) => customerListQuery(list, window));
  const isBesidePanel = address.customer !== undefined;
  const openId = typeof address.customer === 'number' ? address.customer : null;
  const { data: openPlace } = useQuery({
    ...operations.customers.neighbours.queryOptions({ input: { id: openId ?? 0, ...list } }),
    enabled: openId !== null,
  });
  const columns = useCustomerColumns(isBesidePanel);
  const clauseWords = useClauseWords(filter.conditions);
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.customers.list({ ...list, ...window }));
    const about = [...(filter.text === '' ? [] : [`“${filter.text}”`]), ...filter.conditions.map(clauseWords)];
    return (
      <TablePaper
        title={t('page.customers')}
        about={about.length === 0 ? [] : [about.join(' · ')]}
        columns={columns.shown}
        rowKey={(row) => row.id}
        {...printed}
      />
    );
  });
  const all = rows.found?.all ?? 0;
  const picked = selectedCount(selection, rows.total);

  const change = (to: CustomersAddressChange): void =>
    void navigate({ to: '.', search: (now) => changedCustomersAddress(now, to), replace: true });
  const changeFilter = (to: CustomerFilter): void => change({ filter: to.text, conditions: to.conditions });
  const closePanel = (): void => change({ customer: undefined });
  // The fields are opened from a customer, to whom closing them leads back.
  const closeFields = (): void => (canGoBack ? pageHistory.back() : closePanel());
  const openNew = (): void => change({ customer: 'new' });
  usePageKeys({ newCustomer: openNew });

  // Picked is what was seen to be picked: another list begins with nothing picked.
  const filterKey = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is the only reason to let go.
  useEffect(() => setSelection(nothingSelected), [filterKey]);

  const isNarrowed = filter.text !== '' || filter.conditions.length > 0;
  const isEmpty = useHasNothing(rows.found !== undefined && all === 0 && !isNarrowed);
  const count = (number: number) => countText(number, language);
  const total =
    rows.found === undefined ? undefined : (
      <strong className="public">
        {isOfBin(filter.conditions)
          ? t('customers.shownInBin', { shown: count(rows.total) })
          : isNarrowed
            ? t('customers.shownOfAll', { shown: count(rows.total), all: count(all) })
            : t('customers.count', { count: all })}
      </strong>
    );
  return (
    <PageLayout
      title={t('page.customers')}
      actions={
        <>
          {!isEmpty && <ColumnChooser columns={columns} />}
          {!isEmpty && (
            <SaveCustomers
              list={list}
              columns={columns.shown.map(({ key }) => key)}
              picked={picked === 0 ? null : { count: picked, selection: customerSelection(selection, filter) }}
            />
          )}
          <Button leftSection={<PlusIcon size={16} />} onClick={openNew}>
            {t('customers.new')}
          </Button>
        </>
      }
      tools={
        isEmpty ? undefined : (
          <FilterBar filter={filter} total={total} isTotalPending={!rows.isSettled} onChange={changeFilter} />
        )
      }
      panel={
        address.customer === 'new' ? (
          <NewCustomerPanel
            key={address.typed ?? ''}
            typed={address.typed ?? ''}
            onClose={closePanel}
            onCreated={(id) => change({ customer: id })}
          />
        ) : address.customer === 'fields' ? (
          <OwnFieldsPanel onClose={closeFields} />
        ) : address.customer === undefined ? undefined : (
          <CustomerPanel
            key={address.customer}
            customerId={address.customer}
            list={customerListAddress({ ...address })}
            onGo={(id) => change({ customer: id })}
            onClose={closePanel}
          />
        )
      }
      scrolls={false}
    >
      {filter.conditions.length > 0 && <UnreadNotes filter={filter} onChange={changeFilter} />}
      {rows.error !== null && (
        <div className={classes.notes}>
          <FailureNotice error={rows.error} onRetry={rows.retry} />
        </div>
      )}
      {rows.isLoading && <LoadingState ofCustomers />}
      {rows.found !== undefined &&
        (rows.total > 0 ? (
          <DataTable
            label={t('page.customers')}
            question={JSON.stringify(list)}
            columns={columns.shown}
            onWidth={columns.setWidth}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.id}
            show={rows.show}
            memory="customers"
            isSettled={rows.isSettled}
            openKey={openId}
            openIndex={openPlace?.position ?? null}
            picking={{
              selection,
              onChange: setSelection,
              keysBetween: (first, last) => customerIdsBetween(list, first, last),
              allLabel: t('customers.bulk.selectAll', { count: rows.total }),
            }}
            sort={{ key: sort, descending }}
            onSort={(key) => change(sortedBy(address, key))}
            onOpen={(row) => change({ customer: row.id })}
            onOpenPage={(row) =>
              void navigate({
                to: '/customers/$customerId',
                params: { customerId: String(row.id) },
                search: customerListAddress({ ...address }),
              })
            }
            onMove={(row) => {
              if (address.customer !== undefined) change({ customer: row.id });
            }}
          />
        ) : (
          <NobodyListed filter={filter} all={all} onNew={(typed) => change({ customer: 'new', typed })} />
        ))}
      {/* Below the rows: where a click is meant to tick the next one, nothing moves. */}
      {picked > 0 && (
        <BulkBar
          count={picked}
          total={rows.total}
          selection={customerSelection(selection, filter)}
          isOfBin={isOfBin(filter.conditions)}
          onAll={() => setSelection(everythingSelected)}
          onClear={() => setSelection(nothingSelected)}
        />
      )}
    </PageLayout>
  );
}

/** Tools come with the first customer; those in the bin are found by them too. */
function useHasNothing(isNobodyListed: boolean): boolean {
  const { data: bin } = useQuery({
    ...operations.bin.list.queryOptions({ input: { offset: 0, limit: 1 } }),
    enabled: isNobodyListed,
  });
  return isNobodyListed && bin?.total === 0;
}

interface NobodyListedProps {
  filter: CustomerFilter;
  all: number;
  onNew(typed: string): void;
}

function NobodyListed({ filter, all, onNew }: NobodyListedProps) {
  const { t } = useWords();
  const areNamesHidden = usePrivacy();
  if (isOfBin(filter.conditions)) {
    return <EmptyState title={t('customers.binEmpty')}>{t('customers.binEmptyHow')}</EmptyState>;
  }
  if (all > 0) {
    return (
      <EmptyState
        title={
          filter.text === '' || areNamesHidden
            ? t('customers.nobodyFits')
            : t('customers.nobodyFound', { filter: filter.text })
        }
        {...(filter.text === '' || areNamesHidden
          ? {}
          : {
              action: (
                <Button variant="default" leftSection={<PlusIcon size={16} />} onClick={() => onNew(filter.text)}>
                  {t('palette.newCustomer', { text: filter.text })}
                </Button>
              ),
            })}
      >
        {filter.conditions.length > 0 ? t('customers.nobodyFitsHow') : t('customers.nobodyFoundHow')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('customers.nobody')}
      action={
        <Group gap="xs">
          <Button component={Link} to="/import">
            {t('customers.import')}
          </Button>
          <Button variant="subtle" onClick={() => onNew('')}>
            {t('customers.addByHand')}
          </Button>
          <SeeSampleButton />
        </Group>
      }
    >
      {t('customers.nobodyHow')}
    </EmptyState>
  );
}

function customerSelection(selection: RowSelection, filter: CustomerFilter): CustomerSelection {
  const keys = [...selection.keys];
  return selection.kind === 'some' ? { ids: keys } : { filter, exceptIds: keys };
}
