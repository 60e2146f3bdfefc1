import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { amountText, countText, millionthsText, roundShareText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import classes from './product-panel.module.css';
import { ProductSales, type ProductSalesQuestion } from './product-sales.tsx';

export const figuresQuery = (question: ProductSalesQuestion) =>
  operations.products.sales.queryOptions({ input: { ...question, limit: 1 } });

/** What was sold of a product in some days; each figure opens to its order lines. */
export function ProductFigures({ question }: { question: ProductSalesQuestion }) {
  const { t, language } = useWords();
  const days = useDays();
  const { data } = useQuery(figuresQuery(question));
  if (data === undefined) return null;
  const { net, orders, customers, quantityMillionths, withoutQuantity, margin } = data;
  const opening = (name: string, value: string) => (
    <OpeningFigure name={name} value={value} rows={<ProductSales question={question} />} />
  );
  const { currency } = net;
  const netName = t('products.net', { currency });
  const netText = amountText(net, language);
  const profitName = t('indicators.profit.heading', { currency });
  const units = quantityMillionths === null ? null : millionthsText(quantityMillionths, language);
  return (
    <section className={classes.part} aria-label={days.period(question.from, question.to)}>
      <h3>{days.period(question.from, question.to)}</h3>
      <Facts
        facts={[
          [netName, data.total === 0 ? netText : opening(netName, netText)],
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
            profitName,
            margin !== null && (
              <>
                {opening(profitName, amountText(margin.profit, language))}{' '}
                <span className="quiet">
                  {t('products.costKnownFor', { share: roundShareText(margin.knownShare, language) })}
                </span>
              </>
            ),
          ],
        ]}
      />
    </section>
  );
}
