import { useSyncExternalStore } from 'react';
import { archiveShown } from './archive-shown.ts';
import type { Words } from './words.ts';

/** A sentence, or how to say it in the language that is on; a name stands in it only where names may be seen. */
export type NoticeText = string | ((words: Words & { areNamesHidden: boolean }) => string);

export interface DoneNotice {
  id: number;
  text: NoticeText;
  /** The way back. */
  action: (NoticeAction & { keyName?: 'undo' | 'redo' }) | null;
  /** The way to what was made. */
  opens?: NoticeAction;
}

export interface NoticeAction {
  label: NoticeText;
  run(): void;
}

export interface FailureNotice {
  id: number;
  error: unknown;
}

/** What the status row says: one thing done and one that failed, never more. A later one takes the place of the former. */
interface Notices {
  done: DoneNotice | null;
  failure: FailureNotice | null;
}

let shown: Notices = { done: null, failure: null };
let lastId = 0;
const listeners = new Set<() => void>();

function set(change: Partial<Notices>): void {
  shown = { ...shown, ...change };
  for (const listener of listeners) listener();
}

/** Something went well: what failed before is old. Answers with the id of the notice. */
export function noteDone(notice: Omit<DoneNotice, 'id'>): number {
  lastId += 1;
  set({ done: { ...notice, id: lastId }, failure: null });
  return lastId;
}

export function noteFailure(error: unknown): void {
  lastId += 1;
  set({ failure: { error, id: lastId }, done: null });
}

/** Takes a notice away, unless another is shown by now. */
export function closeNotice(id: number): void {
  if (shown.done?.id === id) set({ done: null });
  if (shown.failure?.id === id) set({ failure: null });
}

/** What a notice offers is of the archive it was said of. */
archiveShown.listen(() => {
  const { done } = shown;
  if (done !== null && (done.action !== null || done.opens !== undefined)) set({ done: null });
});

export const notices = (): Notices => shown;

export function useNotices(): Notices {
  return useSyncExternalStore(listen, notices);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
