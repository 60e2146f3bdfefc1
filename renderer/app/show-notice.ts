import { type NoticeAction, type NoticeText, noteDone, noteFailure } from './shown-notice.ts';

export type { NoticeAction, NoticeText } from './shown-notice.ts';

/** The one notice for an error that no screen shows in its own place. */
export function showFailure(error: unknown): void {
  noteFailure(error);
}

export function showDone(text: NoticeText): void {
  noteDone({ text, action: null });
}

/**
 * Says what was done and offers the way back; answers with the id of the notice. Where that is the undoing of one act:
 * `showActDone`.
 */
export function showUndoable(
  text: NoticeText,
  undo: NoticeAction & { keyName?: 'undo' | 'redo' },
  opens?: NoticeAction,
): number {
  return noteDone({ text, action: undo, ...(opens === undefined ? {} : { opens }) });
}
