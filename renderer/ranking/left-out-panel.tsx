import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { LeftOutReason } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { periodText } from '../ui/moments.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import classes from './ranking-page.module.css';

interface LeftOutPanelProps {
  reason: LeftOutReason;
  currency: string;
  summary: RankingSummary;
  onClose(): void;
}

/** What the ranking does not hold for one reason: nothing disappears without a word. */
export function LeftOutPanel({ reason, currency, summary, onClose }: LeftOutPanelProps) {
  const { t } = useWords();
  const { from, to } = summary;
  return (
    <SidePanel title={t(`ranking.leftOut.${reason}`)} onClose={onClose}>
      <div className={classes.why}>
        <p>{t(`ranking.leftOutWhy.${reason}`)}</p>
        <section aria-labelledby="left-out-orders">
          <h3 id="left-out-orders">{t('ranking.ordersBehind', { period: periodText(from, to) })}</h3>
          <OrderList
            key={`${reason} ${currency}`}
            question={{ leftOut: reason, currency, from, to }}
            showsCustomer={reason !== 'walkIn'}
          />
        </section>
      </div>
    </SidePanel>
  );
}
