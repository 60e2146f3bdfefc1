import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const today = new Date().toISOString().slice(0, 10);
const ordersOf = (numbers: readonly number[]): string =>
  [
    'Order No,Date,Customer No,Customer Name,Item,Amount',
    ...numbers.map((number, at) => `A${at},${addDays(today, -300)},${number},Guest ${number},Tea,${10 + at}.00`),
    '',
  ].join('\n');
const orders = ordersOf([1001, 1002, 1003]);
const manyOrders = ordersOf(Array.from({ length: 12 }, (_, at) => 1001 + at));
const reasons = `INSERT INTO sleep_reasons (customer_id, day, reason, words)
  SELECT id, '${addDays(today, -30)}', CASE number WHEN '1003' THEN 'quality' ELSE 'price' END, 'too dear for ' || name
    FROM customers`;
/** Each is an improvement of its own. */
const suggestions = `INSERT INTO cases (customer_id, kind, text, heard_at)
  SELECT id, 'suggestion', 'suggested by ' || number, ${Date.now()} FROM customers`;

describe.each(languagesOfRun('zh-CN'))('improvements in %s', (language) => {
  it('go from the idea to mended by keys, are taken back, and two are merged', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, reasons);
    await at('/improvements');
    const lines = page.getByRole('list', { name: t('improvements.list') }).getByRole('button');
    const heading = page.getByRole('heading', { level: 2 });
    await heading.getByText(t('sleep.reasons.price'), { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Guest 1002' }).waitFor();
    expect(await lines.count()).toBe(2);

    await page.keyboard.press('m');
    const done = page.getByRole('textbox', { name: t('improvements.done') });
    await done.fill('smaller cups');
    await done.press('Enter');
    await page.getByText(t('improvements.toTell', { count: 2 }), { exact: true }).waitFor();
    await page.getByText('smaller cups', { exact: true }).waitFor();
    expect(await axeFinds()).toEqual([]);

    await page.getByRole('button', { name: t('page.undo'), exact: true }).click();
    await page.getByText('smaller cups', { exact: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    await page.getByRole('option').first().waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Guest 1003' }).waitFor();
    await page.getByRole('link', { name: 'Guest 1001' }).waitFor();
    expect(await lines.count()).toBe(1);
  });

  it('are merged where one is dragged onto another, and parted again by undo', async () => {
    const { page, t, at } = await shopOnScreen(language, orders, reasons);
    await at('/improvements');
    const lines = page.getByRole('list', { name: t('improvements.list') }).getByRole('button');
    await lines.nth(1).waitFor();
    await lines.nth(1).dragTo(lines.nth(0));
    await lines.nth(1).waitFor({ state: 'detached' });
    for (const guest of ['Guest 1001', 'Guest 1003']) await page.getByRole('link', { name: guest }).waitFor();
    await page.getByRole('button', { name: t('page.undo'), exact: true }).click();
    await lines.nth(1).waitFor();
  });

  it('those one can be merged with are a list of its field where there are more than fit', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, manyOrders, suggestions);
    await page.setViewportSize({ width: 900, height: 600 });
    await at('/improvements');
    await page
      .getByRole('list', { name: t('improvements.list') })
      .getByRole('button')
      .nth(6)
      .waitFor();
    await page.keyboard.press('j');
    const choices = page.getByRole('listbox');
    await choices.waitFor();
    expect(await choices.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
    expect(await axeFinds()).toEqual([]);
  });
});
