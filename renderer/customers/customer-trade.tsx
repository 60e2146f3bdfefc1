import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Customer } from '../../shared/customers/contract.ts';
import { daysBetween } from '../../shared/day.ts';
import { eventIndicatorKeys, type IndicatorKey } from '../../shared/indicators/indicators.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { agoText } from '../dates/day-distance.ts';
import { type FigureQuestion, FigureRows } from '../indicators/figure-rows.tsx';
import { CustomerMargin } from '../products/customer-margin.tsx';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import { useUsualGapText } from '../sleep/use-usual-gap-text.ts';
import { useDays } from '../ui/days.tsx';
import { amountText, columnDigits, countText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import classes from './customers-page.module.css';

/** What they bought, in all and by year, each currency by itself. */
export function CustomerTrade({ customer }: { customer: Customer }) {
  return (
    <>
      <CustomerFigures customer={customer} opens />
      <CustomerMargin customerId={customer.id} />
      <CustomerEvents customerId={customer.id} />
      <CustomerYears customer={customer} />
    </>
  );
}

/**
 * What they bought in all, each currency by itself; `opens`: to the orders that a figure was made from, where how often
 * they come is said above.
 */
export function CustomerFigures({ customer, opens = false }: { customer: Customer; opens?: boolean }) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const usually = useUsualGapText(customer.id);
  if (customer.totals.length === 0) return <p className="quiet">{t('customers.neverOrdered')}</p>;
  return customer.totals.map((total) => {
    const { currency } = total.net;
    const rowsOf = (figure: IndicatorKey): FigureQuestion | null =>
      opens ? { customerId: customer.id, currency, figure } : null;
    return (
      <dl key={currency} className={classes.figures}>
        <Figure
          name={t('indicators.net.heading', { currency })}
          rows={rowsOf('net')}
          value={amountText(total.net, language, columnDigits([total.net]))}
        />
        <Figure
          name={t('indicators.lastDay.name')}
          rows={rowsOf('lastDay')}
          value={days.text(total.lastDay)}
          aside={
            <>
              {agoText(daysBetween(total.lastDay, days.today), words)}
              {usually !== null && !opens && ` · ${usually}`}
            </>
          }
        />
        <Figure
          name={t('customers.ordersWithSale')}
          rows={rowsOf('orders')}
          value={countText(total.orders, language)}
        />
        <Figure name={t('indicators.firstDay.name')} rows={rowsOf('firstDay')} value={days.text(total.firstDay)} />
      </dl>
    );
  });
}

/** When they were in touch, and how satisfied they were: what is known of it. */
export function CustomerEvents({ customerId }: { customerId: number }) {
  const words = useWords();
  const days = useDays();
  const { data: figures } = useQuery(operations.indicators.ofCustomer.queryOptions({ input: { customerId } }));
  const known = eventIndicatorKeys.flatMap((figure) => {
    const value = figures?.[figure] ?? null;
    if (value === null) return [];
    return { figure, text: typeof value === 'number' ? satisfactionText(value, words) : days.text(value) };
  });
  if (known.length === 0) return null;
  return (
    <dl className={classes.figures}>
      {known.map(({ figure, text }) => (
        <Figure key={figure} name={words.t(`indicators.${figure}.name`)} rows={{ customerId, figure }} value={text} />
      ))}
    </dl>
  );
}

/** What they bought year by year, each currency by itself. */
export function CustomerYears({ customer }: { customer: Customer }) {
  const { t, language } = useWords();
  const ofYear = (year: string, currency: string): Omit<FigureQuestion, 'figure'> => ({
    customerId: customer.id,
    currency,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  });
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
              <td>
                <OpeningFigure
                  name={`${t('customers.orders')} ${year.year}`}
                  value={countText(year.orders, language)}
                  rows={<FigureRows {...ofYear(year.year, total.net.currency)} figure="orders" />}
                />
              </td>
              <td>
                <OpeningFigure
                  name={`${t('customers.net', { currency: total.net.currency })} ${year.year}`}
                  value={amountText(year.net, language, digits)}
                  rows={<FigureRows {...ofYear(year.year, total.net.currency)} figure="net" />}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}

interface FigureProps {
  name: string;
  value: string;
  /** What it was made from, where it opens to it. */
  rows: FigureQuestion | null;
  aside?: ReactNode;
}

function Figure({ name, value, rows, aside }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {rows === null ? value : <OpeningFigure name={name} value={value} rows={<FigureRows {...rows} />} />}
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </dd>
    </div>
  );
}
