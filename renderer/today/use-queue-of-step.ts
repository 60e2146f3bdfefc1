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
  /** After the message of this task went out the next one is copied. */
  goOnFrom(task: string): void;
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

export function useQueueOfStep(tasks: readonly Task[], current: Task | undefined): QueueOfStep {
  const [copied, setCopied] = useState<string | null>(null);
  const [sent, setSent] = useState<readonly string[]>([]);
  const [isGoingOn, setIsGoingOn] = useState(false);
  const waiting = current === undefined ? [] : sameStep(tasks, current);
  const stillOpen = new Set(tasks.map(({ task }) => task));
  const stepOf = (task: string): string => `${task.split('/').at(0)} ${task.split('/').at(-1)}`;
  const sentOfStep = sent.filter(
    (task) => !stillOpen.has(task) && current !== undefined && stepOf(task) === stepOf(current.task),
  );
  return {
    place: sentOfStep.length + waiting.findIndex(({ task }) => task === current?.task) + 1,
    of: sentOfStep.length + waiting.length,
    waiting,
    copied,
    noteCopied: (task) => {
      setCopied(task);
      setIsGoingOn(false);
    },
    goOnFrom: (task) => {
      setSent((before) => [...before, task]);
      setIsGoingOn(true);
    },
    isNext: (task) => isGoingOn && task !== copied && waiting.some((other) => other.task === task),
  };
}
