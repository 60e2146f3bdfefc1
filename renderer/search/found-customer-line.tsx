import { markOfDetail } from '../../shared/customers/marked-detail.ts';
import { daysBetween } from '../../shared/day.ts';
import type { FoundCustomer } from '../../shared/search/contract.ts';
import type { ReachDetail } from '../../shared/today/ways-to-reach.ts';
import { useWords } from '../app/words.ts';
import { agoText } from '../dates/day-distance.ts';
import { useDays } from '../ui/days.tsx';
import classes from './found-customer-line.module.css';
import { MarkedText } from './marked-text.tsx';

/** Somebody who was found, and why: the part that matched is marked where it stands. */
export function FoundCustomerLine({ customer }: { customer: FoundCustomer }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { name, number, phone, doNotContact, lastDay, why } = customer;
  const isNameMarked = why.text === name;
  const isNumberMarked = why.kind === 'number' && why.text === number;
  const isPhoneMarked = why.kind === 'phone';
  const markOf = (detail: ReachDetail): string => markOfDetail(detail, doNotContact, t);
  const isReasonApart = !isNameMarked && !isNumberMarked && !isPhoneMarked;
  return (
    <>
      <span className={classes.name}>
        {isNameMarked ? <MarkedText {...why} /> : <bdi>{name === '' ? number : name}</bdi>}
      </span>
      {isReasonApart && (
        <span className={classes.why}>
          {t(`search.why.${why.kind}`, { label: why.label })} <MarkedText {...why} />
          {(why.kind === 'email' || why.kind === 'wechat') && ` ${markOf(why.kind)}`}
        </span>
      )}
      <span className={classes.detail}>{isNumberMarked ? <MarkedText {...why} /> : <bdi>{number}</bdi>}</span>
      {!isReasonApart && (
        <span className={classes.detail}>
          {isPhoneMarked ? <MarkedText {...why} /> : <bdi>{phone ?? ''}</bdi>}
          {(isPhoneMarked || phone !== null) && ` ${markOf('phone')}`}
        </span>
      )}
      <span className={classes.detail}>
        {lastDay === null
          ? t('palette.neverOrdered')
          : t('palette.lastOrder', { day: days.text(lastDay), ago: agoText(daysBetween(lastDay, days.today), words) })}
      </span>
    </>
  );
}
