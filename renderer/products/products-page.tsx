import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ProductSort, productSorts } from '../../shared/products/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ListPage } from '../tables/list-page.tsx';
import { sortAfterPress } from '../tables/list-sort.ts';
import { useDays } from '../ui/days.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { ProductForm } from './product-form.tsx';
import { ProductPanel } from './product-panel.tsx';
import { type ProductsAddress, productsAddress } from './products-address.ts';
import { useProductColumns } from './use-product-columns.tsx';

const route = getRouteApi('/with-archive/products');

const largestFirst: ReadonlySet<ProductSort> = new Set(['price', 'cost', 'times', 'lastDay', 'net']);

/** What is sold: searched, sorted, with a panel to change it and to put two spellings together. */
export function ProductsPage() {
  const { t } = useWords();
  const days = useDays();
  const { filter = '', sort = 'name', descending = false, product = null } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const currency = archive?.homeCurrency ?? '';
  const [isAdding, setIsAdding] = useState(false);
  const list = { text: filter, sort, descending };
  const rows = useWindow((window) => operations.products.list.queryOptions({ input: { ...list, ...window } }));
  const { found } = rows;
  const columns = useProductColumns(currency, product !== null || isAdding);
  const allColumns = useProductColumns(currency, false);
  const change = (to: { [Part in keyof ProductsAddress]?: ProductsAddress[Part] | undefined }): void =>
    void navigate({ to: '.', search: (now) => productsAddress({ ...now, ...to }), replace: true });
  return (
    <ListPage
      title={t('products.title')}
      label={t('products.title')}
      rows={rows}
      read={(window) => engine.products.list({ ...list, ...window })}
      table={{ table: 'products', ...list }}
      columns={columns}
      printedColumns={allColumns}
      rowKey={({ id }) => id}
      memory="products"
      search={{
        label: t('products.find'),
        placeholder: t('products.findHint'),
        text: filter,
        onChange: (text) => change({ filter: text }),
      }}
      about={
        found === undefined
          ? []
          : [
              t('products.period', { period: days.period(found.from, found.to) }),
              ...(found.linesLeftOut > 0 ? [t('products.linesLeftOut', { count: found.linesLeftOut })] : []),
            ]
      }
      total={t('products.count', { count: rows.total })}
      sort={{ key: sort, descending }}
      onSort={(key) => change(sortAfterPress({ sort, descending }, key, productSorts, largestFirst))}
      openKey={product}
      onOpen={({ id }) => {
        setIsAdding(false);
        change({ product: id });
      }}
      onMove={({ id }) => {
        if (product !== null) change({ product: id });
      }}
      isEmpty={found !== undefined && rows.total === 0 && filter === ''}
      empty={
        <EmptyState
          title={t('products.none')}
          action={
            <Button component={Link} to="/import">
              {t('customers.import')}
            </Button>
          }
        >
          {t('products.noneHow')}
        </EmptyState>
      }
      nothingFits={t('products.noneFits')}
      actions={
        <Button variant="default" onClick={() => setIsAdding(true)}>
          {t('products.add')}
        </Button>
      }
      panel={
        isAdding ? (
          <SidePanel title={t('products.add')} onClose={() => setIsAdding(false)}>
            <ProductForm
              product={null}
              onAdded={(id) => {
                setIsAdding(false);
                change({ product: id });
              }}
            />
          </SidePanel>
        ) : (
          product !== null && (
            <ProductPanel key={product} productId={product} onClose={() => change({ product: undefined })} />
          )
        )
      }
    />
  );
}
