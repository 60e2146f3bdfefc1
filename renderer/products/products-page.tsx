import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ProductSort, productSorts } from '../../shared/products/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout, SidePanel } from '../ui/page-layout.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWindow } from '../ui/use-window.ts';
import { ProductForm } from './product-form.tsx';
import { ProductPanel } from './product-panel.tsx';
import { type ProductsAddress, productsAddress } from './products-address.ts';
import { useProductColumns } from './use-product-columns.tsx';

const route = getRouteApi('/with-archive/products');

/** Where a list sorted by it begins at its most telling end. */
const fromTheTop: ReadonlySet<ProductSort> = new Set(['price', 'cost', 'times', 'lastDay', 'net']);
const searchPauseMs = 120;

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
  const columns = useProductColumns(currency, product !== null || isAdding);
  const allColumns = useProductColumns(currency, false);
  const change = (to: { [Part in keyof ProductsAddress]?: ProductsAddress[Part] | undefined }): void =>
    void navigate({ to: '.', search: (now) => productsAddress({ ...now, ...to }), replace: true });
  const sortBy = (key: string): void => {
    const next = productSorts.find((one) => one === key) ?? 'name';
    change({ sort: next, descending: next === sort ? !descending : fromTheTop.has(next) });
  };
  const { found } = rows;
  const about =
    found === undefined
      ? []
      : [
          t('products.period', { period: days.period(found.from, found.to) }),
          ...(found.linesLeftOut > 0 ? [t('products.linesLeftOut', { count: found.linesLeftOut })] : []),
        ];
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.products.list({ ...list, ...window }));
    return (
      <TablePaper
        title={t('products.title')}
        about={[[...(filter === '' ? [] : [`“${filter}”`]), ...about].join(' · ')]}
        columns={allColumns}
        rowKey={(row) => row.id}
        {...printed}
      />
    );
  });
  const hasNothing = found !== undefined && rows.total === 0 && filter === '';
  return (
    <PageLayout
      title={t('products.title')}
      actions={
        <>
          {!hasNothing && <SaveTable question={{ table: 'products', ...list }} answersKey />}
          <Button variant="default" onClick={() => setIsAdding(true)}>
            {t('products.add')}
          </Button>
        </>
      }
      tools={
        hasNothing ? undefined : (
          <ToolRow
            search={
              <SearchField
                label={t('products.find')}
                placeholder={t('products.findHint')}
                text={filter}
                pauseMs={searchPauseMs}
                onChange={(text) => change({ filter: text })}
              />
            }
            total={
              found !== undefined && (
                <>
                  {about.map((part) => (
                    <span key={part}>{part}</span>
                  ))}
                  <strong>{t('products.count', { count: rows.total })}</strong>
                </>
              )
            }
            isTotalPending={!rows.isSettled}
          />
        )
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
      scrolls={false}
    >
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
      {rows.isLoading && <LoadingState />}
      {found !== undefined &&
        (rows.total > 0 ? (
          <DataTable
            label={t('products.title')}
            question={JSON.stringify(list)}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.id}
            show={rows.show}
            memory="products"
            isSettled={rows.isSettled}
            openKey={product}
            sort={{ key: sort, descending }}
            onSort={sortBy}
            onOpen={(row) => {
              setIsAdding(false);
              change({ product: row.id });
            }}
            onMove={(row) => {
              if (product !== null) change({ product: row.id });
            }}
          />
        ) : hasNothing ? (
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
        ) : (
          <EmptyState title={t('products.noneFits')} />
        ))}
    </PageLayout>
  );
}
