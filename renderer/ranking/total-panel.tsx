import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { useDays } from '../ui/days.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import type { RankingQuestion } from './ranking-address.ts';
import classes from './ranking-page.module.css';

interface TotalPanelProps {
  summary: RankingSummary;
  question: RankingQuestion;
  onClose(): void;
}

/** Who brings how much of the one figure, and the orders that it is the sum of. */
export function TotalPanel({ summary, question, onClose }: TotalPanelProps) {
  const { t } = useWords();
  const days = useDays();
  const { from, to, currency } = summary;
  return (
    <SidePanel title={t('ranking.total')} onClose={onClose}>
      <div className={classes.why}>
        {summary.customers > 0 && (
          <div className="public">
            <ParetoChart summary={summary} question={question} />
          </div>
        )}
        <p>{t('ranking.totalWhy')}</p>
        <section aria-labelledby="total-orders">
          <h3 id="total-orders">{t('ranking.ordersBehind', { period: days.period(from, to) })}</h3>
          <OrderList
            key={`${from} ${to} ${currency}`}
            question={{ isRanked: true, currency, from, to }}
            showsCustomer
          />
        </section>
      </div>
    </SidePanel>
  );
}
