import { addDays } from '../../shared/day.ts';
import type { SleeperRow } from '../../shared/sleep/contract.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';

const daysOfYear = 365;

/** What one spent in the year up to their last purchase: what is at stake where that was long ago; opens to the orders. */
export function YearlySpend({ sleeper: { yearlySpend, lastDay, members } }: { sleeper: SleeperRow }) {
  const { t, language } = useWords();
  const window = { currency: yearlySpend.currency, from: addDays(lastDay, 1 - daysOfYear) };
  return (
    <OpeningFigure
      name={t('sleepers.spendAbout')}
      value={t('sleepers.spent', { sum: amountAndCurrencyText(yearlySpend, language) })}
      rows={members.map(({ customerId }) => (
        <OrderList key={customerId} question={{ customerId, figure: 'net', ...window }} />
      ))}
    />
  );
}
