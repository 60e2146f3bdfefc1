import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CustomerRow } from '../../shared/customers/contract.ts';
import { operations } from '../app/engine.ts';
import { filterFieldProps } from '../app/frame/use-frame-keys.ts';
import { useWords } from '../app/words.ts';
import { type DataColumn, DataTable } from '../ui/data-table.tsx';
import { amountText, countText } from '../ui/figures.ts';
import { PlusIcon, SearchIcon } from '../ui/icons.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice, LoadingState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { CustomerPanel } from './customer-panel.tsx';
import { type CustomersAddressChange, changedCustomersAddress, sortedBy } from './customers-address.ts';
import classes from './customers-page.module.css';
import { NewCustomerPanel } from './new-customer-panel.tsx';
import { Tags } from './tags.tsx';

const route = getRouteApi('/with-archive/customers');
const typingPauseMs = 150;

export function CustomersPage() {
  const { t, language } = useWords();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const [filter, setFilter] = useState(address.filter ?? '');
  const change = (to: CustomersAddressChange): void =>
    void navigate({ to: '.', search: (now) => changedCustomersAddress(now, to), replace: true });
  const changeFilter = useDebouncedCallback((value: string) => change({ filter: value }), typingPauseMs);
  const sort = address.sort ?? 'name';
  const descending = address.descending === true;
  const rows = useWindow((window) =>
    operations.customers.list.queryOptions({
      input: { filter: address.filter ?? '', sort, descending, ...window },
    }),
  );
  const isBesidePanel = address.customer !== undefined;
  const columns = useCustomerColumns(isBesidePanel);
  const all = rows.found?.all ?? 0;
  const closePanel = (): void => change({ customer: undefined });

  return (
    <PageLayout
      title={t('page.customers')}
      context={
        rows.found === undefined
          ? undefined
          : rows.total === all
            ? countText(all, language)
            : t('customers.shownOfAll', { shown: countText(rows.total, language), all: countText(all, language) })
      }
      actions={
        <Button leftSection={<PlusIcon size={16} />} onClick={() => change({ customer: 'new' })}>
          {t('customers.new')}
        </Button>
      }
      panel={
        address.customer === 'new' ? (
          <NewCustomerPanel onClose={closePanel} onCreated={(id) => change({ customer: id })} />
        ) : address.customer === undefined ? undefined : (
          <CustomerPanel key={address.customer} customerId={address.customer} onClose={closePanel} />
        )
      }
      scrolls={false}
    >
      <search className={classes.controls}>
        <TextInput
          className={classes.filter ?? ''}
          aria-label={t('customers.filter')}
          placeholder={t('customers.filterHint')}
          leftSection={<SearchIcon size={14} />}
          value={filter}
          maxLength={200}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
            changeFilter(event.currentTarget.value);
          }}
          {...filterFieldProps}
        />
      </search>
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
      {rows.isLoading && <LoadingState />}
      {rows.found !== undefined &&
        (rows.total > 0 ? (
          <DataTable
            label={t('page.customers')}
            question={JSON.stringify([address.filter, sort, descending])}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.id}
            show={rows.show}
            selectedKey={address.customer ?? null}
            sort={{ key: sort, descending }}
            onSort={(key) => change(sortedBy(address, key))}
            onOpen={(row) => change({ customer: row.id })}
            onOpenPage={(row) =>
              void navigate({ to: '/customers/$customerId', params: { customerId: String(row.id) } })
            }
            onMove={(row) => {
              if (address.customer !== undefined) change({ customer: row.id });
            }}
            minWidth={600}
          />
        ) : all > 0 ? (
          <EmptyState title={t('customers.nobodyFound', { filter: address.filter ?? '' })}>
            {t('customers.nobodyFoundHow')}
          </EmptyState>
        ) : (
          <EmptyState
            title={t('customers.nobody')}
            action={
              <Button component={Link} to="/import">
                {t('customers.import')}
              </Button>
            }
          >
            {t('customers.nobodyHow')}
          </EmptyState>
        ))}
    </PageLayout>
  );
}

/** Beside the panel only what tells one row from the next: the panel says the rest. */
function useCustomerColumns(isBesidePanel: boolean): ReadonlyArray<DataColumn<CustomerRow>> {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const currency = archive?.homeCurrency ?? '';
  const minorDigits = archive?.minorDigits ?? 2;
  const columns = useMemo<ReadonlyArray<DataColumn<CustomerRow>>>(
    () => [
      { key: 'name', heading: t('customers.name'), sortKey: 'name', cell: (row) => row.name },
      { key: 'number', heading: t('customers.number'), width: 110, sortKey: 'number', cell: (row) => row.number },
      { key: 'phone', heading: t('customers.phone'), width: 140, cell: (row) => row.phone ?? '' },
      { key: 'city', heading: t('customers.city'), width: 110, cell: (row) => row.city ?? '' },
      { key: 'tags', heading: t('customers.tags'), width: 140, cell: (row) => <Tags tags={row.tags} /> },
      {
        key: 'net',
        heading: t('customers.net', { currency }),
        width: 140,
        align: 'end',
        sortKey: 'net',
        cell: (row) => (row.netMinor === null ? '' : amountText(row.netMinor, minorDigits, language)),
      },
      {
        key: 'orders',
        heading: t('customers.orders'),
        width: 80,
        align: 'end',
        sortKey: 'orders',
        cell: (row) => countText(row.orders, language),
      },
      {
        key: 'lastDay',
        heading: t('customers.lastDay'),
        width: 104,
        align: 'end',
        sortKey: 'lastDay',
        cell: (row) => row.lastDay ?? '',
      },
    ],
    [t, language, currency, minorDigits],
  );
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  return isBesidePanel || isNarrow ? columns.filter(({ key }) => !saidByPanel.has(key)) : columns;
}

const saidByPanel: ReadonlySet<string> = new Set(['phone', 'city', 'tags']);
