import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';

/** What a customer, or somebody of their household, nearly always takes, what goes with it, and what they are due to buy again. */
export function UsualSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const days = useDays();
  const { data: card } = useQuery(operations.counter.card.queryOptions({ input: { customerId } }));
  if (card === undefined) return null;
  const { usual, dueAgain } = card;
  const usualItems = usual.map(({ item }) => item);
  return (
    <>
      {usual.length > 0 && (
        <section className={classes.section} aria-labelledby="usual">
          <h2 id="usual">{t('counter.usual')}</h2>
          <ul className={`${classes.list} personal`}>
            {usual.map(({ item, times, of, by }) => (
              <li key={`${by} ${item}`}>
                <bdi>{item}</bdi>{' '}
                <span className={classes.meta}>
                  {by !== null && (
                    <>
                      <bdi>{by}</bdi> ·{' '}
                    </>
                  )}
                  {t('counter.timesOf', { times, of })}
                  <OftenWith item={item} known={usualItems} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dueAgain.length > 0 && (
        <section className={classes.section} aria-labelledby="due-again">
          <h2 id="due-again">{t('products.dueAgain')}</h2>
          <ul className={`${classes.list} personal`}>
            {dueAgain.map(({ item, usualGap, dueDay, by }) => (
              <li key={item}>
                <bdi>{item}</bdi>{' '}
                <span className={classes.meta}>
                  {by !== null && (
                    <>
                      <bdi>{by}</bdi> ·{' '}
                    </>
                  )}
                  {days.text(dueDay)} · {t('products.usuallyEvery', { count: Math.round(usualGap) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const mostShown = 2;

/** What stands in the same orders as a thing more often than by chance, but for what is known of them already. */
function OftenWith({ item, known }: { item: string; known: readonly string[] }) {
  const { t } = useWords();
  const { data } = useQuery({
    ...operations.products.goesWith.queryOptions({ input: { product: item } }),
    meta: { isErrorShownInPlace: true },
  });
  const others = (data?.companions ?? []).filter((other) => other.lift > 1 && !known.includes(other.item));
  if (others.length === 0) return null;
  const shown = others.slice(0, mostShown);
  const means = shown.map(({ item: other, together, lift }) =>
    t('products.oftenWithMeans', {
      item: other,
      together: t('products.together', { count: together, lift: lift.toFixed(1) }),
    }),
  );
  return (
    <span title={means.join('\n')}>
      {' '}
      ·{' '}
      {t('products.oftenWith', {
        items: shown.map((other) => isolatedText(other.item)).join(t('page.listSeparator')),
      })}
    </span>
  );
}
