import { Link } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext } from 'react';
import type { CounterCard } from '../../shared/counter/contract.ts';
import { useWords } from '../app/words.ts';
import { calledBy } from '../customers/called-by.ts';
import classes from './counter-card.module.css';
import { agoText, topicText } from './day-words.ts';
import { DueLine } from './due-line.tsx';

/** One below that of the name, which is the first of the screen or stands under the title of a page of cards. */
const PartHeadingLevel = createContext<'h2' | 'h3'>('h3');

interface CounterCardViewProps {
  card: CounterCard;
  headingLevel?: 1 | 2;
  /** The name leads to the customer's page. */
  isLink?: boolean;
}

/** One customer, readable at arm's length; the same on screen and on paper. */
export function CounterCardView({ card, headingLevel = 2, isLink = false }: CounterCardViewProps) {
  const words = useWords();
  const { t } = words;
  const { customer, called, howToTalk, likes, avoids, people, lastVisit, visits, usual, due } = card;
  const name = calledBy(customer);
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  return (
    <article className={`${classes.card} personal`} aria-label={t('counter.title')}>
      <header className={classes.name}>
        <Heading>
          {isLink ? (
            <Link to="/customers/$customerId" params={{ customerId: String(customer.id) }}>
              <bdi>{called === '' ? name : called}</bdi>
            </Link>
          ) : (
            <bdi>{called === '' ? name : called}</bdi>
          )}
        </Heading>
        <p>
          {called !== '' && <bdi>{name}</bdi>} <bdi className="figure">{customer.number}</bdi>
        </p>
      </header>
      {howToTalk !== '' && (
        <p className={classes.talk}>
          <span className={classes.talkName}>{t('counter.talk')}</span> <bdi>{howToTalk}</bdi>
        </p>
      )}
      <PartHeadingLevel value={headingLevel === 1 ? 'h2' : 'h3'}>
        <div className={classes.parts}>
          <div className={classes.column}>
            <Part name={t('counter.likes')} tone="likes">
              {likes.length === 0 ? null : <Remembered entries={likes} />}
            </Part>
            <Part name={t('counter.avoids')} tone="avoids">
              {avoids.length === 0 ? null : <Remembered entries={avoids} />}
            </Part>
          </div>
          <div className={classes.column}>
            <Part name={t('counter.usual')} tone="usual">
              {usual.length === 0 ? null : (
                <ul>
                  {usual.map(({ item, times, of }) => (
                    <li key={item}>
                      <bdi>{item}</bdi> <span className={classes.aside}>{t('counter.timesOf', { times, of })}</span>
                    </li>
                  ))}
                </ul>
              )}
            </Part>
            <Part name={t('counter.last')} tone="last">
              {lastVisit === null ? (
                <p className={classes.aside}>{t('counter.neverHere')}</p>
              ) : (
                <>
                  <p>
                    {agoText(lastVisit.daysAgo, words)}{' '}
                    <span className={classes.aside}>
                      {lastVisit.day} · {t('counter.visits', { count: visits })}
                    </span>
                  </p>
                  <p className={classes.small}>{lastVisit.items.join(' · ')}</p>
                </>
              )}
            </Part>
            <Part name={t('counter.due')} tone="due">
              {due.length === 0 ? null : (
                <ul>
                  {due.map((one, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
                    <li key={index}>
                      <DueLine due={one} />
                    </li>
                  ))}
                </ul>
              )}
            </Part>
          </div>
          <div className={classes.column}>
            <Part name={t('counter.people')} tone="people">
              {people.length === 0 ? null : (
                <ul>
                  {people.map((person, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two may share a name; the list is only read.
                    <li key={index}>
                      <bdi>{person.name}</bdi>
                      {person.relation !== '' && <span className={classes.aside}> {person.relation}</span>}
                      {person.preferences !== '' && <p className={classes.small}>{person.preferences}</p>}
                    </li>
                  ))}
                </ul>
              )}
            </Part>
          </div>
        </div>
      </PartHeadingLevel>
    </article>
  );
}

/** What says nothing yet is not there, but for what one looks for first. */
function Part({ name, tone, children }: { name: string; tone: string; children: ReactNode }) {
  const PartHeading = useContext(PartHeadingLevel);
  const { t } = useWords();
  const isAlwaysThere = tone === 'likes' || tone === 'avoids';
  if (children === null && !isAlwaysThere) return null;
  return (
    <section className={classes.part} data-tone={tone}>
      <PartHeading>{name}</PartHeading>
      {children ?? <p className={classes.aside}>{t('counter.nothingYet')}</p>}
    </section>
  );
}

function Remembered({ entries }: { entries: CounterCard['likes'] }) {
  const words = useWords();
  return (
    <ul>
      {entries.map(({ topic, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
        <li key={index}>
          <bdi>{text}</bdi> <span className={classes.aside}>{topicText(topic, words)}</span>
        </li>
      ))}
    </ul>
  );
}
