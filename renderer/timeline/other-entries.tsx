import type { Order } from '../../shared/orders/contract.ts';
import type { TimelineEntry } from '../../shared/timeline/contract.ts';
import { useWords } from '../app/words.ts';
import { amountText } from '../ui/figures.ts';
import classes from './timeline.module.css';

/** An order in one line: its rows are in the tab of the orders. */
export function OrderEntry({ order }: { order: Order }) {
  const { t, language } = useWords();
  const about = [t('timeline.orderLines', { count: order.lineCount }), order.channel, order.servedBy];
  const isReturn = !order.hasSale && order.netMinor < 0;
  return (
    <div className={classes.order}>
      <span>
        <bdi>{t(isReturn ? 'timeline.orderReturn' : 'timeline.order', { number: order.number ?? '' })}</bdi>{' '}
        <span className="quiet">{about.filter((part) => part !== null && part !== '').join(' · ')}</span>
      </span>
      <span className={`figure ${order.netMinor < 0 ? classes.back : ''}`}>
        {amountText(order.netMinor, order.minorDigits, language)} {order.currency}
      </span>
    </div>
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
