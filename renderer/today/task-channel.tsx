import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { waysOfTask } from '../../shared/today/ways-of-task.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import type { ListedTask } from './listed-task.ts';
import { TaskMinutes } from './task-minutes.tsx';
import classes from './today-page.module.css';
import { WayName } from './way-to-reach.tsx';

interface TaskChannels extends ReturnType<typeof waysOfTask> {
  /** Null: the task needs no contact. */
  channel: ReachChannel | null;
  setChannel(channel: ReachChannel): void;
  /** To the next one, and from the last to the first. */
  turn(): void;
}

/** By which of its channels a task is done. */
export function useTaskChannels(task: ListedTask): TaskChannels {
  const { channels, preferred } = waysOfTask(task);
  const [channel, setChannel] = useState<ReachChannel | null>(channels[0] ?? null);
  const turn = (): void => {
    const place = channel === null ? -1 : channels.indexOf(channel);
    setChannel(channels[(place + 1) % channels.length] ?? null);
  };
  return { channels, preferred, channel, setChannel, turn };
}

interface TaskChannelProps {
  task: ListedTask;
  ways: TaskChannels;
  channel: ReachChannel;
  minutes: number | null;
  onMinutes(minutes: number | null): void;
  areMinutesOpen: boolean;
  onMinutesOpen(isOpen: boolean): void;
}

/** The channel a task is done by, and how long it takes. */
export function TaskChannel({ task, ways, channel, minutes, ...props }: TaskChannelProps) {
  const { t } = useWords();
  const { channels, setChannel, turn } = ways;
  return (
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
        onChoose={props.onMinutes}
        isOpen={props.areMinutesOpen}
        onOpen={props.onMinutesOpen}
      />
    </div>
  );
}
