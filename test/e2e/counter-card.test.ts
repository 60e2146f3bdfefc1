import { describe, expect, it } from 'vitest';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders =
  'Order No,Date,Customer No,Customer Name,Item,Amount\n' +
  'A1,2026-05-01,1001,Ann Hughes,Mocha,10.00\nA2,2026-05-02,1001,Ann Hughes,Mocha,20.00\n' +
  'A3,2026-05-03,1001,Ann Hughes,Mocha,20.00\nA4,2026-05-04,1002,Ben Okafor,Tea,40.00\n' +
  'A5,2026-05-05,1003,Cao Ming,Tea,10.00\nA6,2026-05-06,1004,Cao Ming,Tea,10.00\nA7,2026-05-07,1005,,Tea,10.00\n';

describe.each(languagesOfRun('zh-CN'))('the counter card in %s', (language) => {
  it('is two keystrokes from anywhere: asks whose it is, or is of the customer who is shown', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    await at('/archive');
    await page.keyboard.press('Control+j');
    const card = page.getByRole('dialog', { name: t('counter.title') });
    const whose = card.getByRole('combobox', { name: t('counter.ask') });
    // Two of one name are told apart.
    await whose.fill('cao ming');
    for (const number of ['1003', '1004']) await page.getByRole('option', { name: number }).waitFor();
    await whose.fill('hughes');
    await page.getByRole('option', { name: /Ann Hughes/ }).waitFor();
    await page.keyboard.press('Enter');
    await card.getByRole('heading', { name: 'Ann Hughes' }).waitFor();
    // Keys go to the card; a second Enter closes nothing.
    expect(await card.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Enter');
    expect(await card.getByText('Mocha').count()).toBeGreaterThan(0);
    await card.getByRole('button', { name: t('counter.openPage') }).click();
    await page.getByRole('heading', { level: 1, name: 'Ann Hughes' }).waitFor();

    const note = async (kind: 'likes' | 'avoids', text: string): Promise<void> => {
      const add = t('page.nameAndValue', { name: t('preferences.add'), value: t(`preferences.${kind}`) });
      await page.getByRole('button', { name: add }).click();
      await page.getByRole('textbox', { name: t('preferences.text') }).fill(text);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: new RegExp(text) }).waitFor();
    };
    await note('likes', 'corner seat');
    await note('avoids', 'peanuts');
    const profile = page.getByRole('main');
    const alarming = await page.evaluate(() => {
      const probe = document.createElement('span');
      probe.style.color = 'var(--lost)';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    const colourOf = (text: string, within: typeof card) =>
      within.getByText(text, { exact: true }).evaluate((element) => getComputedStyle(element).color);
    expect(await colourOf('peanuts', profile)).toBe(alarming);
    expect(await colourOf('corner seat', profile)).not.toBe(alarming);
    await page.keyboard.press('Control+j');
    await card.getByText('corner seat').waitFor();
    expect(await colourOf(t('counter.avoids'), card)).toBe(alarming);
    await page.keyboard.press('Control+l');
    await page.keyboard.type('Bought a cup');
    await page.keyboard.press('Enter');
    await card.getByText(t('timeline.writtenDown'), { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    // Who has no name is called by the number, once.
    await at('/customers/5');
    await page.getByRole('heading', { level: 1, name: '1005' }).waitFor();
    await page.keyboard.press('Control+j');
    await card.getByRole('heading', { name: '1005' }).waitFor();
    expect(await card.getByText('1005').count()).toBe(1);
  });

  it('a morning at the counter: what to ask, what to just do and why; the visit is logged on the card with its minutes', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at('/customers');
    await page.getByText('Ann Hughes').click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Ann Hughes' }).waitFor();
    const likes = t('page.nameAndValue', { name: t('preferences.add'), value: t('preferences.likes') });
    for (const [text, why, manner] of [
      ['quiet seat', '', 'ask'],
      ['cushion', 'the back', 'do'],
    ] as const) {
      await page.getByRole('button', { name: likes }).press('Enter');
      await page.getByRole('textbox', { name: t('preferences.text') }).fill(text);
      await page.getByRole('textbox', { name: t('preferences.why') }).fill(why);
      await page.getByRole('radio', { name: t(`preferences.manners.${manner}`) }).press('Space');
      await page.getByRole('textbox', { name: t('preferences.text') }).press('Enter');
      await page.getByRole('button', { name: new RegExp(text) }).waitFor();
    }
    await page.keyboard.press('Control+j');
    const card = page.getByRole('dialog', { name: t('counter.title') });
    await card.getByRole('heading', { name: t('counter.askFirst') }).waitFor();
    await card.getByRole('heading', { name: t('counter.justDo') }).waitFor();
    await card.getByText('the back').waitFor();
    await page.keyboard.press('Control+l');
    await page.keyboard.type(language === 'en' ? 'sat by the wall' : '坐在墙边');
    await page.keyboard.press('Alt+ArrowUp');
    await card.getByText(t('timeline.minutesSaid', { minutes: 10 })).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Enter');
    await card.getByText(t('timeline.writtenDown'), { exact: true }).waitFor();
    // What happened in their life is told in the same line, and is noted on a day of its own.
    await page.keyboard.insertText(
      language === 'en' ? 'her son got into university, two loaves' : '孩子考上大学，要了两个面包',
    );
    await card.getByTitle(t('lifeEvents.dropChip')).waitFor();
    await page.keyboard.press('Enter');
    await card.getByTitle(t('lifeEvents.dropChip')).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    const told = page.getByRole('region', { name: t('lifeEvents.title') });
    await told.getByText(t('lifeEvents.kinds.exam')).waitFor();

    // On the timeline one key says how satisfied they were, one that it took longer.
    const entries = page.getByRole('list', { name: t('timeline.title') }).getByRole('listitem');
    const visit = entries.filter({ hasText: language === 'en' ? 'sat by the wall' : '坐在墙边' });
    await visit.getByText(t('timeline.minutesSaid', { minutes: 10 })).waitFor();
    await visit.focus();
    await page.keyboard.press('+');
    await visit.getByText(t('timeline.minutesSaid', { minutes: 15 })).waitFor();
    await page.keyboard.press('2');
    await visit.getByText(t('satisfaction.levels.buysAgain')).waitFor();
    // The arrows go from order to order.
    const bought = entries.filter({ hasText: 'Mocha' });
    await bought.first().focus();
    for (const key of ['ArrowDown', '3']) await page.keyboard.press(key);
    await bought.nth(1).getByText(t('satisfaction.levels.recommends')).waitFor();
  }, 90_000);

  it('a sale on account, in part paid, is typed by keyboard and is on the profile as owed', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at('/customers/1');
    await page.getByRole('heading', { level: 1, name: 'Ann Hughes' }).waitFor();
    await page.keyboard.press('Control+b');
    const dialog = page.getByRole('dialog', { name: t('sales.title') });
    await dialog.getByText('Ann Hughes').waitFor();
    await page.keyboard.type('Moc');
    await page.getByRole('option', { name: 'Mocha' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await expect.poll(() => dialog.locator('table input[inputmode="decimal"]').nth(1).inputValue()).toMatch(/^40/u);
    await dialog.getByRole('radio', { name: t('sales.onAccount') }).press('Space');
    await dialog.getByRole('textbox', { name: t('sales.paidPart') }).fill('15');
    // A day that cannot be read is no reason to take another.
    const day = dialog.getByRole('textbox', { name: t('sales.day') });
    const today = await day.inputValue();
    await day.fill('someday');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText(t('timeline.dayUnread')).waitFor();
    expect(await dialog.isVisible()).toBe(true);
    await day.fill(today);
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('main').getByText(t('customers.trade'), { exact: true }).click();
    await page
      .getByRole('table', { name: t('owed.openOrders') })
      .getByText(/^25/u)
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('table', { name: t('owed.openOrders') }).waitFor({ state: 'detached' });
  });

  it('people around and who brought whom are on the profile, from both sides', async () => {
    const { page, t, at, press, axeFinds } = await shopOnScreen(language, orders);
    await at('/customers');
    await page.getByText('Ann Hughes').click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: t('people.tab') }).click();
    await press('people.add');
    // Enter takes the customer of that name, and does not send the form yet.
    await page.getByRole('combobox', { name: t('people.name') }).fill('ben okafor');
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: t('people.relation') }).fill('friend');
    await press('page.save');
    const table = page.getByRole('table', { name: t('people.title') });
    await table.getByRole('link', { name: 'Ben Okafor' }).waitFor();
    await page.getByRole('option', { name: /Ben Okafor, friend/ }).waitFor();
    expect(await axeFinds()).toEqual([]);
    await table.getByRole('link', { name: 'Ben Okafor' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ben Okafor' }).waitFor();
    await page.getByRole('tab', { name: t('people.tab') }).click();
    await table.getByRole('link', { name: 'Ann Hughes' }).waitFor();
  });
});
