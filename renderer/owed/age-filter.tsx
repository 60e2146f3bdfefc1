import type { ReactNode } from 'react';
import { type OwedAge, owedAges } from '../../shared/owed/age-of-owed.ts';
import type { Owed } from '../../shared/owed/contract.ts';
import { useWords } from '../app/words.ts';
import { amountText, columnDigits } from '../ui/figures.ts';
import classes from './owed-page.module.css';

interface AgeFilterProps {
  owed: Owed;
  /** Null: everything. */
  age: OwedAge | null;
  onChoose(age: OwedAge | null): void;
}

/** What is owed in all and by age, each with its customers; the one that is chosen is what the list holds. */
export function AgeFilter({ owed, age, onChoose }: AgeFilterProps) {
  const { t, language } = useWords();
  const { currency } = owed;
  const money = (minor: number) => ({ minor, currency });
  const digits = columnDigits([money(owed.total), ...owedAges.map((each) => money(owed.ages[each] ?? 0))]);
  const choice = (which: OwedAge | null, name: string, minor: number, count: number): ReactNode => (
    <button
      key={which ?? 'everything'}
      type="button"
      className={classes.age}
      aria-pressed={which === age}
      disabled={count === 0 && which !== null && which !== age}
      onClick={() => onChoose(which)}
    >
      <span>{name}</span>
      <strong>{amountText(money(minor), language, digits)}</strong>
      <span className="quiet">{t('owed.customers', { count })}</span>
    </button>
  );
  return (
    <fieldset className={classes.ages} aria-label={t('owed.byAge')}>
      {choice(null, t('owed.everything'), owed.total, owed.counts.owing)}
      {owedAges.map((each) => choice(each, t(`owed.ages.${each}`), owed.ages[each] ?? 0, owed.counts.ages[each] ?? 0))}
    </fieldset>
  );
}
