import { type BrowserWindow, Notification } from 'electron';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { JobEnding } from '../engine/job-ending.ts';
import { bringForward } from './bring-forward.ts';

// What is done sooner was waited for.
const longMs = 5_000;

/** Says that long work has ended to a person who looks elsewhere by now. */
export function noticeJobEnding(ending: JobEnding, window: BrowserWindow, language: Language): void {
  if (ending.tookMs < longMs || window.isFocused() || !Notification.isSupported()) return;
  const notice = new Notification({ ...jobNotice(ending, language), silent: true });
  notice.on('click', () => bringForward(window));
  notice.show();
}

const titles = {
  import: ['importDone', 'importFailed'],
  importPlan: ['planDone', 'importFailed'],
  importUndo: ['importUndone', 'failed'],
  check: ['checkDone', 'failed'],
  archiveCopy: ['copySaved', 'copyFailed'],
  rankingSave: ['fileReady', 'fileFailed'],
  tableSave: ['fileReady', 'fileFailed'],
  duplicates: ['duplicatesDone', 'failed'],
  mergeAll: ['mergeAllDone', 'failed'],
} as const satisfies Record<JobEnding['kind'], readonly [done: string, failed: string]>;

/** Names no file and no customer: the system shows it over whatever is on the screen, and keeps it. */
export function jobNotice({ kind, isDone, rows }: JobEnding, language: Language): { title: string; body: string } {
  const say = translator(language);
  const [done, failed] = titles[kind];
  return {
    title: say(`shell.notices.${isDone ? done : failed}`),
    body:
      rows === null
        ? say('shell.notices.seeWindow')
        : say('shell.notices.rows', { count: rows, rows: new Intl.NumberFormat(language).format(rows) }),
  };
}
