import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import { playbookLibrary as enWords } from '../../shared/locales/en/playbook-library.ts';
import { playbookLibrary as zhWords } from '../../shared/locales/zh-CN/playbook-library.ts';
import { axeFindings } from './axe-findings.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const today = new Date().toISOString().slice(0, 10);
/** Guest 1001 was asleep a quarter ago. */
const silences = { 1001: 10, 1002: 70, 1003: 80, 1004: 300 };
const playbookNames = { en: enWords.waking.name, 'zh-CN': zhWords.waking.name };
const orders = [
  'Order No,Date,Customer No,Customer Name,Item,Amount',
  `A9,${addDays(today, -500)},1001,Guest 1001,Tea,9.00`,
  ...Object.entries(silences).map(
    ([number, silent], at) => `A${at},${addDays(today, -silent)},${number},Guest ${number},Tea,${10 + at}.00`,
  ),
  '',
].join('\n');

describe.each(languagesOfRun('zh-CN'))('the four states in %s', (language) => {
  it('limits are moved and tried by keys, kept by a button, and taken back', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at('/four-states');
    const awake = page.getByRole('region', { name: t('sleep.states.awake') });
    const limit = page.getByRole('slider', {
      name: t('fourStates.limit', { state: t('sleep.states.dozing') }),
    });
    await awake.getByRole('link', { name: 'Guest 1001' }).waitFor();
    expect(await awake.getByRole('link').count()).toBe(1);
    await limit.press('Shift+ArrowRight');
    await limit.press('ArrowRight');
    await awake.getByRole('link', { name: 'Guest 1002' }).waitFor();
    expect(await limit.getAttribute('aria-valuenow')).toBe('71');
    expect(await axeFinds()).toEqual([]);

    const flow = page.getByRole('region', { name: t('fourStates.flow') });
    const woke = t('fourStates.wokenBy.byThemselves');
    await flow.getByRole('button', { name: t('page.nameAndValue', { name: woke, value: '1' }), exact: true }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Guest 1001' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: t('fourStates.keepLimits') }).click();
    await page.getByText(t('fourStates.limitsKept')).waitFor();
    expect(await limit.getAttribute('aria-valuenow')).toBe('71');
    await page.getByRole('button', { name: t('page.undo'), exact: true }).click();
    await awake.getByRole('link', { name: 'Guest 1002' }).waitFor({ state: 'detached' });
    expect(await limit.getAttribute('aria-valuenow')).toBe('60');
  });

  it('one who sleeps is put into the waking by one key, and taken out by one', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at('/to-contact');
    const waking = page.getByRole('main').getByRole('button', { name: playbookNames[language] });
    await waking.waitFor();
    await page.getByRole('button', { name: t('tables.save'), exact: true }).click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await axeFindings(page, '[role="menu"]')).toEqual([]);
    await page.getByRole('menuitem').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.getByText(t('playbooks.putInNow', { playbook: playbookNames[language] })).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.getByRole('button', { name: t('page.undo'), exact: true }).click();
    await page.getByText(t('page.undone'), { exact: false }).first().waitFor();
  });

  it('one who sleeps is put off by L and left be by X, found among those set aside, and taken back', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at('/to-contact');
    const lines = page.getByRole('list', { name: t('sleep.toContact.list') }).getByRole('button');
    await lines.nth(2).waitFor();
    await page.keyboard.press('l');
    await page.getByRole('button', { name: t('sleepers.laterDays.month') }).waitFor();
    await page.keyboard.press('2');
    await page.getByRole('button', { name: t('sleepers.aside', { count: 1 }), exact: true }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: t('sleepers.aside', { count: 2 }), exact: true }).click();
    await page.getByText(t('sleepers.leftUntilTheyBuy'), { exact: true }).or(lines.nth(1)).first().waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('b');
    await lines.nth(1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('sleepers.notAside'), exact: true }).click();
    await lines.nth(1).waitFor();
    expect(await lines.count()).toBe(2);
  });
});
