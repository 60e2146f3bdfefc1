import type { PaymentEntry } from '../../shared/timeline/contract.ts';
import { useWords } from '../app/words.ts';
import type { TimelineAmounts } from '../timeline/other-entries.tsx';
import classes from '../timeline/timeline.module.css';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText } from '../ui/figures.ts';
import { paymentMethodText } from './payment-method-input.tsx';

/** A payment in one line of the timeline: how, of which orders, and how much. */
export function PaymentTimelineEntry({
  payment: { amount, method, note, parts },
  amounts: { currency, digits },
}: {
  payment: PaymentEntry;
  amounts: TimelineAmounts;
}) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const paid = parts.map(({ number, day, amount: part }) =>
    t('payments.part', { order: number ?? days.text(day), sum: amountText(part, language, digits) }),
  );
  const about = [paymentMethodText(method, words), ...paid, note].filter((part) => part !== '').join(' · ');
  return (
    <div className={classes.order}>
      <span title={about}>
        <strong>{t('payments.one')}</strong> <bdi className="quiet">{about}</bdi>
      </span>
      <span className="figure">
        {amount.currency === currency ? amountText(amount, language, digits) : amountAndCurrencyText(amount, language)}
      </span>
    </div>
  );
}
