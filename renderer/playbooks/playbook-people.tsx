import { Link } from '@tanstack/react-router';
import type { EnrolmentOfCustomer, PlaybookWords } from '../../shared/playbooks/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { PeopleByDay, type PersonOnDay, peopleShown } from './people-by-day.tsx';
import classes from './playbooks.module.css';
import { StandingText } from './standing-text.tsx';

interface PlaybookPeopleProps {
  enrolments: readonly EnrolmentOfCustomer[];
  total: number;
  words: PlaybookWords | undefined;
}

/** Who is in it, at which step and for what they wait; who was, and how it ended; who was known of too late. */
export function PlaybookPeople({
  seenTooLate,
  ...props
}: PlaybookPeopleProps & { seenTooLate: readonly PersonOnDay[] }) {
  return (
    <div className={classes.parts}>
      <People {...props} />
      <SeenTooLate people={seenTooLate} />
    </div>
  );
}

function People({ enrolments, total, words }: PlaybookPeopleProps) {
  const { t } = useWords();
  const days = useDays();
  const inIt = enrolments.toSorted((a, b) => Number(a.end !== null) - Number(b.end !== null)).slice(0, peopleShown);
  return (
    <section>
      {total === 0 && <p className="quiet">{t('playbooks.nobody')}</p>}
      <ul className={classes.people}>
        {inIt.map((enrolment) => (
          <li key={`${enrolment.customerId} ${enrolment.key}`} className={classes.person}>
            <Link className="personal" to="/customers/$customerId" params={{ customerId: `${enrolment.customerId}` }}>
              <bdi>{enrolment.name || enrolment.number}</bdi>
            </Link>
            <span className="quiet">
              <StandingText enrolment={enrolment} words={words} />
            </span>
          </li>
        ))}
      </ul>
      {total > inIt.length && <p className="quiet">{t('playbooks.morePeople', { count: total - inIt.length })}</p>}
      {total > 0 && <p className="quiet">{t('playbooks.asOf', { day: days.text(days.today) })}</p>}
    </section>
  );
}

/** Whose event came to light too late to bring them in. */
function SeenTooLate({ people }: { people: readonly PersonOnDay[] }) {
  const { t } = useWords();
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{t('playbooks.seenTooLate', { count: people.length })}</h2>
      <PeopleByDay people={people} />
    </section>
  );
}
