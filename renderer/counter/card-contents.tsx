import type { CounterCard } from '../../shared/counter/contract.ts';
import type { Words } from '../app/words.ts';
import { appointmentMoment } from '../appointments/appointment-text.ts';
import { balanceAmountText } from '../balances/balance-text.ts';
import { agoText } from '../dates/day-distance.ts';
import { satisfactionText, trendOf } from '../satisfaction/satisfaction-text.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';
import classes from './card-blocks.module.css';
import { CardEntries } from './card-entries.tsx';
import { DueLine } from './due-line.tsx';
import { topicText } from './topic-text.ts';

/** On a printed card too. */
const mostPeople = 3;

interface RememberedProps {
  entries: CounterCard['likes'];
  words: Words;
  isWhole?: boolean;
}

export function Remembered({ entries, words, isWhole = false }: RememberedProps) {
  return (
    <CardEntries
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

export function OpenCases({ cases, words }: { cases: CounterCard['openCases']; words: Words }) {
  const { t } = words;
  return (
    <CardEntries
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

export function LastVisit({
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

export function Satisfied({ satisfaction, words }: { satisfaction: CounterCard['satisfaction']; words: Words }) {
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

export function NextAppointment({ appointment, words }: { appointment: CounterCard['nextAppointment']; words: Words }) {
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
export function Household({ household, words }: { household: CounterCard['household']; words: Words }) {
  const days = useDays();
  if (household === null) return null;
  return (
    <>
      <p className={classes.small}>
        <bdi>{household.name}</bdi>
      </p>
      <CardEntries
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
export function People({ people, words }: { people: CounterCard['people']; words: Words }) {
  return (
    <CardEntries
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

export function Instructions({ instructions }: { instructions: readonly string[] }) {
  return (
    <ul>
      {instructions.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function UsualItems({ usual, words }: { usual: CounterCard['usual']; words: Words }) {
  return (
    <CardEntries
      words={words}
      entries={usual.map(({ item, times, of, by }) => (
        <ItemWithAside key={`${by} ${item}`} item={item} by={by} aside={words.t('counter.timesOf', { times, of })} />
      ))}
    />
  );
}

export function ItemsDueAgain({ dueAgain, words }: { dueAgain: CounterCard['dueAgain']; words: Words }) {
  return (
    <CardEntries
      words={words}
      entries={dueAgain.map(({ item, usualGap, by }) => (
        <ItemWithAside
          key={item}
          item={item}
          by={by}
          aside={words.t('products.usuallyEvery', { count: Math.round(usualGap) })}
        />
      ))}
    />
  );
}

/** `by`: who of the household buys it; null: the customer. */
function ItemWithAside({ item, by, aside }: { item: string; by: string | null; aside: string }) {
  return (
    <div className={classes.withAside}>
      <bdi>{item}</bdi>{' '}
      <span className={`${classes.aside} ${classes.together}`}>
        {by !== null && (
          <>
            <bdi>{by}</bdi> ·{' '}
          </>
        )}
        {aside}
      </span>
    </div>
  );
}

export function DueLines({ due, words }: { due: CounterCard['due']; words: Words }) {
  return (
    <CardEntries
      words={words}
      // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
      entries={due.map((one, index) => <DueLine key={index} due={one} asideClass={classes.aside} />)}
    />
  );
}

export function Balances({ balances, words }: { balances: CounterCard['balances']; words: Words }) {
  return (
    <CardEntries
      words={words}
      entries={balances.map(({ unit, totalMillionths }) => (
        <div key={unit.id} className={classes.withAside}>
          <span className="figure">{balanceAmountText(totalMillionths, unit, words.language)}</span>{' '}
          <bdi className={classes.aside}>{unit.name}</bdi>
        </div>
      ))}
    />
  );
}

/** How much, and how late; not of what. */
export function OwedSums({ owed, words: { t, language } }: { owed: CounterCard['owed']; words: Words }) {
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
