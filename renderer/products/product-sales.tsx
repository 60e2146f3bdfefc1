import { useInfiniteQuery } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText, millionthsText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './product-sales.module.css';

const pageSize = 50;

export interface ProductSalesQuestion {
  productId: number;
  from: string;
  to: string;
}

export function everySaleOf(productId: number): ProductSalesQuestion {
  return { productId, from: '0001-01-01', to: '9999-12-31' };
}

/** The order lines of a product, the latest first, with their sum, so that its figures can be checked. */
export function ProductSales({ question }: { question: ProductSalesQuestion }) {
  const { t, language } = useWords();
  const days = useDays();
  const sales = useInfiniteQuery(operations.products.sales.infiniteOptions(byPage(question, pageSize)));
  const first = sales.data?.pages[0];
  if (sales.error !== null) return <FailureNotice error={sales.error} onRetry={() => void sales.refetch()} />;
  if (first === undefined) return <LoadingState />;
  const digits = first.areAmountsWhole ? 'none' : 'all';
  const shown = sales.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div>
      <div className={classes.sum}>
        <span>{t('products.lines', { count: first.total })}</span>
        <span>{amountAndCurrencyText(first.net, language, digits)}</span>
      </div>
      <ol className={classes.lines}>
        {shown.map(({ id, day, customer, orderNumber, quantityMillionths, amount }) => (
          <li key={id} className={classes.line}>
            <span className={classes.figure}>{days.inColumn(day)}</span>
            <bdi className={classes.whose}>
              {customer === null ? t('products.walkIn') : customerLabel(customer)}
              {orderNumber !== null && <span className="quiet"> · {orderNumber}</span>}
            </bdi>
            <span className={classes.figure}>
              {quantityMillionths !== null && `× ${millionthsText(quantityMillionths, language)}`}
            </span>
            <span className={classes.figure}>{amountText(amount, language, digits)}</span>
          </li>
        ))}
      </ol>
      <ShowMore of="entries" list={sales} left={first.total - shown.length} />
    </div>
  );
}
