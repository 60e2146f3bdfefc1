import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { playbooksOnDay } from '../../../electron/playbooks/evaluate-playbooks.ts';
import { openSampleArchive } from '../../../electron/sample-shop/sample-archive.ts';
import { listedTasksOn } from '../../../electron/today/today-tasks.ts';
import { groupOfTask, isShownNow } from '../../../renderer/today/today-groups.ts';
import { addDays, dayNumber } from '../../../shared/day.ts';
import { makeSampleShop } from '../../../shared/sample-shop/make-sample-shop.ts';
import type { Language } from '../../../shared/settings/contract.ts';
import { testToday } from '../test-engine.ts';

/** How much is overdue and how much is due at two times of the day on which a sample shop is made. */
async function morningOf(language: Language, today: string) {
  const profileFolder = mkdtempSync(join(tmpdir(), 'shuke-morning-'));
  onTestFinished(() => rmSync(profileFolder, { recursive: true }));
  const archive = await openSampleArchive({ profileFolder, language, today, now: Date.parse(`${today}T07:55:00Z`) });
  const now = dayNumber(today);
  const homeCurrency = language === 'en' ? 'GBP' : 'CNY';
  const onDay = playbooksOnDay(archive, { asOf: now, now, ordersKnown: 'asSaid' }, homeCurrency);
  const shown = listedTasksOn(onDay, { shown: 1_000, waiting: 100 }).tasks.filter((task) => isShownNow(task, today));
  archive.close();
  return ['08:00', '15:00'].map((time) => {
    const groups = shown.map((task) => groupOfTask(task, { day: today, time }));
    const count = (group: string): number => groups.filter((one) => one === group).length;
    return { overdue: count('overdue'), due: count('today') };
  });
}

describe('a sample shop', () => {
  // Of a year of mornings those with the most birthdays and visits, on three weekdays.
  it.each([
    ['en', '2027-03-18'],
    ['en', '2027-07-04'],
    ['zh-CN', '2027-09-14'],
  ] as const)('in %s has a calm morning on %s', async (language, today) => {
    for (const { overdue, due } of await morningOf(language, today)) {
      expect(overdue).toBeGreaterThanOrEqual(2);
      expect(overdue).toBeLessThanOrEqual(6);
      expect(due).toBeGreaterThanOrEqual(7);
      expect(due).toBeLessThanOrEqual(14);
    }
  });

  it.each(['en', 'zh-CN'] as const)('in %s has its birthdays spread over the year', (language) => {
    const { customers } = makeSampleShop(language, testToday);
    const born = customers.flatMap(({ birthday, birthdayCalendar }) =>
      birthday === null || birthdayCalendar !== 'solar' ? [] : [`2001${birthday.slice(-6)}`],
    );
    expect(born.length).toBeGreaterThan(250);
    for (let from = '2001-01-01'; from < '2001-12-25'; from = addDays(from, 1)) {
      expect(born.filter((day) => day >= from && day <= addDays(from, 3)).length, from).toBeLessThanOrEqual(8);
    }
  });

  it('has the WeChat id of everybody it writes to that way', () => {
    const { customers } = makeSampleShop('zh-CN', testToday);
    const written = customers.filter(({ contacts }) => contacts.some(({ channel }) => channel === 'wechat'));
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter(({ wechats }) => wechats.length === 0)).toEqual([]);
    const ids = customers.flatMap(({ wechats }) => wechats);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
