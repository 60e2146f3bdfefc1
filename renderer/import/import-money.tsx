import type { ImportMoney as MoneyOfFile } from '../../shared/import/contract.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { amountText } from '../ui/figures.ts';

const sums = ['sales', 'returns', 'walkIn', 'total', 'noSale'] as const;

/** What a file of orders comes to in one currency; the total always, the others where there is something. */
export function ImportMoney({ money }: { money: MoneyOfFile }) {
  const { t, language } = useWords();
  const { currency, sheet } = money;
  return sums.map((name) => {
    const amount = moneyOfDecimalText(money[name], currency);
    if (amount === null || (name !== 'total' && amount.minor === 0)) return null;
    return (
      <div key={name}>
        <dt>
          {t('importPage.moneyIn', { what: t(`importPage.money.${name}`), currency })}
          {sheet !== null && ` · ${isolatedText(sheet)}`}
        </dt>
        <dd className="public">{amountText(amount, language)}</dd>
      </div>
    );
  });
}
