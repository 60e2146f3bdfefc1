import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DueNotices } from '../../../electron/shell/due-notices.ts';
import type { PageState } from '../../../shared/shell/page-state.ts';
import { BrowserWindow, fake } from '../../fake-electron.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const due = { day: '2026-11-28', tasks: 6, overdue: 2, answerBy: null };
const state: PageState = {
  ...{ language: 'en', theme: 'auto', archive: { name: 'shop', isSample: false }, pages: [], offers: [] },
  ...{ areNamesHidden: false, due },
};
let window: BrowserWindow;
let notices: DueNotices;

const told = () => fake.notifications.map(({ options: { title, body } }) => [title, body]);

beforeEach(() => {
  fake.notifications = [];
  window = new BrowserWindow({});
  notices = new DueNotices(window as never);
});

describe('a notice of what is due', () => {
  it('comes once a day, in the language of the page, however often the page says so', () => {
    notices.hear(state);
    notices.hear({ ...state, due: { ...due, tasks: 5 } });
    notices.hear({ ...state, language: 'zh-CN', due: { ...due, day: '2026-11-29', overdue: 0 } });
    expect(told()).toEqual([
      ['6 tasks are due today', '2 of them are overdue.'],
      ['今天有 6 件要做', '详情请看窗口。'],
    ]);
  });

  it('comes once for each answer whose hour has come', () => {
    notices.hear({ ...state, due: { ...due, tasks: 0 } });
    for (let nth = 0; nth < 2; nth++) notices.hear({ ...state, due: { ...due, tasks: 0, answerBy: '14:20' } });
    expect(told()).toEqual([['An answer is due by 14:20', 'The window shows the details.']]);
  });

  it('does not come where the window is looked at, nor where nothing is due', () => {
    notices.hear({ ...state, due: null });
    notices.hear({ ...state, due: { ...due, tasks: 0 } });
    window.focus();
    notices.hear(state);
    expect(told()).toEqual([]);
  });
});
