import type { ReactNode } from 'react';
import type { CounterCard } from '../../shared/counter/contract.ts';
import type { Words } from '../app/words.ts';
import { agoText } from '../dates/day-distance.ts';
import { satisfactionText, trendOf } from '../satisfaction/satisfaction-text.ts';
import { useDays } from '../ui/days.tsx';
import classes from './card-blocks.module.css';
import { DueLine } from './due-line.tsx';
import { topicText } from './topic-text.ts';

export type BlockTone =
  | 'avoids'
  | 'talk'
  | 'ask'
  | 'justDo'
  | 'likes'
  | 'talkAbout'
  | 'usual'
  | 'last'
  | 'satisfaction'
  | 'due'
  | 'cases'
  | 'people';

export interface CardBlock {
  tone: BlockTone;
  name: string;
  content: ReactNode;
}

const mostPeople = 3;

/** What a card says, in the order in which one needs it; what says nothing is left out. */
export function cardBlocks(card: CounterCard, words: Words, usually: string | null = null): CardBlock[] {
  const { t } = words;
  const { howToTalk, ask, justDo, likes, talkAbout, avoids, people, lastVisit, usual, due, openCases } = card;
  const blocks: ReadonlyArray<CardBlock & { isThere: boolean }> = [
    {
      tone: 'avoids',
      name: t('counter.avoids'),
      isThere: avoids.length > 0,
      content: <Remembered entries={avoids} words={words} />,
    },
    { tone: 'talk', name: t('counter.talk'), isThere: howToTalk !== '', content: <bdi>{howToTalk}</bdi> },
    {
      tone: 'ask',
      name: t('counter.askFirst'),
      isThere: ask.length > 0,
      content: <Remembered entries={ask} words={words} />,
    },
    {
      tone: 'justDo',
      name: t('counter.justDo'),
      isThere: justDo.length > 0,
      content: <Remembered entries={justDo} words={words} />,
    },
    {
      tone: 'likes',
      name: t('counter.likes'),
      isThere: likes.length > 0,
      content: <Remembered entries={likes} words={words} />,
    },
    {
      tone: 'talkAbout',
      name: t('counter.talkAbout'),
      isThere: talkAbout.length > 0,
      content: <Remembered entries={talkAbout} words={words} />,
    },
    {
      tone: 'usual',
      name: t('counter.usual'),
      isThere: usual.length > 0,
      content: (
        <ul>
          {usual.map(({ item, times, of }) => (
            <li key={item} className={classes.withAside}>
              <bdi>{item}</bdi>{' '}
              <span className={`${classes.aside} ${classes.together}`}>{t('counter.timesOf', { times, of })}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      tone: 'last',
      name: t('counter.last'),
      isThere: lastVisit !== null,
      content: <LastVisit card={card} usually={usually} words={words} />,
    },
    {
      tone: 'satisfaction',
      name: t('satisfaction.title'),
      isThere: card.satisfaction !== null,
      content: <Satisfied satisfaction={card.satisfaction} words={words} />,
    },
    {
      tone: 'cases',
      name: t('cases.title'),
      isThere: openCases.length > 0,
      content: <OpenCases cases={openCases} words={words} />,
    },
    {
      tone: 'due',
      name: t('counter.due'),
      isThere: due.length > 0,
      content: (
        <ul>
          {due.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
            <li key={index}>
              <DueLine due={one} asideClass={classes.aside} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      tone: 'people',
      name: t('counter.people'),
      isThere: people.length > 0,
      content: <People people={people} words={words} />,
    },
  ];
  return blocks.filter(({ isThere }) => isThere);
}

function Remembered({ entries, words }: { entries: CounterCard['likes']; words: Words }) {
  return (
    <ul>
      {entries.map(({ topic, text, why }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
        <li key={index} className={classes.withAside}>
          <bdi>{text}</bdi>{' '}
          <span className={classes.aside}>{why === '' ? topicOfEntry(topic, words) : <bdi>{why}</bdi>}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a list of topics to talk about says by its name is not said again. */
function topicOfEntry(topic: string, words: Words): string {
  return topic === 'talk' ? '' : topicText(topic, words);
}

function OpenCases({ cases, words: { t } }: { cases: CounterCard['openCases']; words: Words }) {
  return (
    <ul>
      {cases.map(({ kind, text, thing, answeredAt, cameInAt }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
        <li key={index}>
          <bdi>{thing || text}</bdi>{' '}
          <span className={classes.aside}>
            {t(`cases.kinds.${kind}`)} ·{' '}
            {t(cameInAt !== null ? 'cases.cameIn' : answeredAt === null ? 'cases.notAnswered' : 'cases.isAnswered')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LastVisit({
  card: { lastVisit, visits },
  usually,
  words,
}: {
  card: CounterCard;
  usually: string | null;
  words: Words;
}) {
  const days = useDays();
  if (lastVisit === null) return null;
  return (
    <>
      <p className={classes.withAside}>
        {agoText(lastVisit.daysAgo, words)}{' '}
        <span className={`${classes.aside} ${classes.together}`}>
          {days.text(lastVisit.day)} · {words.t('counter.visits', { count: visits })}
        </span>
      </p>
      {usually !== null && <p className={classes.small}>{usually}</p>}
      {lastVisit.items.length > 0 && <p className={classes.small}>{lastVisit.items.join(' · ')}</p>}
    </>
  );
}

function Satisfied({ satisfaction, words }: { satisfaction: CounterCard['satisfaction']; words: Words }) {
  const days = useDays();
  if (satisfaction === null) return null;
  const { day, level, before } = satisfaction;
  const trend = before === null ? '' : words.t(`satisfaction.trend.${trendOf(level, before)}`);
  return (
    <p className={classes.withAside}>
      {satisfactionText(level, words)}{' '}
      <span className={classes.aside}>{[days.text(day), trend].filter((part) => part !== '').join(' · ')}</span>
    </p>
  );
}

/** The first of them, who have the most to say; of the others how many they are. */
function People({ people, words }: { people: CounterCard['people']; words: Words }) {
  const left = people.length - mostPeople;
  return (
    <>
      <ul>
        {people.slice(0, mostPeople).map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may share a name; the list is only read.
          <li key={index}>
            <bdi>{person.name}</bdi>
            {person.relation !== '' && <span className={classes.aside}> {person.relation}</span>}
            {person.preferences !== '' && <p className={classes.small}>{person.preferences}</p>}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={classes.aside}>{words.t('counter.morePeople', { count: left })}</p>}
    </>
  );
}
