import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { getI18n } from 'react-i18next';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { PressureRules } from '../../shared/playbooks/pressure-rules.ts';
import type { Task } from '../../shared/today/contract.ts';
import { lateAfter } from '../../shared/today/late-after.ts';
import type { TaskVerb } from '../../shared/today/task-kinds.ts';
import { waysOfTask } from '../../shared/today/ways-of-task.ts';
import { missingDetail } from '../../shared/today/ways-to-reach.ts';
import { withItsWords } from '../app/languages.ts';
import { showDone } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useCustomerAtWork } from '../counter/current-customer.ts';
import { useDays } from '../ui/days.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { BeforeSpeaking } from './before-speaking.tsx';
import { LaterChoice, StopChoice } from './later-choice.tsx';
import type { ListedTask } from './listed-task.ts';
import { NextOfMany } from './next-of-many.tsx';
import { printLetter } from './print-letter.tsx';
import type { SettleInput } from './settle-queue.ts';
import { stopReasons } from './stop-reasons.ts';
import { TaskMinutes } from './task-minutes.tsx';
import { laterDays } from './today-groups.ts';
import classes from './today-page.module.css';
import { useEditedWording } from './use-edited-wording.ts';
import { useHeldBack } from './use-held-back.ts';
import { useOnceRead } from './use-once-read.ts';
import type { QueueOfStep } from './use-queue-of-step.ts';
import { useReadWording, useWording } from './use-wording.ts';
import { WayName, WayToReach } from './way-to-reach.tsx';
import { whyText } from './why-text.ts';
import { WordingBox } from './wording-box.tsx';

const MessagesDialog = shownLater(() =>
  withItsWords(getI18n(), async () => (await import('./messages-dialog.tsx')).MessagesDialog),
);

interface TaskViewProps {
  task: ListedTask;
  pressure: PressureRules | undefined;
  /** Those with the same step, one message after the other. */
  queue: QueueOfStep;
  /** Lets go of the group that passed its day; null: there is none. */
  onSkipGroup: (() => void) | null;
  /** The list goes on at once. `said` waits for what it needs; `onWritten` says what was done. */
  onSettle(said: () => Promise<SettleInput>, onWritten: (actId: number | null) => string): void;
  onMove(steps: 1 | -1): void;
  onGoTo(task: Task): void;
}

/** By which what is noted of the contact is the message itself. */
const writtenChannels: readonly ReachChannel[] = ['wechat', 'text', 'email', 'letter'];

