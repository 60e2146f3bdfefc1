import type { ProfitRow, RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { amountAndCurrencyText, roundShareText } from '../ui/figures.ts';
import { ordersOfRow } from './ranked-row.ts';
import classes from './ranking-page.module.css';

interface ProfitRowsProps {
  row: ProfitRow;
  summary: Pick<RankingSummary, 'narrowing' | 'currency' | 'from' | 'to'>;
}

/** What a profit was made from: the sales whose cost is known, among the orders of the period; each order says its margin. */
export function ProfitRows({ row, summary }: ProfitRowsProps) {
  const { t, language } = useWords();
  const { from, to } = summary;
  return (
    <div className={classes.why}>
      <p>
        {t(row.knownShare === 1 ? 'byProfit.madeFromAll' : 'byProfit.madeFrom', {
          profit: amountAndCurrencyText(row.profit, language),
          share: roundShareText(row.knownShare, language),
        })}
      </p>
      <OrderList question={{ ...ordersOfRow(row, { ...summary, rollUp: undefined }), figure: 'net', from, to }} />
    </div>
  );
}
