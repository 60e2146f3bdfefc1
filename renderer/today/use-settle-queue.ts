import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { SettleQueue } from './settle-queue.ts';

/** The queue of a page, and what it stands at. */
export interface PageQueue {
  settle: SettleQueue['settle'];
  /** Nothing is decided about the task, as far as this page knows. */
  isOpen(task: { task: string }): boolean;
  isWriting: boolean;
  /** Why the last decision about a task could not be written; null: it was, or there was none. */
  errorOf(task: { task: string }): unknown;
}

/** `refetch`: reads the list of the page again. */
export function useSettleQueue(refetch: () => Promise<unknown>): PageQueue {
  const { mutateAsync } = useMutation(operations.today.settle.mutationOptions({ meta: { isErrorShownInPlace: true } }));
  const latest = useRef({ write: mutateAsync, refetch });
  useEffect(() => {
    latest.current = { write: mutateAsync, refetch };
  });
  const [queue] = useState(
    () =>
      new SettleQueue({
        write: (said) => latest.current.write(said),
        refetch: () => latest.current.refetch(),
        showFailure,
      }),
  );
  const { settled, errors } = useSyncExternalStore(queue.listen, queue.state);
  return {
    settle: (task, said, onWritten) => queue.settle(task, said, onWritten),
    isOpen: ({ task }) => !settled.has(task),
    isWriting: settled.size > 0,
    errorOf: ({ task }) => errors.get(task) ?? null,
  };
}
