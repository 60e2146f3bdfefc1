import { type BrowserWindow, Notification } from 'electron';
import { jobKinds } from '../../shared/jobs/job-kinds.ts';
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

/** Names no file and no customer: the system shows it over whatever is on the screen, and keeps it. */
export function jobNotice({ kind, isDone, rows }: JobEnding, language: Language): { title: string; body: string } {
  const say = translator(language);
  const { done, failed } = jobKinds[kind].notice;
  return {
    title: say(`shell.notices.${isDone ? done : failed}`),
    body:
      rows === null
        ? say('shell.notices.seeWindow')
        : say('shell.notices.rows', { count: rows, rows: new Intl.NumberFormat(language).format(rows) }),
  };
}
