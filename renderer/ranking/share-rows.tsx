import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { useDays } from '../ui/days.tsx';
import classes from './ranking-page.module.css';
import { ShareOf } from './share-of.tsx';

interface ShareRowsProps {
  row: Pick<RankingRow, 'customerId' | 'net'>;
  summary: Pick<RankingSummary, 'narrowing' | 'from' | 'to' | 'currency' | 'net'>;
}

/** What a customer's share was made from: their orders, and those of all who are ranked. */
export function ShareRows({ row, summary }: ShareRowsProps) {
  const { t } = useWords();
  const days = useDays();
  const { narrowing, from, to, currency, net } = summary;
  return (
    <div className={classes.why}>
      <ShareOf part={row.net} whole={net} />
      <OrdersOfPeriod question={{ customerId: row.customerId, figure: 'net', currency, from, to, narrowing }} />
      <OrdersOfPeriod
        question={{ isRanked: true, currency, from, to, narrowing }}
        heading={t('ranking.ordersOfRanked', { period: days.period(from, to) })}
        showsCustomer
      />
    </div>
  );
}
