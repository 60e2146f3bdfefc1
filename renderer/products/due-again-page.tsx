import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { DueCustomer } from '../../shared/products/contract.ts';
import { type DueSort, dueSorts } from '../../shared/products/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ListPage } from '../tables/list-page.tsx';
import { sortAfterPress } from '../tables/list-sort.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { EmptyState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';

const largestFirst: ReadonlySet<DueSort> = new Set();

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
  return (
    <ListPage
      title={t('products.title')}
      label={t('products.dueAgain')}
      rows={rows}
      read={(window) => engine.products.dueAgain({ ...list, ...window })}
      table={{ table: 'dueAgain', ...list }}
      columns={columns}
      rowKey={({ id }) => id}
      memory="due-again"
      search={{
        label: t('products.findDue'),
        placeholder: t('products.findDueHint'),
        text: list.text,
        onChange: (text) => setList({ ...list, text }),
      }}
      about={found === undefined ? [] : [t('products.asOf', { day: days.text(found.asOf) })]}
      total={t('products.dueCount', { count: rows.total })}
      sort={{ key: list.sort, descending: list.descending }}
      onSort={(key) => setList({ ...list, ...sortAfterPress(list, key, dueSorts, largestFirst) })}
      onOpen={({ customerId }) =>
        void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } })
      }
      isEmpty={found !== undefined && rows.total === 0 && list.text === ''}
      empty={<EmptyState title={t('products.nobodyDue')}>{t('products.nobodyDueHow')}</EmptyState>}
      nothingFits={t('products.nobodyDueFits')}
      rowActions={<ReachButton selection={{ list: 'dueAgain', ...list }} />}
    />
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
