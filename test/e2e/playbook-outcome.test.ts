import { describe, expect, it } from 'vitest';
import { addDays, todayLocal } from '../../shared/day.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const today = todayLocal(new Date());
const daysAgo = (days: number): string => addDays(today, -days);

/** One fell asleep while the waking was on and came again, one a year before. */
const orders = [
  'Order No,Date,Customer No,Customer Name,Amount',
  ...[500, 440, 434, 100, 70].map((days) => `A${days},${daysAgo(days)},1001,Ann Cole,20.00`),
  `A5,${daysAgo(5)},1001,Ann Cole,31.50`,
  `W1,${today},,,5.00`,
  '',
].join('\n');

const switchedOn = `
  INSERT INTO playbooks (slug) VALUES ('waking');
  INSERT INTO playbook_versions (playbook_id, from_day, state) SELECT id, '${daysAgo(30)}', 'on' FROM playbooks;`;

describe.each(languagesOfRun('en'))('what worked in a playbook, in %s', (language) => {
  it('opens to the people it counts and to the order of each success, and is printed with them', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, switchedOn);
    await at('/playbooks/waking?tab=outcome');
    const outcome = page.getByRole('region', { name: t('playbookOutcome.title') });
    const succeeded = `${t('playbookOutcome.groups.enrolled')}, ${t('playbookOutcome.succeeded')}`;
    const figure = outcome.getByRole('button', { name: t('page.nameAndValue', { name: succeeded, value: '1' }) });
    await figure.waitFor();
    expect(await axeFinds()).toEqual([]);
    await figure.press('Enter');
    const rows = page.getByRole('dialog');
    await rows.getByRole('link', { name: 'Ann Cole' }).waitFor();
    expect(await rows.innerText()).toContain(language === 'en' ? 'order A5, 31.50' : '订单 A5，31.50');
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Escape');
    await rows.waitFor({ state: 'detached' });
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.keyboard.press('Control+p');
    await page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('article').innerText()).toContain('A5');
  });
});
