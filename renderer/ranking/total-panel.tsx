import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { periodText } from '../ui/moments.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import classes from './ranking-page.module.css';

/** The orders that the one figure is the sum of. */
export function TotalPanel({ summary, onClose }: { summary: RankingSummary; onClose(): void }) {
  const { t } = useWords();
  const { from, to, currency } = summary;
  return (
    <SidePanel title={t('ranking.total')} onClose={onClose}>
      <div className={classes.why}>
        <p>{t('ranking.totalWhy')}</p>
        <section aria-labelledby="total-orders">
          <h3 id="total-orders">{t('ranking.ordersBehind', { period: periodText(from, to) })}</h3>
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
