import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Customer } from '../../shared/customers/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { refusedWords } from '../../shared/customers/marked-detail.ts';
import { reachChannels } from '../../shared/customers/permission.ts';
import type { SleeperRow } from '../../shared/sleep/contract.ts';
import { type SleepReason, sleepReasons } from '../../shared/sleep/sleep-reasons.ts';
import { type ReachDetails, reachableFirst } from '../../shared/today/ways-to-reach.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { PhonesLine } from '../customers/phones-line.tsx';
import { useFormWish } from '../drafts/form-wish.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { usePlaybookNames } from '../playbooks/use-playbook-words.ts';
import { channelText } from '../timeline/contact-text.ts';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, roundShareText } from '../ui/figures.ts';
import { DayChoice } from '../work/day-choice.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { WorkItem } from '../work/work-item.tsx';
import { laterDays } from './later-days.ts';
import { type SleepReasonFields, SleepReasonForm } from './sleep-reason-form.tsx';
import classes from './to-contact-page.module.css';
import { YearlySpend } from './yearly-spend.tsx';

interface SleeperViewProps {
  sleeper: SleeperRow;
  /** They are off the list, or on it again. */
  onSettled(text: string, actId: number | null): void;
  onMove(steps: 1 | -1): void;
}

function begunReason({ reason }: SleeperRow): SleepReasonFields {
  return { reason: reason?.reason ?? '', words: reason?.words ?? '' };
}

