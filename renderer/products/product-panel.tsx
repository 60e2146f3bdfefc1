import { useQuery } from '@tanstack/react-query';
import type { FilterCondition } from '../../shared/customers/conditions/conditions.ts';
import type { Product } from '../../shared/products/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { GoesWith } from './goes-with.tsx';
import { MergeProduct } from './merge-product.tsx';
import { figuresQuery, ProductFigures } from './product-figures.tsx';
import { ProductForm } from './product-form.tsx';
import { ProductHistory } from './product-history.tsx';
import classes from './product-panel.module.css';
import { everySaleOf, ProductSales, type ProductSalesQuestion } from './product-sales.tsx';

/** A product next to the list: what is said of it, what was sold, what goes with it, and its other spellings. */
export function ProductPanel({ productId, onClose }: { productId: number; onClose(): void }) {
  const { data, error, refetch } = useQuery(operations.products.get.queryOptions({ input: { id: productId } }));
  return (
    <SidePanel title={data === undefined ? '…' : nameOf(data.product)} onClose={onClose}>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && <ProductParts of={data} />}
    </SidePanel>
  );
}

interface ProductOfPanel {
  product: Product;
  spellings: readonly string[];
  from: string;
  to: string;
}

function ProductParts({ of: { product, spellings, from, to } }: { of: ProductOfPanel }) {
  const { t, language } = useWords();
  const days = useDays();
  const figures = useQuery(figuresQuery({ productId: product.id, from, to }));
  // The figures stand above the forms: coming later they would push a field with typed text out of the window.
  if (figures.isPending) return <LoadingState />;
  const name = nameOf(product);
  const opening = (figure: string, value: string, question: ProductSalesQuestion) => (
    <OpeningFigure name={figure} value={value} rows={<ProductSales question={question} />} />
  );
  return (
    <div className={classes.parts}>
      <Facts
        facts={[
          [
            t('products.times'),
            product.times === 0
              ? countText(0, language)
              : opening(t('products.times'), countText(product.times, language), everySaleOf(product.id)),
          ],
          [
            t('products.lastDay'),
            product.lastDay === null
              ? t('products.neverSold')
              : opening(t('products.lastDay'), days.text(product.lastDay), {
                  productId: product.id,
                  from: product.lastDay,
                  to: product.lastDay,
                }),
          ],
          [t('products.alsoWritten'), spellings.join(' · ')],
        ]}
      />
      <ProductFigures question={{ productId: product.id, from, to }} />
      {product.times > 0 && (
        <div className={classes.buyers}>
          <ButtonLink variant="subtle" size="compact-xs" to="/customers" search={{ conditions: [isBought(name)] }}>
            {t('products.whoBought')}
          </ButtonLink>
          <ReachButton isCompact selection={{ filter: { text: '', conditions: [isBought(name)] }, exceptIds: [] }} />
        </div>
      )}
      <ProductForm product={product} />
      <MergeProduct product={product} />
      <GoesWith item={name} />
      <ProductHistory productId={product.id} />
    </div>
  );
}

function nameOf({ name, code }: Product): string {
  return name || code;
}

function isBought(product: string): FilterCondition {
  return { kind: 'bought', operator: 'is', value: product, from: null, to: null };
}
