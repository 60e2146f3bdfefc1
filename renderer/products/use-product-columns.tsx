import { useMemo } from 'react';
import type { Money } from '../../shared/money.ts';
import type { Product } from '../../shared/products/contract.ts';
import { useWords } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { amountText, countText } from '../ui/figures.ts';
import { everySaleOf, ProductSales } from './product-sales.tsx';

/** Next to the panel only what tells one product from the next. */
const besidePanel: ReadonlySet<string> = new Set(['name', 'code', 'times', 'net']);

export function useProductColumns(currency: string, isBesidePanel: boolean): ReadonlyArray<DataColumn<Product>> {
  const { t, language } = useWords();
  const days = useDays();
  return useMemo(() => {
    const money = (amount: Money | null) => (amount === null ? '' : amountText(amount, language));
    const columns: DataColumn<Product>[] = [
      {
        key: 'name',
        heading: t('products.name'),
        sortKey: 'name',
        isPublic: true,
        isPinned: true,
        cell: ({ name, code }) => <bdi>{name || code}</bdi>,
      },
      {
        key: 'code',
        heading: t('products.number'),
        width: 84,
        sortKey: 'code',
        isPublic: true,
        cell: ({ code }) => <bdi>{code}</bdi>,
      },
      {
        key: 'category',
        heading: t('products.category'),
        width: 110,
        sortKey: 'category',
        isPublic: true,
        cell: ({ category }) => <bdi>{category}</bdi>,
      },
      {
        key: 'price',
        heading: t('products.price', { currency }),
        width: 96,
        align: 'end',
        sortKey: 'price',
        cell: ({ price }) => money(price),
      },
      {
        key: 'cost',
        heading: t('products.cost', { currency }),
        width: 112,
        align: 'end',
        sortKey: 'cost',
        cell: ({ cost }) => money(cost),
      },
      {
        key: 'times',
        heading: t('products.times'),
        about: t('products.timesMeans'),
        width: 72,
        align: 'end',
        sortKey: 'times',
        cell: ({ times }) => countText(times, language),
        behind: ({ id, times }) => (times > 0 ? <ProductSales question={everySaleOf(id)} /> : null),
      },
      {
        key: 'lastDay',
        heading: t('products.lastDay'),
        width: 92,
        sortKey: 'lastDay',
        cell: ({ lastDay }) => lastDay !== null && days.inColumn(lastDay),
        behind: ({ id, lastDay }) =>
          lastDay === null ? null : <ProductSales question={{ productId: id, from: lastDay, to: lastDay }} />,
      },
      {
        key: 'net',
        heading: t('products.net', { currency }),
        about: t('products.netMeans'),
        width: 142,
        align: 'end',
        sortKey: 'net',
        cell: ({ net }) => money(net),
      },
    ];
    return isBesidePanel ? columns.filter(({ key }) => besidePanel.has(key)) : columns;
  }, [t, language, days, currency, isBesidePanel]);
}
