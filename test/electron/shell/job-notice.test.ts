import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type JobEnding, jobEnding } from '../../../electron/engine/job-ending.ts';
import { jobOf } from '../../../electron/engine/job-kind.ts';
import { jobNotice, noticeJobEnding } from '../../../electron/shell/job-notice.ts';
import { revivePage } from '../../../electron/shell/page-revival.ts';
import { jobKindNames } from '../../../shared/jobs/job-kinds.ts';
import { BrowserWindow, fake } from '../../fake-electron.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const imported: JobEnding = { kind: 'import', isDone: true, tookMs: 60_000, rows: 320_000 };
let window: BrowserWindow;

beforeEach(() => {
  fake.notifications = [];
  window = new BrowserWindow({});
});

describe('a notice of a job that ended', () => {
  it('comes in the page’s language with the rows, where the window is not looked at', () => {
    noticeJobEnding(imported, window as never, 'en');
    noticeJobEnding(imported, window as never, 'zh-CN');
    expect(fake.notifications.map(({ options: { title, body } }) => [title, body])).toEqual([
      ['Import finished', '320,000 rows imported.'],
      ['导入完成', '共导入 320,000 行。'],
    ]);
  });

  it('does not come where the window has the focus or the work was short', () => {
    noticeJobEnding({ ...imported, tookMs: 4_000 }, window as never, 'en');
    window.focus();
    noticeJobEnding(imported, window as never, 'en');
    expect(fake.notifications).toEqual([]);
  });

  it('brings the window forward when it is clicked', () => {
    noticeJobEnding(imported, window as never, 'en');
    fake.notifications[0]?.emit('click');
    expect([window.isShown, window.isFocused()]).toEqual([true, true]);
  });

  it('has words for every kind of job, done and failed, in both languages', () => {
    for (const kind of jobKindNames) {
      for (const isDone of [true, false]) {
        for (const language of ['en', 'zh-CN'] as const) {
          const { title, body } = jobNotice({ kind, isDone, tookMs: 9_000, rows: null }, language);
          expect([title, body].join(' ')).not.toContain('shell.');
        }
      }
    }
  });

  it('counts the rows of an import and nothing else of its result; a stopped job has none', () => {
    const importing = jobOf<{ imported: number; fileName: string }>('import', ({ imported }) => imported);
    expect(jobEnding(importing, 'done', { imported: 5, fileName: '王小明.csv' }, 9)).toEqual({
      kind: 'import',
      isDone: true,
      tookMs: 9,
      rows: 5,
    });
    expect(jobEnding(importing, 'failed', null, 9)).toMatchObject({ rows: null });
    expect(jobEnding(importing, 'cancelled', null, 9)).toBeNull();
  });
});

it('a page whose process died is reloaded, but not for ever', () => {
  let nowMs = 0;
  const link = { forgetPage: vi.fn() };
  revivePage(
    window as never,
    link as never,
    () => undefined,
    () => nowMs,
  );
  const die = (reason: string): void => void window.webContents.emit('render-process-gone', {}, { reason });
  die('clean-exit');
  expect(window.webContents.reloads).toBe(0);
  for (let death = 0; death < 5; death += 1) die('crashed');
  expect(window.webContents.reloads).toBe(3);
  nowMs = 61_000;
  die('oom');
  expect(window.webContents.reloads).toBe(4);
  expect(link.forgetPage).toHaveBeenCalledTimes(7);
});
