import { Link } from '@tanstack/react-router';
import type { FourStates } from '../../shared/sleep/contract.ts';
import type { SleepState } from '../../shared/sleep/sleep-state.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText, amountText, columnDigits, countText } from '../ui/figures.ts';
import classes from './four-states-page.module.css';

interface StateColumnProps {
  state: SleepState;
  column: FourStates['states'][SleepState];
}

/** Who is in a state, the most money first. */
export function StateColumn({ state, column: { customers, yearNet, rows } }: StateColumnProps) {
  const { t, language } = useWords();
  const name = t(`sleep.states.${state}`);
  const digits = columnDigits(rows.map((row) => row.yearNet));
  const others = customers - rows.length;
  return (
    <section className={classes.column} aria-label={name}>
      <h2>
        {name} <span className="figure">{countText(customers, language)}</span>
      </h2>
      <p className="quiet figure" title={t('sleep.toContact.yearAbout')}>
        {t('fourStates.aYear', { sum: amountAndCurrencyText(yearNet, language) })}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.customerId}>
            <Link
              className="personal"
              to="/customers/$customerId"
              params={{ customerId: String(row.customerId) }}
              search={{}}
            >
              <bdi>{row.name || row.number}</bdi>
            </Link>
            <span className="figure">{amountText(row.yearNet, language, digits)}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="quiet">{t('fourStates.others', { count: others })}</p>}
    </section>
  );
}
