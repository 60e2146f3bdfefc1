import { Link } from '@tanstack/react-router';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import classes from './playbooks.module.css';

/** How many people are listed. */
export const peopleShown = 100;

export interface PersonOnDay {
  customerId: number;
  number: string;
  name: string;
  day: string;
  /** What more there is to say, behind the day. */
  note?: string;
}

/** Names with the day of what brings, or would bring, them in. */
export function PeopleByDay({ people }: { people: readonly PersonOnDay[] }) {
  const { t } = useWords();
  const days = useDays();
  return (
    <>
      <ul className={classes.people}>
        {people.slice(0, peopleShown).map(({ customerId, number, name, day, note }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events of one person may be of one day.
          <li key={`${customerId} ${place}`} className={classes.person}>
            <Link className="personal" to="/customers/$customerId" params={{ customerId: `${customerId}` }}>
              <bdi>{name || number}</bdi>
            </Link>
            <span className="quiet">{[days.text(day), ...(note === undefined ? [] : [note])].join(' · ')}</span>
          </li>
        ))}
      </ul>
      {people.length > peopleShown && (
        <p className="quiet">{t('playbooks.morePeople', { count: people.length - peopleShown })}</p>
      )}
    </>
  );
}
