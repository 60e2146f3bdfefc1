import { useQuery } from '@tanstack/react-query';
import type { FilterCondition } from '../../shared/customers/conditions/conditions.ts';
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
import { ProductFigures } from './product-figures.tsx';
import { ProductForm } from './product-form.tsx';
import { ProductHistory } from './product-history.tsx';
import classes from './product-panel.module.css';
import { everySaleOf, ProductSales, type ProductSalesQuestion } from './product-sales.tsx';

/** A product next to the list: what is said of it, what was sold, what goes with it, and its other spellings. */
export function ProductPanel({ productId, onClose }: { productId: number; onClose(): void }) {
  const { t, language } = useWords();
  const days = useDays();
  const { data, error, refetch } = useQuery(operations.products.get.queryOptions({ input: { id: productId } }));
  const name = data === undefined ? '…' : data.product.name || data.product.code;
  const lastDay = data?.product.lastDay ?? null;
  const opening = (figure: string, value: string, question: ProductSalesQuestion) => (
    <OpeningFigure name={figure} value={value} rows={<ProductSales question={question} />} />
  );
  return (
    <SidePanel title={name} onClose={onClose}>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && (
        <div className={classes.parts}>
          <Facts
            facts={[
              [
                t('products.times'),
                data.product.times === 0
                  ? countText(0, language)
                  : opening(t('products.times'), countText(data.product.times, language), everySaleOf(productId)),
              ],
              [
                t('products.lastDay'),
                lastDay === null
                  ? t('products.neverSold')
                  : opening(t('products.lastDay'), days.text(lastDay), { productId, from: lastDay, to: lastDay }),
              ],
              [t('products.alsoWritten'), data.spellings.join(' · ')],
            ]}
          />
          <ProductFigures question={{ productId, from: data.from, to: data.to }} />
          {data.product.times > 0 && (
            <div className={classes.buyers}>
              <ButtonLink variant="subtle" size="compact-xs" to="/customers" search={{ conditions: [isBought(name)] }}>
                {t('products.whoBought')}
              </ButtonLink>
              <ReachButton
                isCompact
                selection={{ filter: { text: '', conditions: [isBought(name)] }, exceptIds: [] }}
              />
            </div>
          )}
          <ProductForm product={data.product} />
          <GoesWith item={name} />
          <MergeProduct product={data.product} />
          <ProductHistory productId={productId} />
        </div>
      )}
    </SidePanel>
  );
}

function isBought(product: string): FilterCondition {
  return { kind: 'bought', operator: 'is', value: product, from: null, to: null };
}
