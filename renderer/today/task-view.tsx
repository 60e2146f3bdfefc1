import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { getI18n } from 'react-i18next';
import type { PressureRules } from '../../shared/playbooks/pressure-rules.ts';
import type { Task } from '../../shared/today/contract.ts';
import type { TaskVerb } from '../../shared/today/task-kinds.ts';
import { withItsWords } from '../app/languages.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useCustomerAtWork } from '../counter/current-customer.ts';
import { useDays } from '../ui/days.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import workClasses from '../work/work-item.module.css';
import { BeforeSpeaking } from './before-speaking.tsx';
import { LaterChoice, StopChoice } from './later-choice.tsx';
import type { ListedTask } from './listed-task.ts';
import { NextOfMany } from './next-of-many.tsx';
import type { SettleInput } from './settle-queue.ts';
import { stopReasons } from './stop-reasons.ts';
import { TaskChannel, useTaskChannels } from './task-channel.tsx';
import { TaskHead } from './task-head.tsx';
import { laterDays } from './today-groups.ts';
import classes from './today-page.module.css';
import { useOnceRead } from './use-once-read.ts';
import type { QueueOfStep } from './use-queue-of-step.ts';
import { useTaskMessage } from './use-task-message.ts';
import { WayToReach } from './way-to-reach.tsx';
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

/** The doing of one task: why, what to say, what to know of the customer, and how it ends, each by one key. */
export function TaskView({ task, pressure, queue, onSkipGroup, onSettle, onMove, onGoTo }: TaskViewProps) {
  const { t } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const nameId = useId();
  const view = useRef<HTMLElement>(null);
  const ways = useTaskChannels(task);
  const { channels, preferred, channel } = ways;
  const [minutes, setMinutes] = useState<number | null>(null);
  const [asked, setAsked] = useState<'later' | 'stop' | 'minutes' | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const [isAllOpen, setIsAllOpen] = useState(false);
  useCustomerAtWork(task.customerId);
  const message = useTaskMessage({ task, pressure, queue, onSent: () => say('done'), onGoTo });
  const { wording, edited, heldBack } = message;
  function say(verb: TaskVerb, more: { until?: string; reason?: string } = {}): void {
    onSettle(
      async () => ({
        ...{ task: task.task, verb, ...more },
        ...(verb === 'done' && channel !== null
          ? { channel, minutes, text: await message.textOfContact(channel) }
          : {}),
      }),
      (actId) => {
        const text = t(`todayTask.settled.${verb}`, { who: task.name || task.number });
        if (actId !== null) showActDone(text, actId);
        if (edited.draft.isTyped) edited.draft.end();
        return text;
      },
    );
  }
  const print = (): void => {
    ways.setChannel('letter');
    message.print();
  };
  const put = laterDays(days.today);
  const isBefore = task.kind === 'appointment' && task.due > days.today;
  const outcomes: Outcome[] = [
    { letter: 'D', label: t('today.done'), run: () => say('done'), isPossible: !isBefore },
    { letter: 'L', label: t('today.later'), run: () => setAsked('later'), isPossible: true },
    { letter: 'S', label: t('today.skip'), run: () => say('skip'), isPossible: true },
    { letter: 'X', label: t('today.stop'), run: () => setAsked('stop'), isPossible: task.step !== null },
  ];
  const openCustomer = (): void => {
    void navigate({ to: '/customers/$customerId', params: { customerId: `${task.customerId}` } });
  };
  const hasWording = task.step !== null;
  const onceRead = useOnceRead(wording !== undefined, {
    ...{ copy: message.copy, next: message.next, print },
    edit: () => setIsEditing(true),
  });
  useOutcomeKeys(
    [
      ...outcomes,
      unlisted('C', onceRead('copy'), hasWording),
      unlisted('E', onceRead('edit'), hasWording),
      unlisted('P', onceRead('print'), hasWording && channels.includes('letter')),
      unlisted('N', onceRead('next'), hasWording && queue.of > 1),
      unlisted('A', () => setIsAllOpen(true), queue.of > 1 && heldBack === null),
      unlisted('G', () => onSkipGroup?.(), onSkipGroup !== null),
      unlisted('M', () => setAsked('minutes'), channel !== null),
      unlisted('Enter', openCustomer, task.customerId !== null),
      unlisted('T', ways.turn, channels.length > 1),
      ...put.map((until, place) => unlisted(`${place + 1}`, () => say('later', { until }), asked === 'later')),
      ...stopReasons.map((reason, place) =>
        unlisted(`${place + 1}`, () => say('stop', { reason: t(`todayTask.stopReasons.${reason}`) }), asked === 'stop'),
      ),
    ],
    onMove,
  );
  return (
    <>
      <section ref={view} className={`${workClasses.frame} ${classes.view}`} aria-labelledby={nameId}>
        <TaskHead task={task} nameId={nameId} />
        {channel !== null && (
          <TaskChannel
            {...{ task, ways, channel, minutes }}
            onMinutes={setMinutes}
            areMinutesOpen={asked === 'minutes'}
            onMinutesOpen={(is) => setAsked(is ? 'minutes' : null)}
          />
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
            onCopy={message.copy}
          />
        )}
        {wording !== undefined && heldBack === null && (
          <NextOfMany
            queue={queue}
            isCopied={message.isCopied}
            onNext={message.next}
            onAll={() => setIsAllOpen(true)}
          />
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

/** A key that is not in the row of outcomes. */
function unlisted(letter: string, run: () => void, isPossible: boolean): Outcome {
  return { letter, label: '', run, isPossible };
}
