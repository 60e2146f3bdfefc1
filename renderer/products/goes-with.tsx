import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import classes from './product-panel.module.css';

const mostShown = 8;

/** What stands in the same orders as a product, the closest first. */
export function GoesWith({ item }: { item: string }) {
  const { t, language } = useWords();
  const { data } = useQuery(operations.products.goesWith.queryOptions({ input: { product: item } }));
  if (data === undefined) return null;
  const { companions, orders } = data;
  return (
    <section className={classes.part} aria-labelledby="goes-with">
      <h3 id="goes-with">{t('products.goesWith')}</h3>
      {companions.length === 0 ? (
        <p className="quiet">{t('products.goesWithNothing')}</p>
      ) : (
        <>
          <ul className={classes.companions}>
            {companions.slice(0, mostShown).map(({ item: other, together, lift }) => (
              <li key={other}>
                <bdi>{other}</bdi>{' '}
                <span className="quiet figure">
                  {t('products.together', { count: together, lift: lift.toFixed(1) })}
                </span>
              </li>
            ))}
          </ul>
          <p className="quiet">{t('products.goesWithMeans', { orders: countText(orders, language) })}</p>
        </>
      )}
    </section>
  );
}
