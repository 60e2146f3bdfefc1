import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { BalanceUnit, ListedBalance } from '../../shared/balances/contract.ts';
import { type BalanceSort, balanceSorts } from '../../shared/balances/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWindow } from '../ui/use-window.ts';
import { BalanceRows } from './balance-rows.tsx';
import { balanceAmountText, balanceText } from './balance-text.ts';
import { BalanceUnitChip } from './balance-unit-chip.tsx';

/** Where a list sorted by it begins at its most telling end. */
const fromTheTop: ReadonlySet<BalanceSort> = new Set(['total', 'entries', 'lastDay']);
const searchPauseMs = 120;

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
  const sortBy = (key: string): void => {
    const sort = balanceSorts.find((one) => one === key) ?? 'name';
    setList({ ...list, sort, descending: sort === list.sort ? !list.descending : fromTheTop.has(sort) });
  };
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.balances.list({ ...list, ...window }));
    return (
      <TablePaper
        title={t('balances.pageTitle')}
        about={[[...(list.text === '' ? [] : [`“${list.text}”`]), sum, days.text(days.today)].join(' · ')]}
        columns={columns}
        rowKey={({ customerId }) => customerId}
        {...printed}
      />
    );
  });
  const hasNothing = found !== undefined && unit === null;
  return (
    <PageLayout
      title={t('page.customers')}
      windowTitle={t('balances.pageTitle')}
      actions={
        !hasNothing && (
          <>
            {rows.total > 0 && <ReachButton selection={{ list: 'balances', ...list }} />}
            <SaveTable question={{ table: 'balances', ...list }} answersKey />
          </>
        )
      }
      tools={
        hasNothing ? undefined : (
          <ToolRow
            search={
              <SearchField
                label={t('balances.find')}
                placeholder={t('balances.findHint')}
                text={list.text}
                pauseMs={searchPauseMs}
                onChange={(text) => setList({ ...list, text })}
              />
            }
            total={<strong>{sum}</strong>}
            isTotalPending={!rows.isSettled}
          >
            {found !== undefined && unit !== null && (
              <BalanceUnitChip
                units={found.units}
                unitId={unit.id}
                onChoose={(unitId) => setList({ ...list, unitId })}
              />
            )}
          </ToolRow>
        )
      }
      scrolls={false}
    >
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
      {rows.isLoading && <LoadingState />}
      {found !== undefined &&
        (rows.total > 0 ? (
          <DataTable
            label={t('balances.pageTitle')}
            question={JSON.stringify(list)}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={({ customerId }) => customerId}
            show={rows.show}
            memory="balances"
            isSettled={rows.isSettled}
            sort={{ key: list.sort, descending: list.descending }}
            onSort={sortBy}
            onOpen={({ customerId }) =>
              void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } })
            }
          />
        ) : hasNothing ? (
          <EmptyState title={t('balances.nobody')}>{t('balances.nobodyHow')}</EmptyState>
        ) : (
          <EmptyState title={t('balances.nobodyFits')} />
        ))}
    </PageLayout>
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
