import type { OwedAge } from '../../shared/owed/age-of-owed.ts';
import type { Debtor } from '../../shared/owed/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { amountText } from '../ui/figures.ts';
import { WorkLine } from '../work/work-line.tsx';
import classes from './owed-page.module.css';

export interface ListedDebtor extends Debtor {
  /** Of which age the sum in the line is; null: everything they owe. */
  age: OwedAge | null;
}

/** A customer in the list of what is owed: who and how much, below it since when. */
export function DebtorLine({ item: { name, number, owed, inFavour, age, ages, ...debt } }: { item: ListedDebtor }) {
  const { t, language } = useWords();
  const days = useDays();
  const { currency } = owed;
  const sum = owed.minor === 0 ? inFavour : age === null ? owed : { minor: ages[age] ?? 0, currency };
  const day = debt.oldestDue === null ? '' : days.text(debt.oldestDue);
  return (
    <WorkLine
      name={name || number}
      figure={amountText(sum, language)}
      about={
        <>
          {owed.minor > 0 &&
            (debt.daysLate > 0 ? (
              <span className={classes.late}>
                {t('owed.dueSince', { day, late: t('owed.late', { count: debt.daysLate }) })}
              </span>
            ) : (
              t('owed.dueOn', { day })
            ))}
          {debt.isOverLimit && ` · ${t('owed.over')}`}
        </>
      }
    />
  );
}
