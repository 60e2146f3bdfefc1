import { daysBetween } from '../../shared/day.ts';
import type { Task } from '../../shared/today/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import classes from './today-page.module.css';
import { whyText } from './why-text.ts';

/** A task in the list: what kind, whose, why, and how pressing. */
export function TaskLine({ item }: { item: Task }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const late = daysBetween(item.due, days.today);
  const when =
    item.waits !== null
      ? t(`today.waits.${item.waits}`)
      : late > 0
        ? t('today.late', { count: late })
        : item.time !== null
          ? t('today.by', { time: item.time })
          : '';
  return (
    <span className={classes.line}>
      <span className={`${classes.kind} quiet`}>{t(`today.kinds.${item.kind}`)}</span>
      <span className={classes.who}>
        <bdi className="personal">{item.name || item.number || t('cases.guest')}</bdi>
        {item.isNamed && <span className={classes.named}>★ {t('today.named')}</span>}
      </span>
      <span className={classes.when} data-late={item.waits === null && late > 0} data-soon={item.time !== null}>
        {when}
      </span>
      <span className={`${classes.why} quiet personal`}>
        <bdi>{whyText(item, words, days.text)}</bdi>
      </span>
    </span>
  );
}
