import { useEffect, useRef } from 'react';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { PressureRules } from '../../shared/playbooks/pressure-rules.ts';
import type { Task } from '../../shared/today/contract.ts';
import { missingDetail } from '../../shared/today/ways-to-reach.ts';
import { copyText } from '../app/copy-text.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import type { ListedTask } from './listed-task.ts';
import { printLetter } from './print-letter.tsx';
import { type EditedWording, useEditedWording } from './use-edited-wording.ts';
import { useHeldBack } from './use-held-back.ts';
import type { QueueOfStep } from './use-queue-of-step.ts';
import { useReadWording, useWording } from './use-wording.ts';

/** By which what is noted of the contact is the message itself. */
const writtenChannels: readonly ReachChannel[] = ['wechat', 'text', 'email', 'letter'];

interface TaskMessageOptions {
  task: ListedTask;
  pressure: PressureRules | undefined;
  queue: QueueOfStep;
  /** The message was copied and is to be noted as sent. */
  onSent(): void;
  onGoTo(task: Task): void;
}

interface TaskMessage {
  /** As it is proposed; undefined: nothing is, or it is not read yet. */
  wording: ReturnType<typeof useWording>;
  edited: EditedWording;
  /** Why nothing goes out now; null: it may. */
  heldBack: string | null;
  /** Its text was copied last of all. */
  isCopied: boolean;
  copy(): void;
  print(): void;
  /** Copies it; once it is copied, notes it as sent and goes on to the next of its step. */
  next(): void;
  /** What is noted of the contact: the message itself where it was written, else what the step is called. */
  textOfContact(channel: ReachChannel): Promise<string>;
}

/** The message of a task and what can be done with it; each says why where it cannot. */
export function useTaskMessage({ task, pressure, queue, onSent, onGoTo }: TaskMessageOptions): TaskMessage {
  const { t } = useWords();
  const wording = useWording(task);
  const readWording = useReadWording(task);
  const edited = useEditedWording(task, wording);
  const heldBack = useHeldBack(task, pressure);
  const isCopied = queue.copied === task.task;
  const copy = (): void => {
    if (heldBack !== null) showDone(heldBack);
    else if (edited.text === null) showDone(t('todayTask.notCopied'));
    else {
      // At once: the key that notes it as sent may follow before the system answers.
      queue.noteCopied(task.task);
      void copyText(edited.text, t('todayTask.copied')).then((isThere) => {
        if (!isThere) queue.noteNotCopied(task.task);
      });
    }
  };
  const print = (): void => {
    if (heldBack !== null) showDone(heldBack);
    else if (missingDetail(task, 'letter') !== null) showDone(t('todayTask.notPrinted.address'));
    else if (edited.text === null) showDone(t('todayTask.notPrinted.wording'));
    else printLetter(task, edited.text);
  };
  const copyOrLeaveOut = (): void => {
    const following = edited.text === null && heldBack === null ? queue.leaveOut(task.task) : undefined;
    if (following === undefined) copy();
    else onGoTo(following);
  };
  const next = (): void => {
    if (isCopied) {
      onSent();
      const following = queue.goOnFrom(task.task);
      if (following !== undefined) onGoTo(following);
    } else copyOrLeaveOut();
  };
  useOnceAsSoonAs(queue.isNext(task.task) && wording !== undefined && heldBack === null, copyOrLeaveOut);
  const textOfContact = async (channel: ReachChannel): Promise<string> => {
    const proposed = wording ?? (await readWording());
    return (writtenChannels.includes(channel) ? edited.textOf(proposed) : null) ?? proposed?.title ?? '';
  };
  return { wording, edited, heldBack, isCopied, copy, print, next, textOfContact };
}

/** The next of a queue is copied as soon as its words are read, and only once. */
function useOnceAsSoonAs(isWanted: boolean, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (isWanted) latest.current();
  }, [isWanted]);
}
