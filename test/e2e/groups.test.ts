import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/settings/languages.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders =
  'Order No,Date,Customer No,Customer Name,Item,Amount,Currency\n' +
  'A1,2026-09-01,1001,Ann Hughes,Mocha,20.00,GBP\nA2,2026-09-05,1002,Bob Hughes,Tea,5.00,GBP\n' +
  'A3,2026-09-07,1002,Bob Hughes,Tea,7.00,EUR\nA4,2026-09-08,1003,Cy Okafor,Tea,90.00,GBP\n';
/** Ann and Bob are a household; Cy reads with Ann. */
const together = `
  INSERT INTO groups (id, name, kind) VALUES (1, 'The Hughes', 'household'), (2, 'Readers', 'community');
  INSERT INTO group_members (group_id, customer_id, is_main)
  SELECT 1, id, number = '1001' FROM customers WHERE number IN ('1001', '1002') UNION ALL
  SELECT 2, id, number = '1003' FROM customers WHERE number IN ('1001', '1003')`;

describe.each(languages)('the page of the groups in %s', (language) => {
  it('lists them by what they bought, of one kind, and opens each to its members and their orders by keys', async () => {
    const { page, t, at, press, axeFinds } = await shopOnScreen(language, orders, together);
    const { keyboard } = page;
    await at('/groups');
    const list = page.getByRole('grid', { name: t('groups.title') });
    await list.getByRole('row').nth(2).waitFor();
    expect(await list.getByRole('row').nth(1).textContent()).toMatch(/Readers.*110\.00/u);
    await page.getByText(t('groups.leftOut', { currency: 'EUR', count: 1 })).waitFor();
    expect(await axeFinds()).toEqual([]);

    await press('page.nameAndValue', { name: t('groups.kind'), value: t('groups.allKinds') });
    await page.getByRole('button', { name: `${t('groups.kinds.household')} 1`, exact: true }).click();
    await list.getByRole('row').nth(2).waitFor({ state: 'detached' });
    expect(await list.getByRole('row').nth(1).textContent()).toMatch(/The Hughes.*25\.00.*7\.00 EUR/u);

    await list.focus();
    await keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'The Hughes' });
    const members = panel.getByRole('table', { name: t('groups.membersOf', { name: 'The Hughes' }) });
    await members.getByRole('row', { name: /Ann Hughes/u }).waitFor();
    expect(await axeFinds()).toEqual([]);
    const euros = { name: t('groups.netOf', { name: 'Bob Hughes' }), value: '7.00 EUR' };
    await members.getByRole('button', { name: t('page.nameAndValue', euros), exact: true }).click();
    await page.getByRole('dialog').getByText('A3').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  }, 60_000);

  it('leave as they are listed, and one that is removed leaves list and panel', async () => {
    const { page, t, at, press, choose, downloaded } = await shopOnScreen(language, orders, together);
    await at('/groups?group=group-1');
    const path = await downloaded(async () => {
      await press('tables.save');
      await choose('tables.formats.csv');
    });
    expect(readFileSync(path, 'utf8')).toMatch(/The Hughes,.*,25\.00,7\.00 EUR,3,2026-09-07,Bob Hughes/u);
    const panel = page.getByRole('complementary', { name: 'The Hughes' });
    await panel.getByRole('button', { name: t('groups.change', { name: 'The Hughes' }), exact: true }).click();
    await panel.getByRole('button', { name: t('groups.remove'), exact: true }).click();
    await panel.waitFor({ state: 'detached' });
    const list = page.getByRole('grid', { name: t('groups.title') });
    await list.getByText('The Hughes').waitFor({ state: 'detached' });
    await list.getByText('Readers').waitFor();
  }, 60_000);

  it('makes one of customers who are picked, by keys alone', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    const { keyboard } = page;
    await at('/groups');
    await page.getByText(t('groups.noneYet')).waitFor();
    await keyboard.press('n');
    const form = page.getByRole('form', { name: t('groups.new') });
    await form.getByRole('textbox', { name: t('groups.name') }).waitFor();
    await keyboard.type('Tea friends');
    await keyboard.press('Tab');
    await keyboard.press('Control+a');
    await keyboard.type('Club');
    await keyboard.press('Tab');
    for (const name of ['Bob', 'Ann']) {
      await keyboard.type(name);
      await page.getByRole('option', { name: new RegExp(name, 'u') }).waitFor();
      await keyboard.press('Enter');
      await form.getByRole('button', { name: new RegExp(`${name} Hughes`, 'u') }).waitFor();
    }
    await keyboard.press('Tab');
    expect(await axeFinds()).toEqual([]);
    await keyboard.type('2026-09-06');
    await keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    const panel = page.getByRole('complementary', { name: 'Tea friends' });
    await panel.getByRole('heading', { name: 'Club' }).waitFor();
    const members = panel.getByRole('table', { name: t('groups.membersOf', { name: 'Tea friends' }) });
    expect(await members.getByRole('row', { name: /Bob Hughes/u }).textContent()).toMatch(/7\.00 EUR/u);
    const lastDay = members.getByRole('button', {
      name: new RegExp(t('groups.lastDayOf', { name: 'Bob Hughes' }), 'u'),
    });
    await lastDay.click();
    await page.getByRole('dialog').getByText('A3').waitFor();
  }, 60_000);

  it('rank as one customer, searched by a member, opened to its orders by keys, and leave with their members', async () => {
    const { page, t, at, press, choose, downloaded, axeFinds } = await shopOnScreen(language, orders, together);
    const { keyboard } = page;
    await at('/key-accounts?from="2026-01-01"&to="2026-12-31"&rollUp="household"');
    const list = page.getByRole('grid', { name: t('page.keyAccounts') });
    await list.getByRole('row', { name: /The Hughes.*Ann Hughes.*Bob Hughes.*25/u }).waitFor();
    await page.getByText(t('rolledUp.about.household'), { exact: true }).waitFor();
    await page.getByText(t('rolledUp.household', { count: 1 })).waitFor();
    const path = await downloaded(async () => {
      await press('ranking.save');
      await choose('tables.asShownIn.csv');
    });
    const bothMembers = ['Ann Hughes 20.00', 'Bob Hughes 5.00'].join(t('page.listSeparator'));
    expect(readFileSync(path, 'utf8').replaceAll('"', '')).toContain(`The Hughes,${bothMembers},25.00`);
    await page.getByRole('textbox', { name: t('ranking.filter') }).fill('bob');
    await list.getByText('Cy Okafor').waitFor({ state: 'detached' });

    await list.focus();
    await keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'The Hughes' });
    const members = panel.getByRole('table', { name: t('rolledUp.membersOf', { name: 'The Hughes' }) });
    const ofBob = { name: t('rolledUp.netOf', { name: 'Bob Hughes' }), value: '5' };
    expect(await axeFinds()).toEqual([]);
    // On whom scores and the list of key accounts are set is said beside the controls, and where their keys lead.
    const forAnn = t('rolledUp.actsOnMain', { name: 'Ann Hughes' });
    await panel.getByText(forAnn, { exact: true }).waitFor();
    await keyboard.press('p');
    await page.getByRole('dialog').getByText(forAnn, { exact: true }).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keyboard.press('n');
    await page.getByRole('dialog').getByText(forAnn, { exact: true }).waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill('hosts every party');
    await keyboard.press('Enter');
    const star = list.getByRole('row', { name: /The Hughes/u }).getByRole('img');
    await star.waitFor();
    expect(await star.getAttribute('aria-label')).toBe(t('namedAccounts.areOnList', { names: 'Ann Hughes' }));
    await members.getByRole('button', { name: t('page.nameAndValue', ofBob), exact: true }).click();
    const rows = page.getByRole('dialog');
    await rows.getByText('A2', { exact: false }).waitFor();
    expect(await rows.getByText('A1', { exact: false }).count()).toBe(0);
    await keyboard.press('Escape');
    await rows.waitFor({ state: 'detached' });
    for (const key of ['ArrowRight', 'Enter']) await keyboard.press(key);
    await members.getByRole('link', { name: 'Ann Hughes', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ann Hughes', exact: true }).waitFor();
    await keyboard.press('Alt+ArrowLeft');

    await page
      .getByRole('radiogroup', { name: t('ranking.basis') })
      .getByText(t('ranking.bases.combined'), { exact: true })
      .click();
    await list.getByRole('row', { name: /The Hughes/u }).click();
    await panel.getByText(t('rolledUp.factorsOfMembers')).waitFor();
    expect(await axeFinds()).toEqual([]);
  }, 60_000);

  it('say how one is made where none is ranked, and their customers stay listed', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    await at('/key-accounts?from="2026-01-01"&to="2026-12-31"&rollUp="company"');
    await page.getByText(t('rolledUp.howToMakeOne.company')).waitFor();
    await page.getByRole('grid').getByText('Cy Okafor').waitFor();
    await page.getByRole('link', { name: t('rolledUp.toGroups'), exact: true }).click();
    await page.getByRole('heading', { name: t('groups.noneYet') }).waitFor();
  }, 60_000);
});
