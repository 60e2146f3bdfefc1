import type { Money } from '../../shared/money.ts';
import type { OrdersQuestion } from '../../shared/orders/contract.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { amountAndCurrencyText, roundShareText } from '../ui/figures.ts';
import classes from './ranking-page.module.css';

interface ProfitRowsProps {
  of: { profit: Money; knownShare: number | null };
  /** Whose, and of which period. */
  orders: OrdersQuestion;
  showsCustomer?: boolean;
}

/** What a profit was made from: the sales whose cost is known, among the orders of the period; each order says its margin. */
export function ProfitRows({ of: { profit, knownShare }, orders, showsCustomer = false }: ProfitRowsProps) {
  const { t, language } = useWords();
  return (
    <div className={classes.why}>
      <p>
        {t(knownShare === 1 ? 'byProfit.madeFromAll' : 'byProfit.madeFrom', {
          profit: amountAndCurrencyText(profit, language),
          share: roundShareText(knownShare ?? 0, language),
        })}
      </p>
      <OrderList question={{ ...orders, figure: 'net' }} showsCustomer={showsCustomer} />
    </div>
  );
}
