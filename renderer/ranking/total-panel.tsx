import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
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
  const { narrowing, from, to, currency } = summary;
  return (
    <SidePanel title={t('ranking.total')} onClose={onClose}>
      <div className={classes.why}>
        {summary.customers > 0 && (
          <div className="public">
            <ParetoChart summary={summary} question={question} />
          </div>
        )}
        <p>{t('ranking.totalWhy')}</p>
        <OrdersOfPeriod question={{ isRanked: true, currency, from, to, narrowing }} showsCustomer />
      </div>
    </SidePanel>
  );
}
