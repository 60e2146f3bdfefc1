import { useQuery } from '@tanstack/react-query';
import { daysBetween } from '../../shared/day.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { agoText } from '../dates/day-distance.ts';
import { contactTitle } from '../timeline/contact-text.ts';
import { useDays } from '../ui/days.tsx';
import classes from './today-page.module.css';

const contactsShown = 3;

/** The last contacts with the customer of a task; where no card is next to it also what to know, in two lines. */
export function BeforeSpeaking({ customerId }: { customerId: number }) {
  return (
    <>
      <LastContacts customerId={customerId} />
      <CardInBrief customerId={customerId} />
    </>
  );
}

function LastContacts({ customerId }: { customerId: number }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { data: timeline } = useQuery(
    operations.timeline.list.queryOptions({ input: { customerId, kinds: ['contact'], limit: contactsShown } }),
  );
  const contacts = (timeline?.entries ?? []).flatMap((entry) => (entry.kind === 'contact' ? [entry.contact] : []));
  if (contacts.length === 0) return null;
  return (
    <section className={classes.past} aria-label={t('counter.lastNotes')}>
      <h3>{t('counter.lastNotes')}</h3>
      <ul>
        {contacts.map(({ id, day, touchpoint, text }) => (
          <li key={id}>
            <span className="quiet">{days.inColumn(day)}</span>
            <bdi className="personal">{text === '' ? contactTitle(words, touchpoint) : text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In place of the card that is next to it in a wide window; the key of the counter card opens it whole. */
function CardInBrief({ customerId }: { customerId: number }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { data: card } = useQuery(operations.counter.card.queryOptions({ input: { customerId } }));
  if (card === undefined) return null;
  const { avoids, howToTalk, ask, justDo, usual, lastVisit } = card;
  const first = [...avoids.map(({ text }) => text), howToTalk].filter((text) => text !== '');
  const second = [
    ...[...ask, ...justDo].slice(0, 2).map(({ text }) => text),
    ...usual.slice(0, 1).map(({ item }) => `${t('counter.usual')}${t('counter.colon')}${item}`),
    ...(lastVisit === null ? [] : [`${t('counter.last')} ${agoText(daysBetween(lastVisit.day, days.today), words)}`]),
  ];
  if (first.length + second.length === 0) return null;
  return (
    <div className={`${classes.brief} personal`}>
      {first.length > 0 && <p className={classes.briefFirst}>{first.join(' · ')}</p>}
      {second.length > 0 && <p>{second.join(' · ')}</p>}
    </div>
  );
}
