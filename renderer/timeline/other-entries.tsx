import type { TimelineEntry } from '../../shared/timeline/contract.ts';
import { useWords } from '../app/words.ts';
import { SatisfactionButton, SatisfactionLine } from '../satisfaction/satisfaction-of-place.tsx';
import { type AmountDigits, amountAndCurrencyText, amountText } from '../ui/figures.ts';
import classes from './timeline.module.css';

/** How amounts of the list are written: in a currency that it says once. */
export interface TimelineAmounts {
  currency: string | undefined;
  digits: AmountDigits;
}

interface OrderEntryProps extends Omit<TimelineEntry & { kind: 'order' }, 'kind' | 'day' | 'time'> {
  amounts: TimelineAmounts;
  isReadOnly: boolean;
}

/** An order in one line: what was in it, where and by whom; its rows are in the tab of the orders. */
export function OrderEntry({ order, items, amounts: { currency, digits }, isReadOnly }: OrderEntryProps) {
  const { t, language } = useWords();
  const isReturn = !order.hasSale && order.net.minor < 0;
  const name = t(isReturn ? 'timeline.orderReturn' : 'timeline.order', { number: order.number ?? '' });
  const more = order.lineCount > items.length ? [t('timeline.orderLines', { count: order.lineCount })] : [];
  const noSale =
    order.noSaleReason === null
      ? []
      : [t('orders.noSale', { reason: t(`orders.noSaleReasons.${order.noSaleReason}`) })];
  // A bare name, or a number of the staff, says nothing of what it is.
  const servedBy = order.servedBy === null ? null : t('orders.servedBy', { name: order.servedBy });
  const about = [...noSale, ...more, order.channel, servedBy].filter((part) => part !== null && part !== '');
  const of =
    order.customerId === null
      ? null
      : { customerId: order.customerId, place: { kind: 'order' as const, id: order.id } };
  return (
    <>
      <div className={classes.order}>
        <span title={[name, ...items, ...about].join(' · ')}>
          {isReturn && items.length > 0 && <strong>{t('timeline.touchpoints.return')} </strong>}
          <bdi>{items.length === 0 ? name : items.join(' · ')}</bdi> <span className="quiet">{about.join(' · ')}</span>
        </span>
        {of !== null && !isReadOnly && (
          <span className={classes.actions}>
            <SatisfactionButton {...of} />
          </span>
        )}
        <span className={`figure ${order.net.minor < 0 ? classes.back : ''}`}>
          {order.net.currency === currency
            ? amountText(order.net, language, digits)
            : amountAndCurrencyText(order.net, language)}
        </span>
      </div>
      {of !== null && <SatisfactionLine {...of} />}
    </>
  );
}

/** Which act changed the customer; from what to what stands in the history. */
export function ChangeEntry({ change }: { change: TimelineEntry & { kind: 'change' } }) {
  const { t, find } = useWords();
  const actor = change.actor === 'owner' ? null : (find(`tables.actors.${change.actor}`) ?? change.actor);
  return (
    <div className="quiet">
      {find(`acts.verbs.${change.verb}`) ?? t('page.change')}
      {actor !== null && <> · {actor}</>}
      {change.isUndone && <> · {t('timeline.undone')}</>}
    </div>
  );
}
