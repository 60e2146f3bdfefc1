import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { Task } from '../../shared/today/contract.ts';
import type { TaskVerb } from '../../shared/today/task-kinds.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { PanelGlance } from '../counter/panel-glance.tsx';
import { usePlaybookNames } from '../playbooks/use-playbook-words.ts';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { laterDays } from './today-groups.ts';
import classes from './today-page.module.css';
import { whyText } from './why-text.ts';
import { copyWording, useWording, WordingBox } from './wording-box.tsx';

interface TaskViewProps {
  task: Task;
  onSettled(text: string, actId: number | null): void;
  onMove(steps: 1 | -1): void;
}

/** Kinds that are done by getting in touch, in the order in which one does. */
const usualChannels: readonly ReachChannel[] = ['wechat', 'call', 'text', 'visit'];
const isTouch = ({ kind, step }: Task): boolean =>
  step === null ? ['nextContact', 'birthday', 'visit', 'case'].includes(kind) : step.kind === 'outward';

/** The doing of one task: why, what to say, what to know of the customer, and how it ends, each by one key. */
export function TaskView({ task, onSettled, onMove }: TaskViewProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const wording = useWording(task);
  const nameOf = usePlaybookNames();
  const nameId = useId();
  const channels = task.step?.channels ?? usualChannels;
  const [channel, setChannel] = useState<ReachChannel | null>(
    isTouch(task) ? (task.kind === 'visit' ? 'visit' : (channels[0] ?? null)) : null,
  );
  const [asked, setAsked] = useState<'later' | 'stop' | null>(null);
  const settle = useMutation(
    operations.today.settle.mutationOptions({
      meta: { isErrorShownInPlace: true },
      onSuccess: ({ actId }, { verb }) => {
        const text = t(`today.settled.${verb}`, { who: task.name || task.number });
        if (actId !== null) showActDone(text, actId);
        onSettled(text, actId);
      },
    }),
  );
  const say = (verb: TaskVerb, more: { until?: string; reason?: string } = {}): void =>
    settle.mutate({
      ...{ task: task.task, verb, ...more },
      ...(verb === 'done' && channel !== null ? { channel, text: wording?.title ?? '' } : {}),
    });
  const isBusy = settle.isPending;
  const put = laterDays(days.today);
  const next = (): void => {
    const place = channel === null ? -1 : channels.indexOf(channel);
    setChannel(channels[(place + 1) % channels.length] ?? null);
  };
  const outcomes: Outcome[] = [
    { letter: 'D', label: t('today.done'), run: () => say('done'), isPossible: !isBusy, isRunning: isBusy },
    { letter: 'L', label: t('today.later'), run: () => setAsked('later'), isPossible: !isBusy },
    { letter: 'S', label: t('today.skip'), run: () => say('skip'), isPossible: !isBusy },
    { letter: 'X', label: t('today.stop'), run: () => setAsked('stop'), isPossible: !isBusy && task.step !== null },
  ];
  const silent: Outcome[] = [
    { letter: 'C', label: '', run: () => void copyWording(wording, words), isPossible: wording !== undefined },
    { letter: 'T', label: '', run: next, isPossible: channel !== null && channels.length > 1 },
    ...put.map((day, place) => ({
      letter: `${place + 1}`,
      label: '',
      run: () => say('later', { until: day }),
      isPossible: asked === 'later' && !isBusy,
    })),
    ...stopReasons.map((reason, place) => ({
      letter: `${place + 1}`,
      label: '',
      run: () => say('stop', { reason: t(`today.stopReasons.${reason}`) }),
      isPossible: asked === 'stop' && !isBusy,
    })),
  ];
  useOutcomeKeys([...outcomes, ...silent], onMove);
  return (
    <section className={classes.view} aria-labelledby={nameId}>
      <p className={classes.head}>
        {task.customerId === null ? (
          <strong id={nameId} className={classes.name}>
            {t('cases.guest')}
          </strong>
        ) : (
          <Link
            id={nameId}
            className={`${classes.name} personal`}
            to="/customers/$customerId"
            params={{ customerId: `${task.customerId}` }}
          >
            <bdi>{task.name || task.number}</bdi>
          </Link>
        )}
        <span className="quiet personal">
          <bdi>{whyText(task, words, days.text)}</bdi>
        </span>
      </p>
      {task.step !== null && (
        <p className="quiet">
          {t('today.ofPlaybook', {
            playbook: task.step.playbookName || nameOf(task.step.playbook),
            place: task.step.place,
            of: task.step.of,
          })}
        </p>
      )}
      {settle.error !== null && <FailureNotice error={settle.error} />}
      {channel !== null && channels.length > 0 && (
        <SegmentedControl
          aria-label={t('today.channel')}
          size="xs"
          value={channel}
          onChange={(value) => setChannel(value as ReachChannel)}
          data={channels.map((value) => ({ value, label: t(`customers.channels.${value}`) }))}
        />
      )}
      {wording !== undefined && task.step !== null && (
        <WordingBox wording={wording} mark={task.step.mark} onCopy={() => void copyWording(wording, words)} />
      )}
      {asked === 'later' && (
        <LaterChoice days={put} onChoose={(until) => say('later', { until })} onCancel={() => setAsked(null)} />
      )}
      {asked === 'stop' && <StopChoice onStop={(reason) => say('stop', { reason })} onCancel={() => setAsked(null)} />}
      {task.customerId !== null && <PanelGlance customerId={task.customerId} />}
      <div className={classes.outcomes}>
        <OutcomeRow outcomes={outcomes} />
      </div>
    </section>
  );
}

interface LaterChoiceProps {
  days: readonly string[];
  onChoose(day: string): void;
  onCancel(): void;
}

function LaterChoice({ days: choices, onChoose, onCancel }: LaterChoiceProps) {
  const { t } = useWords();
  const days = useDays();
  return (
    <div className={classes.later}>
      {choices.map((day, place) => (
        <Button key={day} size="xs" variant="default" onClick={() => onChoose(day)}>
          {place + 1} {t(`today.laterDays.${(['tomorrow', 'dayAfter', 'monday'] as const)[place] ?? 'monday'}`)}
        </Button>
      ))}
      <DayInput
        label={t('today.laterDay')}
        value={null}
        onChange={(day) => {
          if (day !== null && day > days.today) onChoose(day);
        }}
      />
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('page.cancel')}
      </Button>
    </div>
  );
}

const stopReasons = ['asked', 'noLongerFits', 'settled', 'other'] as const;

function StopChoice({ onStop, onCancel }: { onStop(reason: string): void; onCancel(): void }) {
  const { t } = useWords();
  return (
    <fieldset className={classes.later}>
      <legend>{t('today.whyStop')}</legend>
      {stopReasons.map((reason, place) => (
        <Button key={reason} size="xs" variant="default" onClick={() => onStop(t(`today.stopReasons.${reason}`))}>
          {place + 1} {t(`today.stopReasons.${reason}`)}
        </Button>
      ))}
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('page.cancel')}
      </Button>
    </fieldset>
  );
}