/** The doing of one who stays away: is it worth it, with what, which way; and why they do, asked once. */
export function SleeperView({ sleeper, onSettled, onMove }: SleeperViewProps) {
  const { t } = useWords();
  const days = useDays();
  const { customerId, state } = sleeper;
  const [isAsking, setAsking] = useState(false);
  const [isPuttingOff, setPuttingOff] = useState(false);
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const draft = useDraft({ form: 'sleepReason.new', customerId }, begunReason(sleeper));
  useFormWish({ form: 'sleepReason.new', customerId }, () => setAsking(true));
  const who = sleeper.name || sleeper.number;
  const give = useMutation(
    operations.sleep.giveReason.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('sleep.toContact.reasonNoted', { who }), actId);
        draft.end();
        setAsking(false);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const nameOfPlaybook = usePlaybookNames();
  const wake = useMutation(
    operations.playbooks.enrol.mutationOptions({
      onSuccess: ({ actId }, { slug }) => {
        if (actId !== null) showActDone(t('playbooks.putInNow', { playbook: nameOfPlaybook(slug) }), actId);
      },
    }),
  );
  const settled = (text: string, actId: number | null): void => {
    if (actId !== null) showActDone(text, actId);
    onSettled(text, actId);
  };
  const setAside = useMutation(
    operations.sleep.setAside.mutationOptions({
      onSuccess: ({ actId }, { untilDay }) =>
        settled(
          untilDay === null ? t('sleepers.leftBe', { who }) : t('sleepers.putOff', { who, day: days.text(untilDay) }),
          actId,
        ),
    }),
  );
  const takeBack = useMutation(
    operations.sleep.takeBack.mutationOptions({
      onSuccess: ({ actId }) => settled(t('sleepers.takenBack', { who }), actId),
    }),
  );
  const isSettling = setAside.isPending || takeBack.isPending;
  const later = laterDays(days.today).map(({ day, name }) => ({ day, name: t(`sleepers.laterDays.${name}`) }));
  const putOff = (untilDay: string): void => setAside.mutate({ customerId, untilDay });
  const choose = (reason: SleepReason): void => {
    draft.set({ reason });
    give.mutate({ customerId, reason, words: draft.fields.words });
  };
  const { reason: chosen } = draft.fields;
  const outcomes: readonly Outcome[] = [
    { letter: 'C', label: t('timeline.quickEntry'), run: () => openQuickEntry(customerId), isPossible: !isAsking },
    { letter: 'R', label: t('sleep.toContact.ask'), run: () => setAsking(true), isPossible: !isAsking },
    {
      letter: 'W',
      label: nameOfPlaybook('waking'),
      run: () => wake.mutate({ slug: 'waking', customerId, variant: state === 'awake' ? null : state }),
      isPossible: !isAsking && !wake.isPending && !sleeper.isWakingRefused,
      isRunning: wake.isPending,
    },
    ...(sleeper.aside === null
      ? [
          {
            letter: 'L',
            label: t('sleepers.later'),
            run: () => setPuttingOff(true),
            isPossible: !isAsking && !isSettling,
          },
          {
            letter: 'X',
            label: t('sleepers.leaveBe'),
            run: () => setAside.mutate({ customerId, untilDay: null }),
            isPossible: !isAsking && !isSettling,
          },
        ]
      : [
          {
            letter: 'B',
            label: t('sleepers.takeBack'),
            run: () => takeBack.mutate({ customerId }),
            isPossible: !isAsking && !isSettling,
          },
        ]),
  ];
  useOutcomeKeys(
    [
      ...outcomes,
      ...sleepReasons.map((reason, place) => ({
        letter: String(place + 1),
        label: t(`sleep.reasons.${reason}`),
        run: () => choose(reason),
        isPossible: isAsking && !give.isPending,
      })),
      ...later.map(({ day, name }, place) => ({
        letter: String(place + 1),
        label: name,
        run: () => putOff(day),
        isPossible: isPuttingOff && !isAsking && !isSettling,
      })),
    ],
    onMove,
  );
  const nameId = useId();
  return (
    <>
      <WorkItem aria-labelledby={nameId}>
        <h2 id={nameId} className="personal">
          <Link to="/customers/$customerId" params={{ customerId: String(customerId) }} search={{}}>
            <bdi>{who}</bdi>
          </Link>
        </h2>
        {customer !== undefined && <PhonesLine customer={customer} />}
        <SleeperFacts sleeper={sleeper} />
        <SleeperAnswers sleeper={sleeper} customer={customer} />
        {isPuttingOff && <DayChoice choices={later} onChoose={putOff} onCancel={() => setPuttingOff(false)} />}
        {isAsking && (
          <SleepReasonForm
            draft={draft}
            isSaving={give.isPending}
            error={give.error}
            onChoose={choose}
            onSave={() => chosen !== '' && choose(chosen)}
            onClose={() => setAsking(false)}
          />
        )}
      </WorkItem>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}

function SleeperFacts({ sleeper }: { sleeper: SleeperRow }) {
  const { t, language } = useWords();
  const days = useDays();
  const { state, usualGap, days: silent, lastContact, lookedAfterBy, members, aside } = sleeper;
  const others = members.slice(1).map(customerLabel);
  const contacted = (): string => {
    if (lastContact === null) return t('sleep.toContact.neverContacted');
    const day = days.text(lastContact.day);
    return lastContact.channel === ''
      ? t('sleep.toContact.lastContact', { day })
      : t('sleep.toContact.lastContactBy', { day, channel: channelText({ t }, lastContact.channel) });
  };
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(others);
  return (
    <>
      <p>
        {t(`sleep.states.${state}`)} · {t('sleep.toContact.silence', { usual: Math.round(usualGap), days: silent })}
      </p>
      {others.length > 0 && <p className="personal">{t('sleep.toContact.members', { names })}</p>}
      <p className="quiet">
        {contacted()}
        {lookedAfterBy !== '' && ` · ${t('sleep.toContact.lookedAfterBy', { name: lookedAfterBy })}`}
      </p>
      {aside !== null && (
        <p className="quiet">
          {aside.untilDay === null
            ? t('sleepers.leftUntilTheyBuy')
            : t('sleepers.putOffUntil', { day: days.text(aside.untilDay) })}
        </p>
      )}
    </>
  );
}

interface SleeperAnswersProps {
  sleeper: SleeperRow;
  customer: Customer | undefined;
}

function SleeperAnswers({ sleeper, customer }: SleeperAnswersProps) {
  const { t, language } = useWords();
  const days = useDays();
  const { yearNet, wakeRate, usual, reason } = sleeper;
  const worth = { sum: amountAndCurrencyText(yearNet, language), state: t(`sleep.ofState.${sleeper.state}`) };
  return (
    <dl className={classes.answers}>
      <dt>{t('sleep.toContact.worthIt')}</dt>
      <dd>
        {wakeRate === null
          ? t('sleep.toContact.worthUnknown', worth)
          : t('sleep.toContact.worth', { ...worth, rate: roundShareText(wakeRate, language) })}
        <div>
          <YearlySpend sleeper={sleeper} />
        </div>
      </dd>
      <dt>{t('sleep.toContact.withWhat')}</dt>
      <dd>{usual.length === 0 ? t('sleep.toContact.noUsual') : <bdi>{usual.join(' · ')}</bdi>}</dd>
      <dt>{t('sleep.toContact.whichWay')}</dt>
      <dd>
        <WayToSleeper sleeper={sleeper} customer={customer} />
      </dd>
      {reason !== null && (
        <>
          <dt>{t('sleep.toContact.why')}</dt>
          <dd>
            {t('sleep.toContact.asked', { reason: t(`sleep.reasons.${reason.reason}`), day: days.text(reason.day) })}
            {reason.words !== '' && <q className="personal">{reason.words}</q>}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The way to reach them, never one that they refuse, and which those are. */
function WayToSleeper({ sleeper: { answeredBy, refused, isWakingRefused }, customer }: SleeperAnswersProps) {
  const { t } = useWords();
  const nameOfPlaybook = usePlaybookNames();
  if (refused.length === reachChannels.length) return t('sleep.toContact.refusedAll');
  if (refused.length === 0) {
    return answeredBy === ''
      ? t('sleep.toContact.noAnswer')
      : t('sleep.toContact.answeredBy', { channel: channelText({ t }, answeredBy) });
  }
  const allowed = reachChannels.filter((channel) => !refused.includes(channel));
  const [way] = customer === undefined ? [] : reachableFirst(allowed, detailsOf(customer));
  const proposed =
    answeredBy !== ''
      ? t('sleep.toContact.answeredByAllowed', { channel: channelText({ t }, answeredBy) })
      : way !== undefined && t('sleep.toContact.allowedWay', { channel: t(`customers.channels.${way}`) });
  return (
    <>
      {proposed} <span className="quiet">{t('sleep.toContact.refused', { channels: refusedWords(refused, t) })}</span>{' '}
      {isWakingRefused && t('sleepers.playbookRefused', { playbook: nameOfPlaybook('waking') })}
    </>
  );
}

function detailsOf({ phones, wechats, emails, addresses }: Customer): ReachDetails {
  return {
    phone: phones[0]?.asTyped ?? '',
    wechat: wechats[0]?.asTyped ?? '',
    email: emails[0]?.asTyped ?? '',
    address: addresses[0]?.street ?? '',
  };
}
