import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/settings/languages.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const lines = Array.from(
  { length: 10 },
  (_, at) => `A${at},2026-09-0${(at % 9) + 1},10${at},Guest ${at},${(10 - at) * 10}.00`,
);
const orders = `Order No,Date,Customer No,Customer Name,Amount\n${lines.join('\n')}\n`;
/** Guest 3 and Guest 4 have been on the list for long, Guest 4 with a birthday. */
const named = `
  INSERT INTO named_accounts (customer_id, state, from_day, reason)
  SELECT id, 'named', '2026-01-05', 'comes with the club' FROM customers WHERE number IN ('103', '104');
  UPDATE customers SET birthday = '05-12', birthday_as_typed = '5-12' WHERE number = '104'`;

/** What the shop says of the last two by revenue; of nobody else anything is known beyond money. */
const scored = `
  INSERT INTO factor_scores (customer_id, factor, score, day, reason)
  SELECT id, 'influence', CASE number WHEN '109' THEN 5 ELSE 4 END, '2026-09-20', 'writes for 3 papers'
  FROM customers WHERE number IN ('108', '109')`;

describe.each(languages)('key accounts named by the shop in %s', (language) => {
  it('go on the list from the ranking and off it by N, each with a reason', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    const { keyboard } = page;
    await at('/key-accounts');
    const ranking = page.getByRole('grid');
    await ranking.getByRole('row').nth(2).waitFor();
    await ranking.focus();
    await keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: t('namedAccounts.deeds.add') });
    await dialog.waitFor();
    await keyboard.type('brings the club');
    expect(await axeFinds()).toEqual([]);
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const first = ranking.getByRole('row').nth(1);
    await first.getByRole('img', { name: t('namedAccounts.onList') }).waitFor();
    await ranking.focus();
    await keyboard.press('n');
    await page.getByRole('dialog', { name: t('namedAccounts.deeds.remove') }).waitFor();
    await keyboard.type('asked us to');
    await keyboard.press('Enter');
    await first.getByRole('img', { name: t('namedAccounts.onList') }).waitFor({ state: 'detached' });
  }, 60_000);

  it('begin with the candidates in one step, and leave as a table', async () => {
    const { page, t, at, press, choose, downloaded } = await shopOnScreen(language, orders);
    await at('/named-list');
    await page.getByRole('heading', { name: t('namedAccounts.empty') }).waitFor();
    await press('namedAccounts.takeCandidates', { count: 1 });
    const list = page.getByRole('grid', { name: t('namedAccounts.title') });
    await list.getByText('Guest 0').waitFor();
    const path = await downloaded(async () => {
      await press('tables.save');
      await choose('tables.formats.csv');
    });
    expect(readFileSync(path, 'utf8')).toContain('100,Guest 0,');
  }, 60_000);

  it('whom revenue does not show stand out with their reason, the others folded; X sets aside and goes on', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, scored);
    const { keyboard } = page;
    await at('/overlooked');
    const list = page.getByRole('list', { name: t('ranking.overlooked.title') });
    await list.getByText(/writes for 3 papers/u).waitFor();
    await page.getByRole('region', { name: 'Guest 9' }).waitFor();
    expect(await list.getByText('Guest 8').count()).toBe(0);
    expect(await axeFinds()).toEqual([]);
    await keyboard.press('ArrowDown');
    await page.getByRole('region', { name: 'Guest 8' }).waitFor();
    await keyboard.press('ArrowUp');
    await keyboard.press('x');
    await page.getByRole('dialog', { name: t('namedAccounts.deeds.setAside') }).waitFor();
    await keyboard.type('a cousin');
    await keyboard.press('Enter');
    await page.getByRole('region', { name: 'Guest 8' }).waitFor();
    await page.getByRole('link', { name: t('namedAccounts.setAsideFold', { count: 1 }) }).waitFor();
    await keyboard.press('n');
    await page.getByRole('dialog', { name: t('namedAccounts.deeds.add') }).waitFor();
    await keyboard.type('is listened to');
    await keyboard.press('Enter');
    await list.getByRole('img', { name: t('namedAccounts.onList') }).waitFor();
  }, 60_000);

  it('are reviewed one by one: K keeps, R takes off with a reason, L leaves for later', async () => {
    const { page, t, at, press, axeFinds } = await shopOnScreen(language, orders, named);
    const { keyboard } = page;
    await at('/named-list');
    await press('namedAccounts.review.start');
    const list = page.getByRole('list', { name: t('namedAccounts.review.title') });
    await list.getByRole('listitem').nth(2).waitFor();
    expect(await axeFinds()).toEqual([]);
    await keyboard.press('l');
    await page.getByRole('region', { name: 'Guest 4' }).waitFor();
    await keyboard.press('k');
    await page.getByRole('region', { name: 'Guest 4' }).waitFor({ state: 'detached' });
    await list.getByText('Guest 3').click();
    await keyboard.press('r');
    await page.getByRole('dialog', { name: t('namedAccounts.deeds.remove') }).waitFor();
    await keyboard.type('moved away');
    await keyboard.press('Enter');
    await list.getByText('Guest 3').waitFor({ state: 'detached' });
  }, 60_000);

  it('are given in the panel to somebody who looks after them, whom the list names then', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, named);
    const { keyboard } = page;
    await at('/named-list');
    const list = page.getByRole('grid', { name: t('namedAccounts.title') });
    await list.getByText('Guest 3').waitFor();
    await list.focus();
    await keyboard.press('Enter');
    const change = t('customers.change', { field: t('namedAccounts.lookedAfterBy') });
    const lookedAfterBy = page.getByRole('button', { name: change });
    await lookedAfterBy.press('Enter');
    await keyboard.type('Lee');
    expect(await axeFinds()).toEqual([]);
    await keyboard.press('Enter');
    await lookedAfterBy.getByText('Lee').waitFor();
    await keyboard.press('Escape');
    await list
      .getByRole('row', { name: /Guest 3/u })
      .getByText('Lee')
      .waitFor();
  }, 60_000);

  it('show what they lack; a gap is filled in place, and the next of its column is current', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, named);
    const { keyboard } = page;
    await at('/care');
    const grid = page.getByRole('grid', { name: t('namedAccounts.care.title') });
    await grid.getByRole('row').nth(2).waitFor();
    const gaps = page.getByRole('group', { name: t('namedAccounts.care.gapsAre') });
    const birthday = gaps.getByRole('button', { name: t('namedAccounts.care.gaps.birthday') });
    const own = gaps.getByRole('button', { name: t('namedAccounts.care.gaps.own') });
    expect(await birthday.textContent()).toMatch(/^1 /u);
    expect(await own.textContent()).toMatch(/^2 /u);
    expect(await axeFinds()).toEqual([]);
    await grid.focus();
    for (let column = 0; column < 7; column += 1) await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    const service = page.getByRole('textbox', { name: t('namedAccounts.ownService') });
    await service.waitFor();
    expect(await axeFinds()).toEqual([]);
    await keyboard.type('the window seat');
    await keyboard.press('Enter');
    await service.waitFor({ state: 'detached' });
    await own.getByText('1', { exact: true }).waitFor();
    await keyboard.press('Enter');
    await service.waitFor();
    expect(await service.inputValue()).toBe('');
    expect(await grid.locator('[data-active=true]').textContent()).toContain('Guest 4');
  }, 60_000);

  it('are on the profile with what they lack, each gap with its form, and on the counter card with a star', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, named);
    const { keyboard } = page;
    await at('/named-list');
    const list = page.getByRole('grid', { name: t('namedAccounts.title') });
    await list.getByText('Guest 3').waitFor();
    await list.focus();
    await keyboard.press('Control+Enter');
    const section = page.getByRole('region', { name: t('namedAccounts.one') });
    await section.getByText('comes with the club').waitFor();
    const gap = { name: t('namedAccounts.care.isMissing'), value: t('namedAccounts.care.facts.birthday') };
    const birthday = section.getByRole('button', { name: t('page.nameAndValue', gap), exact: true });
    await birthday.click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await keyboard.type('1980-05-12');
    await keyboard.press('Enter');
    await birthday.waitFor({ state: 'detached' });
    expect(await axeFinds()).toEqual([]);
    await keyboard.press('Control+j');
    await page
      .getByRole('dialog')
      .getByRole('img', { name: t('namedAccounts.onList') })
      .waitFor();
  }, 60_000);
});
