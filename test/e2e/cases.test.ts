import { describe, expect, it } from 'vitest';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const orders =
  'Order No,Date,Customer No,Customer Name,Item,Amount,Served by\n' +
  'A1,2026-05-01,1001,Ann Hughes,Mocha,10.00,May\nA2,2026-05-04,1002,Ben Okafor,Tea,40.00,Tom\n' +
  'A3,2026-05-05,1003,Cao Ming,Tea,10.00,Lee\n';

const said = {
  en: { complaint: 'the day before yesterday, complained: waited forty minutes', inVain: 'asked for oat milk' },
  'zh-CN': { complaint: '前天，投诉：等了四十分钟', inVain: '想买燕麦奶没买到' },
};
const thing = { en: 'oat milk', 'zh-CN': '燕麦奶' };

/** The line from anywhere, for a customer who is found by a part of the name. */
async function logFor({ page, t }: ShopOnScreen, who: string, words: string): Promise<void> {
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog', { name: t('timeline.quickEntry') });
  const whom = dialog.getByRole('combobox', { name: t('timeline.forWhom') });
  await whom.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(who);
  await page.getByRole('option', { name: new RegExp(who, 'iu') }).waitFor();
  await page.keyboard.press('Enter');
  await dialog
    .getByRole('textbox', { name: t('timeline.quickEntry') })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.insertText(words);
  await page.getByTitle(t('cases.dropChip')).waitFor();
}

describe.each(languagesOfRun('zh-CN'))('open cases in %s', (language) => {
  it('a complaint heard by one is handed on, answered late and closed; how the customer is left is their latest', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at, axeFinds } = shop;
    await at('/settings');
    await page.getByRole('button', { name: t('staff.actsOf', { name: 'Lee' }) }).press('Enter');
    await page.getByRole('menuitem', { name: t('staff.setLeft') }).press('Enter');
    await page.getByText(t('staff.leftNow', { name: 'Lee' })).waitFor();
    await at('/cases');
    await page.getByRole('heading', { name: t('cases.nothingOpen') }).waitFor();

    await logFor(shop, 'hughes', said[language].complaint);
    const understood = page.getByRole('group', { name: t('timeline.understood') });
    const author = t('timeline.chips.author', { word: t('timeline.chips.noAuthor') });
    await understood.getByRole('button', { name: author }).press('Enter');
    expect(await page.getByRole('menuitem', { name: 'Lee' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'May' }).press('Enter');
    await page
      .getByRole('textbox', { name: t('timeline.quickEntry') })
      .last()
      .press('Enter');
    await page.getByText(t('timeline.writtenDown')).first().waitFor();

    const line = page.getByRole('list', { name: t('cases.list') });
    await line.getByRole('heading', { name: new RegExp(`^${t('cases.urgencies.overdue')}`, 'u') }).waitFor();
    await page.getByText(t('cases.inCharge', { name: 'May' })).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Control+j');
    await page.keyboard.type('hughes');
    await page.getByRole('option', { name: /Ann Hughes/u }).waitFor();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: t('counter.title') });
    await card.getByText(t('cases.urgencies.overdue')).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: t('cases.handOver') });
    await dialog
      .getByRole('combobox', { name: t('cases.handOverTo') })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByRole('option', { name: 'Tom' }).waitFor();
    expect(await page.getByRole('option', { name: 'Lee' }).count()).toBe(0);
    await page.keyboard.type('Boss');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/May → Boss/u).waitFor();
    await page.getByText(t('cases.inCharge', { name: 'May' })).waitFor();

    await page.keyboard.press('r');
    await page.keyboard.type('sorry; made again');
    await page.keyboard.press('Control+Enter');
    await page.getByText(t('cases.answeredNow')).first().waitFor();
    await line.getByText(new RegExp(t('cases.isAnsweredLate', { span: '.+' }), 'u')).waitFor();
    await page.keyboard.press('Shift+Digit2');
    await page
      .getByRole('radio', { name: t('satisfaction.levels.buysAgain'), checked: true })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('1');
    await page.getByRole('heading', { name: t('cases.nothingOpen') }).waitFor();
    await page.getByRole('heading', { name: new RegExp(t('page.justDone')) }).waitFor();

    await at('/customers/1');
    const latest = page.getByRole('region', { name: t('satisfaction.title') });
    await latest.getByText(t('satisfaction.levels.buysAgain')).first().waitFor();
    await page
      .getByRole('list', { name: t('timeline.title') })
      .getByText(new RegExp(`${t('cases.outcomes.putRight')}.*${t('satisfaction.levels.buysAgain')}`, 'u'))
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('list', { name: t('cases.onProfile') }).waitFor();
  }, 90_000);

  it('what three asked for in vain comes in for all of them; each is told, which is a contact, and the list empties', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at } = shop;
    await at('/cases');
    for (const who of ['hughes', 'okafor', 'cao ming']) {
      await logFor(shop, who, said[language].inVain);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByText(t('cases.alsoAsked', { count: 3 })).waitFor();
    await page.keyboard.press('i');
    await page
      .getByText(t('cases.cameInNow', { count: 3 }))
      .first()
      .waitFor();
    const list = page.getByRole('list', { name: t('cases.list') });
    await list.getByText(t('cases.cameIn'), { exact: true }).nth(2).waitFor();
    for (const left of [2, 1]) {
      await page.keyboard.press('t');
      await page.getByText(t('cases.total', { count: left }), { exact: true }).waitFor();
    }
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: t('cases.nothingOpen') }).waitFor();
    for (const customer of [1, 2, 3]) {
      await at(`/customers/${customer}`);
      await page
        .getByRole('list', { name: t('timeline.title') })
        .getByText(t('cases.toldWords', { thing: thing[language] }))
        .first()
        .waitFor();
    }
  }, 90_000);
});