/** The doing of one task: why, what to say, what to know of the customer, and how it ends, each by one key. */
export function TaskView({ task, pressure, queue, onSkipGroup, onSettle, onMove, onGoTo }: TaskViewProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const navigate = useNavigate();
  const wording = useWording(task);
  const edited = useEditedWording(task, wording);
  const heldBack = useHeldBack(task, pressure);
  const nameId = useId();
  const view = useRef<HTMLElement>(null);
  const { channels, preferred } = waysOfTask(task);
  const [channel, setChannel] = useState<ReachChannel | null>(channels[0] ?? null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [asked, setAsked] = useState<'later' | 'stop' | 'minutes' | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const [isAllOpen, setIsAllOpen] = useState(false);
  useCustomerAtWork(task.customerId);
  const readWording = useReadWording(task);
  /** The message itself where it was written, else what the step is called. */
  const textOfContact = async (by: ReachChannel): Promise<string> => {
    const proposed = wording ?? (await readWording());
    return (writtenChannels.includes(by) ? edited.textOf(proposed) : null) ?? proposed?.title ?? '';
  };
  const say = (verb: TaskVerb, more: { until?: string; reason?: string } = {}): void =>
    onSettle(
      async () => ({
        ...{ task: task.task, verb, ...more },
        ...(verb === 'done' && channel !== null ? { channel, minutes, text: await textOfContact(channel) } : {}),
      }),
      (actId) => {
        const text = t(`todayTask.settled.${verb}`, { who: task.name || task.number });
        if (actId !== null) showActDone(text, actId);
        if (edited.draft.isTyped) edited.draft.end();
        return text;
      },
    );
  const copy = (): void => {
    if (heldBack !== null) showDone(heldBack);
    else if (edited.text === null) showDone(t('todayTask.notCopied'));
    else {
      queue.noteCopied(task.task);
      void navigator.clipboard.writeText(edited.text).then(() => showDone(t('todayTask.copied')));
    }
  };
  const print = (): void => {
    setChannel('letter');
    if (heldBack !== null) showDone(heldBack);
    else if (missingDetail(task, 'letter') !== null) showDone(t('todayTask.notPrinted.address'));
    else if (edited.text === null) showDone(t('todayTask.notPrinted.wording'));
    else printLetter(task, edited.text);
  };
  const isCopied = queue.copied === task.task;
  const copyOrLeaveOut = (): void => {
    const following = edited.text === null && heldBack === null ? queue.leaveOut(task.task) : undefined;
    if (following === undefined) copy();
    else onGoTo(following);
  };
  const next = (): void => {
    if (isCopied) {
      say('done');
      const following = queue.goOnFrom(task.task);
      if (following !== undefined) onGoTo(following);
    } else copyOrLeaveOut();
  };
  useCopiedAtOnce(queue.isNext(task.task) && wording !== undefined && heldBack === null, copyOrLeaveOut);
  const hasWording = task.step !== null;
  const onceRead = useOnceRead(wording !== undefined, { copy, edit: () => setIsEditing(true), print, next });
  const put = laterDays(days.today);
  const inTimeUntil = lateAfter(task);
  const turnDay = task.step?.turn ?? null;
  const whenToDo =
    turnDay !== null
      ? t('todayTask.turnSince', { due: days.text(task.due), day: days.text(turnDay) })
      : inTimeUntil > task.due && inTimeUntil > days.today
        ? t('todayTask.inTimeUntil', { day: days.text(inTimeUntil) })
        : task.due < days.today
          ? t('todayTask.dueSince', { day: days.text(task.due) })
          : null;
  const isBefore = task.kind === 'appointment' && task.due > days.today;
  const outcomes: Outcome[] = [
    { letter: 'D', label: t('today.done'), run: () => say('done'), isPossible: !isBefore },
    { letter: 'L', label: t('today.later'), run: () => setAsked('later'), isPossible: true },
    { letter: 'S', label: t('today.skip'), run: () => say('skip'), isPossible: true },
    { letter: 'X', label: t('today.stop'), run: () => setAsked('stop'), isPossible: task.step !== null },
  ];
  const turn = (): void => {
    const place = channel === null ? -1 : channels.indexOf(channel);
    setChannel(channels[(place + 1) % channels.length] ?? null);
  };
  const openCustomer = (): void => {
    void navigate({ to: '/customers/$customerId', params: { customerId: `${task.customerId}` } });
  };
  const silent: Outcome[] = [
    { letter: 'C', label: '', run: onceRead('copy'), isPossible: hasWording },
    { letter: 'E', label: '', run: onceRead('edit'), isPossible: hasWording },
    { letter: 'P', label: '', run: onceRead('print'), isPossible: hasWording && channels.includes('letter') },
    { letter: 'N', label: '', run: onceRead('next'), isPossible: hasWording && queue.of > 1 },
    { letter: 'A', label: '', run: () => setIsAllOpen(true), isPossible: queue.of > 1 && heldBack === null },
    { letter: 'G', label: '', run: () => onSkipGroup?.(), isPossible: onSkipGroup !== null },
    { letter: 'M', label: '', run: () => setAsked('minutes'), isPossible: channel !== null },
    { letter: 'Enter', label: '', run: openCustomer, isPossible: task.customerId !== null },
    { letter: 'T', label: '', run: turn, isPossible: channels.length > 1 },
    ...put.map((day, place) => ({
      letter: `${place + 1}`,
      label: '',
      run: () => say('later', { until: day }),
      isPossible: asked === 'later',
    })),
    ...stopReasons.map((reason, place) => ({
      letter: `${place + 1}`,
      label: '',
      run: () => say('stop', { reason: t(`todayTask.stopReasons.${reason}`) }),
      isPossible: asked === 'stop',
    })),
  ];
  useOutcomeKeys([...outcomes, ...silent], onMove);
  return (
    <>
      <section ref={view} className={classes.view} aria-labelledby={nameId}>
        <div className={classes.head}>
          <h2>
            {task.customerId === null ? (
              <span id={nameId}>{t('cases.guest')}</span>
            ) : (
              <Link
                id={nameId}
                className="personal"
                to="/customers/$customerId"
                params={{ customerId: `${task.customerId}` }}
              >
                <bdi>{task.name || task.number}</bdi>
              </Link>
            )}
          </h2>
          <p className="personal">
            <bdi>{whyText(task, words, days.text)}</bdi>
          </p>
          {task.step !== null && (
            <p className={`${classes.of} quiet`}>
              {t('todayTask.ofPlaybook', { playbook: task.playbookTitle, place: task.step.place, of: task.step.of })}
              {whenToDo !== null && ` · ${whenToDo}`}
            </p>
          )}
        </div>
        {channel !== null && (
          <div className={classes.way}>
            <SegmentedControl
              aria-label={t('todayTask.channel')}
              size="xs"
              value={channel}
              onChange={(value) => setChannel(channels.find((known) => known === value) ?? channel)}
              data={channels.map((value) => ({ value, label: <WayName task={task} channel={value} /> }))}
            />
            {channels.length > 1 && (
              <Button
                size="xs"
                variant="subtle"
                px={4}
                aria-label={t('todayTask.otherWay')}
                title={t('todayTask.otherWay')}
                aria-keyshortcuts="T"
                onClick={turn}
              >
                <KeyCap text="T" />
              </Button>
            )}
            <TaskMinutes
              channel={channel}
              minutes={minutes}
              onChoose={setMinutes}
              isOpen={asked === 'minutes'}
              onOpen={(is) => setAsked(is ? 'minutes' : null)}
            />
          </div>
        )}
        {channel !== null && heldBack === null && (
          <WayToReach
            {...{ task, channel, channels, preferred }}
            onPrint={print}
            subject={wording?.title ?? ''}
            text={edited.text ?? ''}
          />
        )}
        {wording !== undefined && task.step !== null && (
          <WordingBox
            proposed={wording}
            edited={edited}
            mark={task.step.mark}
            heldBack={heldBack}
            isEditing={isEditing}
            onEdit={(is) => {
              setIsEditing(is);
              // The keys for its end are next.
              if (!is) view.current?.focus({ preventScroll: true });
            }}
            onCopy={copy}
          />
        )}
        {wording !== undefined && heldBack === null && (
          <NextOfMany {...{ queue, isCopied }} onNext={next} onAll={() => setIsAllOpen(true)} />
        )}
        {asked === 'later' && (
          <LaterChoice days={put} onChoose={(until) => say('later', { until })} onCancel={() => setAsked(null)} />
        )}
        {asked === 'stop' && (
          <StopChoice onStop={(reason) => say('stop', { reason })} onCancel={() => setAsked(null)} />
        )}
        {task.customerId !== null && <BeforeSpeaking customerId={task.customerId} />}
      </section>
      <OutcomeRow outcomes={outcomes} />
      {isAllOpen && (
        <MessagesDialog
          tasks={[task, ...queue.waiting.filter((other) => other.task !== task.task)]}
          chosen={channel}
          onClose={() => setIsAllOpen(false)}
        />
      )}
    </>
  );
}

/** Once, as soon as it may be: the next of a queue, whose words are still being read. */
function useCopiedAtOnce(isWanted: boolean, copy: () => void): void {
  const latest = useRef(copy);
  useEffect(() => {
    latest.current = copy;
  });
  useEffect(() => {
    if (isWanted) latest.current();
  }, [isWanted]);
}
