import type { ReactElement, ReactNode } from 'react';
import type { CounterCard } from '../../shared/counter/contract.ts';
import type { Words } from '../app/words.ts';
import { appointmentMoment } from '../appointments/appointment-text.ts';
import { balanceAmountText } from '../balances/balance-text.ts';
import { agoText } from '../dates/day-distance.ts';
import { satisfactionText, trendOf } from '../satisfaction/satisfaction-text.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';
import classes from './card-blocks.module.css';
import { DueLine } from './due-line.tsx';
import { topicText } from './topic-text.ts';

export type BlockTone =
  | 'avoids'
  | 'instructions'
  | 'talk'
  | 'ask'
  | 'justDo'
  | 'likes'
  | 'talkAbout'
  | 'usual'
  | 'dueAgain'
  | 'last'
  | 'satisfaction'
  | 'due'
  | 'appointment'
  | 'balance'
  | 'cases'
  | 'owed'
  | 'household'
  | 'people';

export interface CardBlock {
  tone: BlockTone;
  name: string;
  content: ReactNode;
  /** Entries, where it can be folded as a whole. */
  laterCount: number | null;
}

/** How many of a list a card shows where not everything fits, the most first. */
export const foldedLengths = [6, 4, 3, 2, 1] as const;
/** On a printed card too. */
const mostPeople = 3;

