import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const today = new Date().toISOString().slice(0, 10);
const tomorrow = addDays(today, 1);
const orders = [
  'Order No,Date,Customer No,Customer Name,Item,Amount',
  ...[1001, 1002, 1003].map((number) => `A${number},${addDays(today, -3)},${number},Guest ${number},Tea,9.00`),
  '',
].join('\n');
const birthdays = `
  UPDATE customers SET birthday = '1990${tomorrow.slice(4)}', birthday_as_typed = '1990${tomorrow.slice(4)}' WHERE number = '1001';
  UPDATE customers SET birthday = '-${today.slice(4)}', birthday_as_typed = '${today.slice(5)}' WHERE number = '1002'`;
const promises = `INSERT INTO contacts (customer_id, day, touchpoint, channel, direction, text, created_at, next_contact_day)
  SELECT id, '${addDays(today, -9)}', 'call', 'phone', 'out', 'about the ' || number, 0,
         CASE number WHEN '1001' THEN '${today}' WHEN '1002' THEN '${addDays(today, -2)}' ELSE '${tomorrow}' END
    FROM customers`;

describe.each(languagesOfRun('zh-CN'))('ready-made lists in %s', (language) => {
  it('birthdays of the week stand in the order of their days; one is done by a key and brought back, and opens its customer', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, birthdays);
    await at('/birthdays');
    const list = page.getByRole('list', { name: t('sleep.birthdays') });
    await list.getByText('Guest 1002').waitFor();
    const names = list.getByText(/^Guest/u);
    expect(await names.allTextContents()).toEqual(['Guest 1002', 'Guest 1001']);
    await page
      .getByRole('button', { name: t('today.done') })
      .first()
      .waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('d');
    await page
      .getByText(t('todayTask.settled.done', { who: 'Guest 1002' }))
      .first()
      .waitFor();
    await page
      .getByRole('region', { name: t('birthdays.seenTo') })
      .getByText('Guest 1002')
      .waitFor();
    await expect.poll(() => names.allTextContents()).toEqual(['Guest 1001']);
    await page.keyboard.press('Control+z');
    await list.getByText('Guest 1002').waitFor();
    // What comes back does not move the current row.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Guest 1002', level: 1 }).waitFor();
  });

  it('where nobody has a birthday, it is said how one comes up', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at('/birthdays');
    await page.getByText(t('birthdays.none')).waitFor();
    expect(await axeFinds()).toEqual([]);
  });

  it('due contacts stand with the longest overdue first, none before its day; one is put off by two keys', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, promises);
    await at('/due-contacts');
    const list = page.getByRole('list', { name: t('sleep.dueContacts') });
    await list.getByText('Guest 1002').waitFor();
    const names = list.getByText(/^Guest/u);
    expect(await names.allTextContents()).toEqual(['Guest 1002', 'Guest 1001']);
    await page
      .getByRole('button', { name: t('today.later') })
      .first()
      .waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('l');
    await page.keyboard.press('2');
    await page
      .getByText(t('todayTask.settled.later', { who: 'Guest 1002' }))
      .first()
      .waitFor();
    await list.getByText('Guest 1002').waitFor({ state: 'detached' });
    await expect.poll(() => names.allTextContents()).toEqual(['Guest 1001']);
    await page.keyboard.press('Control+z');
    await list.getByText('Guest 1002').waitFor();
  });
});
