import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { type Referrer, type ReferrersQuestion, referrerSorts } from '../../shared/referrals/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ListPage } from '../tables/list-page.tsx';
import { sortAfterPress } from '../tables/list-sort.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { amountText, countText } from '../ui/figures.ts';
import { EmptyState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';

const asFirstShown: ReferrersQuestion = { text: '', sort: 'broughtNet', descending: true };
const largestFirst: ReadonlySet<ReferrersQuestion['sort']> = new Set(['brought', 'broughtNet', 'branchCustomers']);

/** Everybody who brought others, whom, and what those bought; Enter opens the customer, whose page has the whole tree. */
export function ReferrersPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [list, setList] = useState(asFirstShown);
  const rows = useWindow((window) => operations.referrals.list.queryOptions({ input: { ...list, ...window } }));
  const { found } = rows;
  const columns = useReferrerColumns(found?.currency ?? '');
  return (
    <ListPage
      title={t('page.keyAccounts')}
      label={t('referrals.listTitle')}
      rows={rows}
      read={(window) => engine.referrals.list({ ...list, ...window })}
      table={{ table: 'referrers', ...list }}
      columns={columns}
      rowKey={({ customerId }) => customerId}
      memory="referrers"
      search={{
        label: t('referrals.find'),
        placeholder: t('ranking.filterHint'),
        text: list.text,
        onChange: (text) => setList({ ...list, text }),
      }}
      about={found === undefined ? [] : [t('referrals.allTime', { currency: found.currency })]}
      total={t('referrals.referrers', { count: rows.total })}
      sort={{ key: list.sort, descending: list.descending }}
      onSort={(key) => setList({ ...list, ...sortAfterPress(list, key, referrerSorts, largestFirst) })}
      onOpen={({ customerId }) =>
        void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } })
      }
      ofCustomers
      isEmpty={found !== undefined && rows.total === 0 && list.text === ''}
      empty={<EmptyState title={t('referrals.nobodyBrought')}>{t('referrals.nobodyBroughtHow')}</EmptyState>}
      nothingFits={t('referrals.nobodyFits')}
      rowActions={<ReachButton isSign selection={{ list: 'referrers', ...list }} />}
    />
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
