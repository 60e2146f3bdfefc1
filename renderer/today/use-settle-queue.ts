import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type engine, operations } from '../app/engine.ts';

export type SettleInput = Parameters<typeof engine.today.settle>[0];

/** What was decided about tasks and is written one after the other, while the list already goes on. */
export interface SettleQueue {
  /** The task leaves the list at once; it comes back where it cannot be written. `onWritten`: with its act, if there was one. */
  settle(said: SettleInput, onWritten: (actId: number | null) => void): void;
  /** Nothing is decided about the task, as far as this page knows. */
  isOpen(task: { task: string }): boolean;
  isWriting: boolean;
  /** Why the last decision about a task could not be written; null: it was, or there was none. */
  errorOf(task: string): unknown;
}

/** `refetch`: reads the list again; tasks stay out of it until it was read after the last write. */
export function useSettleQueue(refetch: () => Promise<unknown>): SettleQueue {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [errors, setErrors] = useState<ReadonlyMap<string, unknown>>(new Map());
  const underWay = useRef(0);
  const { mutateAsync } = useMutation(operations.today.settle.mutationOptions({ scope: { id: 'today.settle' } }));
  const write = async (said: SettleInput, onWritten: (actId: number | null) => void): Promise<void> => {
    underWay.current += 1;
    try {
      onWritten((await mutateAsync(said)).actId);
    } catch (error) {
      setErrors((before) => new Map(before).set(said.task, error));
      setSettled((before) => new Set([...before].filter((task) => task !== said.task)));
    }
    underWay.current -= 1;
    if (underWay.current > 0) return;
    await refetch();
    if (underWay.current === 0) setSettled(new Set());
  };
  return {
    settle: (said, onWritten) => {
      setSettled((before) => new Set(before).add(said.task));
      setErrors((before) => new Map([...before].filter(([task]) => task !== said.task)));
      void write(said, onWritten);
    },
    isOpen: ({ task }) => !settled.has(task),
    isWriting: settled.size > 0,
    errorOf: (task) => errors.get(task) ?? null,
  };
}
