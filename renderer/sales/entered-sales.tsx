import type { Money } from '../../shared/money.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';
import classes from './sales-dialog.module.css';

export interface EnteredSale {
  id: number;
  name: string;
  total: Money;
}

/** What was entered since the dialog was opened, with its sum: to be compared with the till. */
export function EnteredSales({ entered, currency }: { entered: readonly EnteredSale[]; currency: string }) {
  const { t, language } = useWords();
  const sum = { minor: entered.reduce((minor, { total }) => minor + total.minor, 0), currency };
  return (
    <section className={classes.entered} aria-label={t('sales.entered')}>
      <div className={classes.sum}>
        <span className="quiet">{t('sales.enteredCount', { count: entered.length })}</span>
        <strong>{amountAndCurrencyText(sum, language)}</strong>
      </div>
      <ul className="plain-list">
        {entered.map(({ id, name, total }) => (
          <li key={id} className={classes.sum}>
            <bdi className="personal">{name}</bdi>
            <span>{amountAndCurrencyText(total, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
