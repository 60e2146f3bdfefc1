import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { daysBetween } from '../../shared/day.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { aheadText } from '../dates/day-distance.ts';
import { useDays } from '../ui/days.tsx';
import { DoneIcon } from '../ui/icons.tsx';
import { contactTitle } from './contact-text.ts';
import classes from './timeline.module.css';
import { useContactActs } from './use-contact-acts.ts';

/** The next contacts that were promised; each stays until it is cleared. */
export function DueContacts({ customerId }: { customerId: number }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { data } = useQuery(operations.timeline.due.queryOptions({ input: { customerId } }));
  const { clearNext } = useContactActs();
  const due = data?.rows ?? [];
  if (due.length === 0) return null;
  return (
    <ul className={classes.dueList} aria-label={t('timeline.due.title')}>
      {due.map(({ contactId, nextContactDay, touchpoint, text }) => {
        const left = daysBetween(days.today, nextContactDay);
        return (
          <li key={contactId} className={classes.due} data-tone={left < 0 ? 'overdue' : left <= 1 ? 'soon' : 'later'}>
            <span>
              {t('timeline.due.title')} <span className="figure">{days.withWeekday(nextContactDay)}</span>
            </span>
            <span className={classes.dueWhen}>{aheadText(left, words)}</span>
            <bdi className={classes.dueWords}>{text === '' ? contactTitle(words, touchpoint) : text}</bdi>
            <ActionIcon
              size={22}
              aria-label={t('timeline.due.done')}
              title={t('timeline.due.done')}
              loading={clearNext.isPending && clearNext.variables.contactIds.includes(contactId)}
              onClick={() => clearNext.mutate({ contactIds: [contactId] })}
            >
              <DoneIcon size={14} />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
