import type { Due } from '../../shared/counter/contract.ts';
import { useWords } from '../app/words.ts';
import { aheadText } from '../dates/day-distance.ts';
import { useDays } from '../ui/days.tsx';

/** What comes up, in how many days, and what it is. */
export function DueLine({ due, asideClass = 'quiet' }: { due: Due; asideClass?: string | undefined }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  return (
    <>
      <strong data-tone={due.daysLeft < 0 ? 'over' : 'soon'}>{aheadText(due.daysLeft, words)}</strong>{' '}
      {t(`counter.dueKinds.${due.kind}`)}
      {due.text !== '' && (
        <>
          {t('counter.colon')}
          <bdi>{due.text}</bdi>
        </>
      )}{' '}
      <span className={asideClass}>
        {days.text(due.day)}
        {due.calendar === 'lunar' && ` · ${t('counter.lunar')}`}
        {due.years !== null &&
          due.years > 0 &&
          ` · ${t(due.kind === 'birthday' ? 'dates.ages' : 'dates.years', { count: due.years })}`}
      </span>
    </>
  );
}
