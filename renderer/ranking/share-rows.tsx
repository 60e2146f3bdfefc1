import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { useDays } from '../ui/days.tsx';
import { ordersOfRow } from './ranked-row.ts';
import classes from './ranking-page.module.css';
import { ShareOf } from './share-of.tsx';

interface ShareRowsProps {
  row: Pick<RankingRow, 'customerId' | 'group' | 'net'>;
  summary: Pick<RankingSummary, 'rollUp' | 'narrowing' | 'from' | 'to' | 'currency' | 'net'>;
}

/** What the share of a row was made from: its orders, and those of all who are ranked. */
export function ShareRows({ row, summary }: ShareRowsProps) {
  const { t } = useWords();
  const days = useDays();
  const { rollUp, narrowing, from, to, currency, net } = summary;
  return (
    <div className={classes.why}>
      <ShareOf part={row.net} whole={net} />
      <OrdersOfPeriod
        question={{ ...ordersOfRow(row, summary), figure: 'net', from, to }}
        showsCustomer={row.group !== undefined}
      />
      <OrdersOfPeriod
        question={{ isRanked: true, rollUp, currency, from, to, narrowing }}
        heading={t('ranking.ordersOfRanked', { period: days.period(from, to) })}
        showsCustomer
      />
    </div>
  );
}
