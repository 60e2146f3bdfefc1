import { useMemo } from 'react';
import type { BinnedCustomer } from '../../shared/bin/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { useWords } from '../app/words.ts';
import { DetailCell } from '../customers/detail-cell.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { countText } from '../ui/figures.ts';
import { momentText } from '../ui/moments.ts';

export function useBinColumns(): ReadonlyArray<DataColumn<BinnedCustomer>> {
  const { t, language } = useWords();
  return useMemo(
    () => [
      { key: 'name', heading: t('customers.name'), cell: (row) => customerLabel(row) },
      { key: 'number', heading: t('customers.number'), width: 110, cell: (row) => row.number },
      {
        key: 'phone',
        heading: t('customers.phone'),
        width: 130,
        cell: (row) => <DetailCell text={row.phone ?? ''} detail="phone" refused={row.doNotContact} />,
      },
      {
        key: 'orders',
        heading: t('customers.orders'),
        width: 80,
        align: 'end',
        cell: (row) => countText(row.orders, language),
      },
      { key: 'binnedAt', heading: t('bin.binnedAt'), width: 180, cell: (row) => momentText(row.binnedAt, language) },
      {
        key: 'daysLeft',
        heading: t('bin.daysLeft'),
        width: 96,
        align: 'end',
        cell: (row) => countText(row.daysLeft, language),
      },
    ],
    [t, language],
  );
}
