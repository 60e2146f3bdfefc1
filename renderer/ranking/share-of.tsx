import type { Money } from '../../shared/money.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';

interface ShareOfProps {
  part: Money;
  whole: Money;
  isOfProfit?: boolean;
}

/** The two amounts of a share: a net, or a profit, and that of all ranked customers. */
export function ShareOf({ part, whole, isOfProfit = false }: ShareOfProps) {
  const { t, language } = useWords();
  const digits = columnDigits([part, whole]);
  const said = (money: Money) => amountAndCurrencyText(money, language, digits);
  return (
    <p>
      {isOfProfit
        ? t('byProfit.shareOf', { profit: said(part), whole: said(whole) })
        : t('ranking.shareOf', { net: said(part), whole: said(whole) })}
    </p>
  );
}