/** What a card says, in the order in which one needs it; what says nothing is left out. */
export function cardBlocks(
  card: CounterCard,
  words: Words,
  { usually = null, instructions = [] }: { usually?: string | null; instructions?: readonly string[] } = {},
): CardBlock[] {
  const { t } = words;
  const {
    howToTalk,
    ask,
    justDo,
    likes,
    talkAbout,
    avoids,
    people,
    lastVisit,
    usual,
    dueAgain,
    due,
    openCases,
    nextAppointment,
    owed,
    household,
    balances,
  } = card;
  const blocks: ReadonlyArray<Omit<CardBlock, 'laterCount'> & { isThere: boolean }> = [
    {
      tone: 'avoids',
      name: t('counter.avoids'),
      isThere: avoids.length > 0,
      // What must not happen is never folded.
      content: <Remembered entries={avoids} words={words} isWhole />,
    },
    {
      tone: 'instructions',
      name: t('counter.instructions'),
      isThere: instructions.length > 0,
      content: (
        <ul>
          {instructions.map((text) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      ),
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
        <Entries
          words={words}
          entries={usual.map(({ item, times, of, by }) => (
            <div key={`${by} ${item}`} className={classes.withAside}>
              <bdi>{item}</bdi>{' '}
              <span className={`${classes.aside} ${classes.together}`}>
                {by !== null && (
                  <>
                    <bdi>{by}</bdi> ·{' '}
                  </>
                )}
                {t('counter.timesOf', { times, of })}
              </span>
            </div>
          ))}
        />
      ),
    },
    {
      tone: 'dueAgain',
      name: t('products.dueAgain'),
      isThere: dueAgain.length > 0,
      content: (
        <Entries
          words={words}
          entries={dueAgain.map(({ item, usualGap, by }) => (
            <div key={item} className={classes.withAside}>
              <bdi>{item}</bdi>{' '}
              <span className={`${classes.aside} ${classes.together}`}>
                {by !== null && (
                  <>
                    <bdi>{by}</bdi> ·{' '}
                  </>
                )}
                {t('products.usuallyEvery', { count: Math.round(usualGap) })}
              </span>
            </div>
          ))}
        />
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
      tone: 'owed',
      name: t('owed.pageTitle'),
      isThere: owed.length > 0,
      content: <OwedSums owed={owed} words={words} />,
    },
    {
      tone: 'due',
      name: t('counter.due'),
      isThere: due.length > 0,
      content: (
        <Entries
          words={words}
          // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
          entries={due.map((one, index) => <DueLine key={index} due={one} asideClass={classes.aside} />)}
        />
      ),
    },
    {
      tone: 'appointment',
      name: t('appointments.next'),
      isThere: nextAppointment !== null,
      content: <NextAppointment appointment={nextAppointment} words={words} />,
    },
    {
      tone: 'household',
      name: t('groups.kinds.household'),
      isThere: household !== null,
      content: <Household household={household} words={words} />,
    },
    {
      tone: 'balance',
      name: t('balances.title'),
      isThere: balances.length > 0,
      content: (
        <Entries
          words={words}
          entries={balances.map(({ unit, totalMillionths }) => (
            <div key={unit.id} className={classes.withAside}>
              <span className="figure">{balanceAmountText(totalMillionths, unit, words.language)}</span>{' '}
              <bdi className={classes.aside}>{unit.name}</bdi>
            </div>
          ))}
        />
      ),
    },
    {
      tone: 'people',
      name: t('counter.people'),
      isThere: people.length > 0,
      content: <People people={people} words={words} />,
    },
  ];
  const laterCounts: Partial<Record<BlockTone, number>> = {
    likes: likes.length,
    talkAbout: talkAbout.length,
    satisfaction: 1,
    household: 1,
    people: people.length,
  };
  return blocks
    .filter(({ isThere }) => isThere)
    .map((block) => ({ ...block, laterCount: laterCounts[block.tone] ?? null }));
}

/** How much, and how late; not of what. */
function OwedSums({ owed, words: { t, language } }: { owed: CounterCard['owed']; words: Words }) {
  return owed.map(({ sum, daysLate }) => (
    <div key={sum.currency} className={classes.withAside}>
      <span>{amountAndCurrencyText(sum, language, columnDigits([sum]))}</span>
      {daysLate > 0 && (
        <span className={`${classes.small} ${classes.overdue} ${classes.together}`}>
          {t('owed.late', { count: daysLate })}
        </span>
      )}
    </div>
  ));
}

/** What is folded as a whole where there is room for nothing but what matters most. */
export function LaterBlocks({ blocks, words }: { blocks: readonly CardBlock[]; words: Words }) {
  const folded = blocks.flatMap(({ name, laterCount }) =>
    laterCount === null ? [] : [laterCount === 1 ? name : `${name} ${laterCount}`],
  );
  return folded.length === 0 ? null : (
    <p className={`${classes.small} ${classes.later}`}>{words.t('counter.folded', { what: folded.join(' · ') })}</p>
  );
}

/** A list of a card: what does not fit folds into how many more there are. */
function Entries({
  entries,
  words,
  most = Number.POSITIVE_INFINITY,
  isWhole = false,
  arePeople = false,
}: {
  entries: readonly ReactElement[];
  words: Words;
  /** Shown where nothing is opened, however much room there is. */
  most?: number;
  isWhole?: boolean;
  /** Chinese counts them in another word. */
  arePeople?: boolean;
}) {
  const isAlwaysFolded = entries.length > most;
  const more = (shown: number) =>
    words.t(arePeople ? 'counter.morePeople' : 'counter.more', { count: entries.length - shown });
  return (
    <>
      <ul className={isWhole ? '' : classes.foldable} data-is-short={isAlwaysFolded}>
        {entries.map((entry) => (
          <li key={entry.key}>{entry}</li>
        ))}
      </ul>
      {isAlwaysFolded && <p className={`${classes.aside} ${classes.moreThanShort}`}>{more(most)}</p>}
      {!isWhole &&
        foldedLengths
          .filter((length) => length < Math.min(most, entries.length))
          .map((length) => (
            <p key={length} className={`${classes.aside} ${classes.more}`} data-more-than={length}>
              {more(length)}
            </p>
          ))}
    </>
  );
}

interface RememberedProps {
  entries: CounterCard['likes'];
  words: Words;
  isWhole?: boolean;
}

function Remembered({ entries, words, isWhole = false }: RememberedProps) {
  return (
    <Entries
      words={words}
      isWhole={isWhole}
      entries={entries.map(({ topic, text, why }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
        <div key={index} className={classes.withAside}>
          <bdi>{text}</bdi>{' '}
          <span className={classes.aside}>{why === '' ? topicOfEntry(topic, words) : <bdi>{why}</bdi>}</span>
        </div>
      ))}
    />
  );
}

/** What a list of topics to talk about says by its name is not said again. */
function topicOfEntry(topic: string, words: Words): string {
  return topic === 'talk' ? '' : topicText(topic, words);
}

function OpenCases({ cases, words }: { cases: CounterCard['openCases']; words: Words }) {
  const { t } = words;
  return (
    <Entries
      words={words}
      entries={cases.map(({ kind, text, thing, answeredAt, cameInAt, urgency }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
        <div key={index}>
          <div className={classes.clamped} data-is-clamped>
            <bdi>{thing || text}</bdi>
          </div>
          <span className={classes.aside}>
            {t(`cases.kinds.${kind}`)} ·{' '}
            {urgency === 'overdue' ? (
              <span className={classes.overdue}>{t('cases.urgencies.overdue')}</span>
            ) : (
              t(cameInAt !== null ? 'cases.cameIn' : answeredAt === null ? 'cases.notAnswered' : 'cases.isAnswered')
            )}
          </span>
        </div>
      ))}
    />
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
      {lastVisit.by !== null && (
        <p className={classes.small}>
          <bdi>{lastVisit.by}</bdi>
        </p>
      )}
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

function NextAppointment({ appointment, words }: { appointment: CounterCard['nextAppointment']; words: Words }) {
  const days = useDays();
  if (appointment === null) return null;
  return (
    <p className={classes.withAside}>
      <span className={classes.together}>{appointmentMoment(appointment, words, days.withWeekday)}</span>{' '}
      <bdi className={classes.aside}>{appointment.text}</bdi>
    </p>
  );
}

/** Its name, and who else there is, with the day on which each was last here. */
function Household({ household, words }: { household: CounterCard['household']; words: Words }) {
  const days = useDays();
  if (household === null) return null;
  return (
    <>
      <p className={classes.small}>
        <bdi>{household.name}</bdi>
      </p>
      <Entries
        words={words}
        most={mostPeople}
        arePeople
        entries={household.others.map(({ customerId, name, lastDay }) => (
          <div key={customerId} className={classes.withAside}>
            <bdi>{name}</bdi>{' '}
            <span className={`${classes.aside} ${classes.together}`}>
              {lastDay === null ? words.t('counter.notYetHere') : days.text(lastDay)}
            </span>
          </div>
        ))}
      />
    </>
  );
}

/** The first of them, who have the most to say. */
function People({ people, words }: { people: CounterCard['people']; words: Words }) {
  return (
    <Entries
      words={words}
      most={mostPeople}
      arePeople
      entries={people.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may share a name; the list is only read.
        <div key={index}>
          <bdi>{person.name}</bdi>
          {person.relation !== '' && <span className={classes.aside}> {person.relation}</span>}
          {person.preferences !== '' && <p className={classes.small}>{person.preferences}</p>}
        </div>
      ))}
    />
  );
}
