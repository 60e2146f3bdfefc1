import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { BalanceUnit, ListedBalance } from '../../shared/balances/contract.ts';
import { type BalanceSort, balanceSorts } from '../../shared/balances/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ListPage } from '../tables/list-page.tsx';
import { sortAfterPress } from '../tables/list-sort.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { EmptyState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { BalanceRows } from './balance-rows.tsx';
import { balanceAmountText, balanceText } from './balance-text.ts';
import { BalanceUnitChip } from './balance-unit-chip.tsx';

const largestFirst: ReadonlySet<BalanceSort> = new Set(['total', 'entries', 'lastDay']);

interface ListAsked {
  unitId?: number;
  text: string;
  sort: BalanceSort;
  descending: boolean;
}

/** Who has points, stamps or a prepaid card: what each has in one unit, opened to its entries; Enter opens the customer. */
export function BalancesPage() {
  const { t, language } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const [list, setList] = useState<ListAsked>({ text: '', sort: 'total', descending: true });
  const rows = useWindow((window) => operations.balances.list.queryOptions({ input: { ...list, ...window } }));
  const { found } = rows;
  const unit = found?.unit ?? null;
  const columns = useBalanceListColumns(unit);
  const held = found?.units.find((one) => one.unit.id === unit?.id);
  const sum =
    held === undefined
      ? ''
      : t('balances.together', {
          amount: balanceText(held.totalMillionths, held.unit, language),
          count: held.customers,
        });
  return (
    <ListPage
      title={t('page.customers')}
      label={t('balances.pageTitle')}
      rows={rows}
      read={(window) => engine.balances.list({ ...list, ...window })}
      table={{ table: 'balances', ...list }}
      columns={columns}
      rowKey={({ customerId }) => customerId}
      memory="balances"
      search={{
        label: t('balances.find'),
        placeholder: t('balances.findHint'),
        text: list.text,
        onChange: (text) => setList({ ...list, text }),
      }}
      about={[days.text(days.today)]}
      notes={[sum]}
      total={sum}
      sort={{ key: list.sort, descending: list.descending }}
      onSort={(key) => setList({ ...list, ...sortAfterPress(list, key, balanceSorts, largestFirst) })}
      onOpen={({ customerId }) =>
        void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } })
      }
      isEmpty={found !== undefined && unit === null}
      empty={<EmptyState title={t('balances.nobody')}>{t('balances.nobodyHow')}</EmptyState>}
      nothingFits={t('balances.nobodyFits')}
      rowActions={<ReachButton selection={{ list: 'balances', ...list }} />}
      chips={
        found !== undefined &&
        unit !== null && (
          <BalanceUnitChip units={found.units} unitId={unit.id} onChoose={(unitId) => setList({ ...list, unitId })} />
        )
      }
    />
  );
}

function useBalanceListColumns(unit: BalanceUnit | null): ReadonlyArray<DataColumn<ListedBalance>> {
  const { t, language } = useWords();
  const days = useDays();
  return useMemo(
    () => [
      {
        key: 'name',
        heading: t('customers.name'),
        sortKey: 'name',
        isPinned: true,
        cell: ({ name, number }) => <bdi>{name || number}</bdi>,
      },
      {
        key: 'number',
        heading: t('customers.number'),
        width: 110,
        sortKey: 'number',
        cell: ({ number }) => <bdi>{number}</bdi>,
      },
      {
        key: 'total',
        heading: unit?.name ?? '',
        about: t('balances.ofUnit', { unit: unit?.name ?? '' }),
        width: 140,
        align: 'end',
        sortKey: 'total',
        cell: ({ totalMillionths }) => unit !== null && balanceAmountText(totalMillionths, unit, language),
        behind: ({ customerId }) => unit !== null && <BalanceRows customerId={customerId} unitId={unit.id} />,
      },
      {
        key: 'entries',
        heading: t('balances.entries'),
        width: 96,
        align: 'end',
        sortKey: 'entries',
        isPublic: true,
        cell: ({ entries }) => countText(entries, language),
      },
      {
        key: 'lastDay',
        heading: t('balances.lastEntry'),
        width: 120,
        sortKey: 'lastDay',
        cell: ({ lastDay }) => days.inColumn(lastDay),
      },
    ],
    [t, language, days, unit],
  );
}
