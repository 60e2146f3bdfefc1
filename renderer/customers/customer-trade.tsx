import type { Customer } from '../../shared/customers/contract.ts';
import { daysBetween } from '../../shared/day.ts';
import { useWords } from '../app/words.ts';
import { agoText } from '../dates/day-distance.ts';
import { useUsualGapText } from '../sleep/use-usual-gap-text.ts';
import { useDays } from '../ui/days.tsx';
import { amountText, columnDigits, countText } from '../ui/figures.ts';
import classes from './customers-page.module.css';

/** What they bought, in all and by year, each currency by itself. */
export function CustomerTrade({ customer }: { customer: Customer }) {
  return (
    <>
      <CustomerFigures customer={customer} />
      <CustomerYears customer={customer} />
    </>
  );
}

/** What they bought in all, each currency by itself. */
export function CustomerFigures({ customer }: { customer: Customer }) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const usually = useUsualGapText(customer.id);
  if (customer.totals.length === 0) return <p className="quiet">{t('customers.neverOrdered')}</p>;
  return customer.totals.map((total) => (
    <dl key={total.net.currency} className={classes.figures}>
      <Figure
        name={t('indicators.net.heading', { currency: total.net.currency })}
        value={amountText(total.net, language, columnDigits([total.net]))}
      />
      <Figure
        name={t('indicators.lastDay.name')}
        value={days.text(total.lastDay)}
        aside={[agoText(daysBetween(total.lastDay, days.today), words), ...(usually === null ? [] : [usually])].join(
          ' · ',
        )}
      />
      <Figure name={t('customers.ordersWithSale')} value={countText(total.orders, language)} />
      <Figure name={t('indicators.firstDay.name')} value={days.text(total.firstDay)} />
    </dl>
  ));
}

/** What they bought year by year, each currency by itself. */
export function CustomerYears({ customer }: { customer: Customer }) {
  const { t, language } = useWords();
  return customer.totals.map((total) => {
    const years = customer.byYear.filter((year) => year.net.currency === total.net.currency);
    const digits = columnDigits(years.map(({ net }) => net));
    const best = Math.max(1, ...years.map((year) => year.net.minor));
    return (
      <table
        key={total.net.currency}
        className={classes.years}
        aria-label={t('customers.byYear', { currency: total.net.currency })}
      >
        <thead>
          <tr>
            <th scope="col">{t('customers.year')}</th>
            <td />
            <th scope="col">{t('customers.orders')}</th>
            <th scope="col">{t('customers.net', { currency: total.net.currency })}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td className={classes.barCell}>
                <span
                  className={classes.bar}
                  aria-hidden="true"
                  style={{ inlineSize: `${(100 * Math.max(0, year.net.minor)) / best}%` }}
                />
              </td>
              <td>{countText(year.orders, language)}</td>
              <td>{amountText(year.net, language, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}

function Figure({ name, value, aside }: { name: string; value: string; aside?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </dd>
    </div>
  );
}
