import { useSyncExternalStore } from 'react';
import type { NoticeText } from './show-notice.ts';

/** An act of which later changes keep something as it is: said and asked before the rest is undone. */
export interface UndoQuestion {
  actId: number;
  /** What to say once it is undone. */
  undone: NoticeText;
}

let asked: UndoQuestion | null = null;
const listeners = new Set<() => void>();

function set(next: UndoQuestion | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

export function askBeforeUndo(question: UndoQuestion): void {
  set(question);
}

export function closeUndoQuestion(): void {
  set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useUndoQuestion(): UndoQuestion | null {
  return useSyncExternalStore(listen, () => asked);
}
