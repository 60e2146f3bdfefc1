import type { Money } from '../../shared/money.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';

/** The two amounts of a share: a net, and that of all ranked customers. */
export function ShareOf({ part, whole }: { part: Money; whole: Money }) {
  const { t, language } = useWords();
  const digits = columnDigits([part, whole]);
  const said = (money: Money) => amountAndCurrencyText(money, language, digits);
  return <p>{t('ranking.shareOf', { net: said(part), whole: said(whole) })}</p>;
}
