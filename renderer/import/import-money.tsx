import type { ImportResult, ImportMoney as MoneyOfFile } from '../../shared/import/contract.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';
import classes from './import-page.module.css';

const sums = ['sales', 'returns', 'total', 'walkIn', 'noSale'] as const;

/** What a file of orders comes to, in each currency: the first thing one compares with the books. */
export function ImportMoney({ money }: Pick<ImportResult, 'money'>) {
  return money.map((ofCurrency) => (
    <MoneyOfCurrency key={`${ofCurrency.sheet} ${ofCurrency.currency}`} money={ofCurrency} />
  ));
}

function MoneyOfCurrency({ money }: { money: MoneyOfFile }) {
  const { t, language } = useWords();
  const amounts = sums.map((name) => ({ name, amount: moneyOfDecimalText(money[name], money.currency) }));
  return (
    <dl className={classes.counts}>
      {amounts.map(
        ({ name, amount }) =>
          amount !== null &&
          (name === 'total' || amount.minor !== 0) && (
            <div key={name}>
              <dt>{t(`importPage.money.${name}`)}</dt>
              <dd className="public">{amountAndCurrencyText(amount, language)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
