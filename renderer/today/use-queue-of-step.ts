import { useState } from 'react';
import type { Task } from '../../shared/today/contract.ts';

/** One message after the other for everybody who is at the same step. */
export interface QueueOfStep {
  /** Which of them the current one is, from 1, and how many there are, those done among them. */
  place: number;
  of: number;
  /** Those that are still to be done, in the order of the list. */
  waiting: readonly Task[];
  /** Whose message was copied last. */
  copied: string | null;
  noteCopied(task: string): void;
  /** The system refused. */
  noteNotCopied(task: string): void;
  /** After the message of this task went out the next one is copied. Gives what to show then; undefined: nothing of this step is left. */
  goOnFrom(task: string): Task | undefined;
  /** Those that were passed over since something is missing in their messages. */
  leftOut: readonly Task[];
  /** Passes over a task, so that the next one is copied. Gives that one; undefined: all others were copied or passed over. */
  leaveOut(task: string): Task | undefined;
  /** Whether it is to be copied as soon as it is shown. */
  isNext(task: string): boolean;
}

/** Tasks with the same step and words; none is shown again while it waits. */
function sameStep(tasks: readonly Task[], { step }: Task): readonly Task[] {
  if (step === null) return [];
  return tasks.filter(
    (other) =>
      other.waits === null &&
      other.step?.playbook === step.playbook &&
      other.step.step === step.step &&
      other.step.kind === 'outward',
  );
}

/** What tasks of one step have in common in their names. */
const stepOf = (task: string): string => `${task.split('/').at(0)} ${task.split('/').at(-1)}`;

export function useQueueOfStep(tasks: readonly Task[], current: Task | undefined): QueueOfStep {
  const [copied, setCopied] = useState<string | null>(null);
  const [sent, setSent] = useState<readonly string[]>([]);
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const [stepGoingOn, setStepGoingOn] = useState<string | null>(null);
  const waiting = current === undefined ? [] : sameStep(tasks, current);
  const stillOpen = new Set(tasks.map(({ task }) => task));
  const sentOfStep = sent.filter(
    (task) => !stillOpen.has(task) && current !== undefined && stepOf(task) === stepOf(current.task),
  );
  const leftOut = waiting.filter(({ task }) => passedOver.includes(task));
  /** The next to be copied: after this task, then before it. */
  const nextAfter = (task: string): Task | undefined => {
    const place = waiting.findIndex((other) => other.task === task);
    const inTurn = [...waiting.slice(place + 1), ...waiting.slice(0, Math.max(0, place))];
    return inTurn.find((other) => !passedOver.includes(other.task));
  };
  return {
    place: sentOfStep.length + waiting.findIndex(({ task }) => task === current?.task) + 1,
    of: sentOfStep.length + waiting.length,
    waiting,
    copied,
    noteCopied: (task) => {
      setCopied(task);
      setStepGoingOn(null);
      setPassedOver((before) => before.filter((other) => other !== task));
    },
    noteNotCopied: (task) => setCopied((last) => (last === task ? null : last)),
    goOnFrom: (task) => {
      setSent((before) => [...before, task]);
      const next = nextAfter(task);
      setStepGoingOn(next === undefined ? null : stepOf(task));
      return next ?? leftOut[0];
    },
    leftOut,
    leaveOut: (task) => {
      setPassedOver((before) => [...before.filter((other) => other !== task), task]);
      const next = nextAfter(task);
      setStepGoingOn(next === undefined ? null : stepOf(task));
      return next;
    },
    isNext: (task) => stepGoingOn === stepOf(task) && task !== copied && waiting.some((other) => other.task === task),
  };
}
