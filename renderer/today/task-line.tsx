import { daysBetween } from '../../shared/day.ts';
import { lateAfter } from '../../shared/today/late-after.ts';
import { waitWord } from '../../shared/today/wait-word.ts';
import { useWords } from '../app/words.ts';
import { useNow } from '../cases/use-now.ts';
import { useDays } from '../ui/days.tsx';
import type { ListedTask } from './listed-task.ts';
import classes from './today-page.module.css';
import { whyText } from './why-text.ts';

/** What is due at a time is pressing within these hours. */
const soonMs = 4 * 3_600_000;

/** A task in the list: what kind, whose, why, and how pressing. */
export function TaskLine({ item }: { item: ListedTask }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const waitsFor = waitWord(item);
  return (
    <span className={classes.line}>
      <span className={`${classes.kind} quiet`}>{item.kindName}</span>
      <span className={classes.who}>
        <bdi className="personal">{item.name || item.number || t('cases.guest')}</bdi>
        {item.isNamed && <span className={classes.named}>★ {t('today.named')}</span>}
      </span>
      <When item={item} />
      <span className={`${classes.why} quiet`}>
        {waitsFor !== null && item.waitsUntil !== null && <>{t(`today.waits.${waitsFor}`)} · </>}
        <bdi className="personal">{isSaidByKind(item) ? item.text : whyText(item, words, days.text)}</bdi>
      </span>
    </span>
  );
}

/** The kind, which is shown next to it, is all that its reason would add to its own words. */
function isSaidByKind({ kind, text }: ListedTask): boolean {
  return text !== '' && (kind === 'nextContact' || kind === 'promise' || kind === 'appointment');
}

function When({ item }: { item: ListedTask }) {
  const { due, time, kind, waitsUntil, step } = item;
  const { t } = useWords();
  const days = useDays();
  const now = useNow();
  const late = daysBetween(lateAfter(item), days.today);
  const waitsFor = waitWord(item);
  if (waitsFor !== null) {
    return (
      <span className={`${classes.when} quiet`}>
        {waitsUntil === null ? t(`today.waits.${waitsFor}`) : days.aheadInColumn(waitsUntil)}
      </span>
    );
  }
  if (late < 0 || step?.occasion === days.today) {
    return (
      <span className={`${classes.when} quiet`}>
        {days.aheadInColumn(lateAfter(item))} {time}
      </span>
    );
  }
  if (late > 0)
    return (
      <span className={classes.when} data-tone="late">
        {t('today.late', { count: late })}
      </span>
    );
  if (time === null) return <span className={classes.when} />;
  const left = new Date(`${due}T${time}:00`).getTime() - now;
  return (
    <span className={classes.when} data-tone={left < 0 ? 'late' : left < soonMs ? 'soon' : 'later'}>
      {kind === 'appointment' ? time : t('today.by', { time })}
    </span>
  );
}
