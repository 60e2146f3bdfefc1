import type { Money } from '../../shared/money.ts';
import type { ProfitRow } from '../../shared/ranking/contract.ts';
import type { AnsweredQuestion } from './listing-by-rank.ts';
import { ProfitRows } from './profit-rows.tsx';
import { RankedByProfit } from './ranked-by-profit.tsx';
import { ordersOfRow } from './ranked-row.ts';
import classes from './ranking-page.module.css';
import { ShareOf } from './share-of.tsx';

interface ProfitShareRowsProps {
  row: ProfitRow;
  question: AnsweredQuestion;
  /** Of all who are ranked. */
  profitOfAll: Money;
}

/** What a share of the profit was made from: the orders of the row, and the profit of all who are ranked. */
export function ProfitShareRows({ row, question, profitOfAll }: ProfitShareRowsProps) {
  const { from, to } = question;
  return (
    <div className={classes.why}>
      <ShareOf part={row.profit} whole={profitOfAll} isOfProfit />
      <ProfitRows
        of={row}
        orders={{ ...ordersOfRow(row, question), from, to }}
        showsCustomer={row.group !== undefined}
      />
      <RankedByProfit question={question} />
    </div>
  );
}
