import { describe, expect, it } from 'vitest';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders =
  'Order No,Date,Customer No,Customer Name,Item,Amount\n' +
  'A1,2026-05-01,1001,Ann Hughes,Mocha,10.00\nA2,2026-05-04,1002,Ben Okafor,Tea,40.00\n';

describe.each(languagesOfRun('zh-CN'))('open cases in %s', (language) => {
  it('a complaint is written in one line, handed on, answered, closed with how they are left, by keyboard', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at('/cases');
    await page.getByRole('heading', { name: t('cases.nothingOpen') }).waitFor();
    await at('/customers');
    await page.getByText('Ann Hughes').click();
    await page.keyboard.press('Control+l');
    const line = page.getByRole('textbox', { name: t('timeline.quickEntry') });
    await line.first().fill(language === 'en' ? 'complained: waited forty minutes' : '投诉：等了四十分钟');
    await page.getByTitle(t('cases.dropChip')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(t('timeline.writtenDown')).first().waitFor();

    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 2, name: /Ann Hughes/ }).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.getByRole('link', { name: 'Ann Hughes' }).click();
    await page.getByRole('list', { name: t('cases.onProfile') }).waitFor();
    await page.keyboard.press('Control+j');
    const card = page.getByRole('dialog', { name: t('counter.title') });
    await card.getByRole('heading', { name: t('cases.title') }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 2, name: /Ann Hughes/ }).waitFor();
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: t('cases.handOver') });
    await dialog
      .getByRole('combobox', { name: t('cases.handOverTo') })
      .or(dialog.getByLabel(t('cases.handOverTo')))
      .first()
      .fill('Boss');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/→ Boss/).waitFor();

    await page.keyboard.press('r');
    await page.keyboard.type('sorry; made again');
    await page.keyboard.press('Control+Enter');
    await page.getByText(t('cases.answeredNow')).first().waitFor();
    await page.getByText(t('satisfaction.levels.buysAgain'), { exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`^${t('cases.outcomes.putRight')}`) }).click();
    await page.getByRole('heading', { name: t('cases.nothingOpen') }).waitFor();
    await page.getByRole('heading', { name: new RegExp(t('page.justDone')) }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { level: 2, name: /Ann Hughes/ }).waitFor();
  });

  it('what several asked for in vain comes in for all of them at once', async () => {
    const { page, t, at, press } = await shopOnScreen(language, orders);
    await at('/cases');
    for (const who of ['hughes', null]) {
      await press('cases.add');
      const dialog = page.getByRole('dialog', { name: t('cases.add') });
      await dialog.getByRole('combobox', { name: t('cases.kind') }).click();
      await page.getByRole('option', { name: t('cases.kinds.inVain') }).click();
      if (who !== null) {
        await dialog.getByRole('combobox', { name: t('cases.customer') }).fill(who);
        await page.getByRole('option', { name: /Ann Hughes/ }).click();
      }
      await dialog.getByRole('textbox', { name: t('cases.thing') }).fill('oat milk');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    }
    await page.getByText(t('cases.alsoAsked', { count: 2 })).waitFor();
    await page.keyboard.press('i');
    await page
      .getByText(t('cases.cameInNow', { count: 2 }))
      .first()
      .waitFor();
    await page
      .getByRole('list', { name: t('cases.list') })
      .getByText(t('cases.cameIn'), { exact: true })
      .nth(1)
      .waitFor();
  });
});
