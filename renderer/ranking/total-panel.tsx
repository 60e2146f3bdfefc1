import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import classes from './ranking-page.module.css';

interface TotalPanelProps {
  summary: RankingSummary;
  onClose(): void;
}

/** The orders that the one figure is the sum of. */
export function TotalPanel({ summary, onClose }: TotalPanelProps) {
  const { t } = useWords();
  const { rollUp, narrowing, from, to, currency } = summary;
  return (
    <SidePanel title={t('ranking.total')} onClose={onClose}>
      <div className={classes.why}>
        <p>{t('ranking.totalWhy')}</p>
        <OrdersOfPeriod question={{ isRanked: true, rollUp, currency, from, to, narrowing }} showsCustomer />
      </div>
    </SidePanel>
  );
}
