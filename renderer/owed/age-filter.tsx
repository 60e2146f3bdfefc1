import { type OwedAge, owedAges } from '../../shared/owed/age-of-owed.ts';
import type { Owed } from '../../shared/owed/contract.ts';
import { useWords } from '../app/words.ts';
import { amountText, columnDigits } from '../ui/figures.ts';
import { SumFilter } from '../ui/sum-filter.tsx';

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
  const part = (age: OwedAge | null, name: string, minor: number, count: number) => ({
    part: age,
    name,
    sum: amountText(money(minor), language, digits),
    count: t('owed.customers', { count }),
    isEmpty: count === 0,
  });
  return (
    <SumFilter
      label={t('owed.byAge')}
      parts={[
        part(null, t('owed.everything'), owed.total, owed.counts.owing),
        ...owedAges.map((each) =>
          part(each, t(`owed.ages.${each}`), owed.ages[each] ?? 0, owed.counts.ages[each] ?? 0),
        ),
      ]}
      chosen={age}
      onChoose={onChoose}
    />
  );
}
