import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { daysBetween } from '../../shared/day.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { appointmentMoment } from '../appointments/appointment-text.ts';
import { balanceText } from '../balances/balance-text.ts';
import { agoText } from '../dates/day-distance.ts';
import { UsualGap } from '../sleep/usual-gap.tsx';
import { contactTitle } from '../timeline/contact-text.ts';
import { useDays } from '../ui/days.tsx';
import { DueLine } from './due-line.tsx';
import classes from './panel-glance.module.css';
import { topicText } from './topic-text.ts';

const contactsShown = 3;

/** What one needs to know before speaking to a customer: what to avoid, what they like, what is due, the last notes. */
export function PanelGlance({ customerId }: { customerId: number }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { data: card } = useQuery(operations.counter.card.queryOptions({ input: { customerId } }));
  const { data: timeline } = useQuery(
    operations.timeline.list.queryOptions({ input: { customerId, kinds: ['contact'], limit: contactsShown } }),
  );
  if (card === undefined || timeline === undefined) return null;
  const {
    avoids,
    ask,
    justDo,
    likes,
    talkAbout,
    due,
    howToTalk,
    lastVisit,
    usual,
    dueAgain,
    nextAppointment,
    balances,
  } = card;
  const contacts = timeline.entries.flatMap((entry) => (entry.kind === 'contact' ? [entry.contact] : []));
  const isEmpty = [avoids, ask, justDo, likes, talkAbout, due, contacts, usual].every(({ length }) => length === 0);
  if (isEmpty && howToTalk === '' && lastVisit === null && nextAppointment === null && balances.length === 0)
    return null;
  const remembered = (entries: typeof likes) =>
    entries.map(({ topic, text, why }) => (
      <>
        <bdi>{text}</bdi>{' '}
        <span className="quiet">{why === '' ? topicText(topic === 'talk' ? '' : topic, words) : <bdi>{why}</bdi>}</span>
      </>
    ));
  return (
    <dl className={`${classes.glance} personal`}>
      <Part name={t('counter.avoids')} tone="avoids" entries={remembered(avoids)} />
      <Part name={t('counter.askFirst')} tone="likes" entries={remembered(ask)} />
      <Part name={t('counter.justDo')} tone="likes" entries={remembered(justDo)} />
      <Part name={t('counter.likes')} tone="likes" entries={remembered(likes)} />
      <Part
        name={t('counter.talk')}
        tone="talk"
        entries={howToTalk === '' ? [] : [<bdi key="talk">{howToTalk}</bdi>]}
      />
      <Part name={t('counter.talkAbout')} tone="talk" entries={remembered(talkAbout)} />
      <Part
        name={t('counter.due')}
        tone="due"
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
        entries={due.map((one, index) => <DueLine key={index} due={one} />)}
      />
      <Part
        name={t('appointments.next')}
        tone="due"
        entries={
          nextAppointment === null
            ? []
            : [
                <span key="next">
                  {appointmentMoment(nextAppointment, words, days.withWeekday)}{' '}
                  <bdi className="quiet">{nextAppointment.text}</bdi>
                </span>,
              ]
        }
      />
      <Part
        name={t('balances.title')}
        tone="last"
        entries={balances.map(({ unit, totalMillionths }) => (
          <bdi key={unit.id} className="figure">
            {balanceText(totalMillionths, unit, words.language)}
          </bdi>
        ))}
      />
      <Part
        name={t('counter.last')}
        tone="last"
        entries={
          lastVisit === null
            ? []
            : [
                <span key="last" title={days.text(lastVisit.day)}>
                  {agoText(lastVisit.daysAgo, words)} {lastVisit.by !== null && <bdi>{lastVisit.by} </bdi>}
                  <span className="quiet">
                    <UsualGap customerId={customerId} />
                  </span>{' '}
                  {lastVisit.items.length > 0 && <bdi className="quiet">{lastVisit.items.join(' · ')}</bdi>}
                </span>,
              ]
        }
      />
      <Part
        name={t('counter.usual')}
        tone="usual"
        entries={usual.map(({ item, times, of, by }) => (
          <span key={`${by} ${item}`}>
            <bdi>{item}</bdi>{' '}
            <span className="quiet">
              {by !== null && (
                <>
                  <bdi>{by}</bdi> ·{' '}
                </>
              )}
              {t('counter.timesOf', { times, of })}
            </span>
          </span>
        ))}
      />
      <Part
        name={t('products.dueAgain')}
        tone="dueAgain"
        entries={dueAgain.map(({ item, usualGap, by }) => (
          <span key={item}>
            <bdi>{item}</bdi>{' '}
            <span className="quiet">
              {by !== null && (
                <>
                  <bdi>{by}</bdi> ·{' '}
                </>
              )}
              {t('products.usuallyEvery', { count: Math.round(usualGap) })}
            </span>
          </span>
        ))}
      />
      <Part
        name={t('counter.lastNotes')}
        tone="notes"
        entries={contacts.map(({ id, day, touchpoint, text }) => (
          <span key={id} className={classes.note}>
            <span className="quiet" title={days.text(day)}>
              {agoText(daysBetween(day, days.today), words)}
            </span>{' '}
            <bdi>{text === '' ? contactTitle(words, touchpoint) : text}</bdi>
          </span>
        ))}
      />
    </dl>
  );
}

function Part({ name, tone, entries }: { name: string; tone: string; entries: readonly ReactNode[] }) {
  if (entries.length === 0) return null;
  return (
    <div data-tone={tone}>
      <dt>{name}</dt>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
        <dd key={index}>{entry}</dd>
      ))}
    </div>
  );
}
