import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { amountAndCurrencyText, countText, millionthsText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { marginText } from './margin-text.ts';
import { ProductSales, type ProductSalesQuestion } from './product-sales.tsx';

/** What was sold of a product in some days; each figure opens to its order lines. */
export function ProductFigures({ question }: { question: ProductSalesQuestion }) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const { data } = useQuery(operations.products.sales.queryOptions({ input: { ...question, limit: 1 } }));
  if (data === undefined) return null;
  const { net, orders, customers, quantityMillionths, withoutQuantity, margin } = data;
  const opening = (name: string, value: string) => (
    <OpeningFigure name={name} value={value} rows={<ProductSales question={question} />} />
  );
  const units = quantityMillionths === null ? null : millionthsText(quantityMillionths, language);
  const netName = t('products.period', { period: days.period(question.from, question.to) });
  return (
    <Facts
      facts={[
        [
          netName,
          data.total === 0
            ? amountAndCurrencyText(net, language)
            : opening(netName, amountAndCurrencyText(net, language)),
        ],
        [
          t('products.units'),
          units !== null && (
            <>
              {opening(t('products.units'), units)}
              {withoutQuantity > 0 && (
                <span className="quiet"> {t('products.withoutQuantity', { count: withoutQuantity })}</span>
              )}
            </>
          ),
        ],
        [t('products.orders'), orders > 0 && opening(t('products.orders'), countText(orders, language))],
        [t('products.customers'), customers > 0 && opening(t('products.customers'), countText(customers, language))],
        [
          t('indicators.profit.name'),
          margin !== null && opening(t('indicators.profit.name'), marginText(margin, words)),
        ],
      ]}
    />
  );
}
