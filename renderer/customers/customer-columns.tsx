import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { CustomerRow } from '../../shared/customers/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { amountText, countText } from '../ui/figures.ts';
import { type TableColumns, useTableColumns } from '../ui/use-table-columns.ts';
import { Tags } from './tags.tsx';

const saidByPanel: ReadonlySet<string> = new Set(['phone', 'city', 'tags']);

/** Beside the panel only what tells one row from the next, unless the person chose otherwise: the panel says the rest. */
export function useCustomerColumns(isBesidePanel: boolean): TableColumns<CustomerRow> {
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
      { key: 'tags', heading: t('customers.tags'), width: 150, cell: (row) => <Tags tags={row.tags} isOneLine /> },
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
  const isRoomy = !isBesidePanel && !isNarrow;
  const isProposed = useCallback((key: string) => isRoomy || !saidByPanel.has(key), [isRoomy]);
  return useTableColumns('customers', columns, isProposed);
}
