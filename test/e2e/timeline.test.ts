import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { addDays, todayLocal } from '../../shared/day.ts';
import { dayText } from '../../shared/day-text.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { weekdayOfWeek } from '../../shared/timeline/day-rules.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const orders = `order number,order date,customer number,name,phone,amount
1,2026-01-05,7,Ann Lee,13800000001,120.00
2,2026-02-05,8,Ben Ross,13800000002,80.00
`;
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const said = {
  en: { line: 'called, wants the blue one, again next Wed', words: 'wants the blue one' },
  'zh-CN': { line: '电话 问了新豆子 下周三再联系', words: '问了新豆子' },
};

const lineOf = ({ page, t }: ShopOnScreen) => page.getByRole('textbox', { name: t('timeline.quickEntry') });
const entries = ({ page, t }: ShopOnScreen) =>
  page.getByRole('list', { name: t('timeline.title') }).getByRole('listitem');
const today = todayLocal(new Date());
const nextWednesday = (language: Language): string => dayText(weekdayOfWeek(today, 1, 3), language, today);

const toast = ({ page, t }: ShopOnScreen, key: string) => page.getByRole('status').filter({ hasText: t(key) });

async function openAnn(shop: ShopOnScreen): Promise<void> {
  await shop.at('/customers');
  await shop.page.getByRole('grid').getByRole('row').filter({ hasText: 'Ann Lee' }).dblclick();
  await shop.page.getByRole('heading', { level: 1, name: 'Ann Lee' }).waitFor();
  await entries(shop).first().waitFor();
}

async function choosesFile({ page }: ShopOnScreen, button: Locator, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(path);
}

describe.each(languagesOfRun('zh-CN'))('the timeline, in %s', (language) => {
  it('one line is understood before it is saved, is saved by Enter, never by the Enter of an input method', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t } = shop;
    await openAnn(shop);
    await page.keyboard.press('Control+l');
    await lineOf(shop).and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText(said[language].line);
    const understood = page.getByRole('group', { name: t('timeline.understood') });
    await understood
      .getByRole('button', { name: t('timeline.chips.touchpoint', { word: t('timeline.touchpoints.call') }) })
      .waitFor();
    await understood.getByText(nextWednesday(language)).waitFor();

    const inputMethod = await page.context().newCDPSession(page);
    await inputMethod.send('Input.imeSetComposition', { text: 'wangwei', selectionStart: 7, selectionEnd: 7 });
    for (const keys of ['Enter', 'Control+Enter']) await page.keyboard.press(keys);
    await inputMethod.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    expect(await lineOf(shop).inputValue()).toBe(said[language].line);
    expect(await entries(shop).count()).toBe(1);

    await page.keyboard.press('Enter');
    await entries(shop).filter({ hasText: said[language].words }).waitFor();
    expect(await lineOf(shop).inputValue()).toBe('');
    const due = page.getByRole('list', { name: t('timeline.due.title') });
    await due.getByText(nextWednesday(language)).waitFor();
    await due.getByRole('button', { name: t('timeline.due.done') }).click();
    await due.waitFor({ state: 'detached' });
    await toast(shop, 'timeline.due.cleared')
      .getByRole('button', { name: t('page.undo') })
      .click();
    await due.getByText(nextWednesday(language)).waitFor();
    expect(await shop.axeFinds()).toEqual([]);
  }, 90_000);

  it('a contact is changed where it stands, its next day in words, removed and brought back', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press } = shop;
    await openAnn(shop);
    await lineOf(shop).fill('sat by the window');
    await page.keyboard.press('Enter');
    const contact = entries(shop).filter({ hasText: 'sat by the window' });
    await contact.waitFor();
    await press('timeline.change');
    const next = page.getByRole('textbox', { name: t('timeline.next') });
    await next.fill('some day');
    await page.getByText(t('timeline.dayUnread')).waitFor();
    expect(
      await page
        .getByRole('form')
        .getByRole('button', { name: t('page.save') })
        .last()
        .isDisabled(),
    ).toBe(true);
    await next.fill(language === 'en' ? 'in 3 days' : '三天后');
    await page.getByRole('combobox', { name: t('timeline.touchpoint') }).fill('Tasting');
    await page.getByRole('combobox', { name: t('timeline.author') }).fill('Mia');
    expect(await shop.axeFinds()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await entries(shop).getByText('Tasting', { exact: true }).waitFor();
    await entries(shop)
      .getByText(dayText(addDays(today, 3), language, today))
      .waitFor();

    await press('timeline.remove');
    await contact.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await contact.getByText('Mia').waitFor();
  }, 90_000);

  it('files are attached and dropped, a picture opens, another is saved as it came, a program is refused', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, folder, press } = shop;
    await openAnn(shop);
    const files = { 'cup.png': onePixel, '报价.txt': 'a quotation', 'tool.pdf.exe': 'MZ' };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const form = page.getByRole('form', { name: t('timeline.quickEntry') });
    const attach = form.getByRole('button', { name: t('attachments.attach') });
    await choosesFile(shop, attach, join(folder, 'tool.pdf.exe'));
    await form.getByText('tool.pdf.exe').waitFor();
    await lineOf(shop).fill('brought a cup');
    await page.keyboard.press('Enter');
    await form.getByRole('alert').getByText('tool.pdf.exe').waitFor();
    await form.getByRole('button', { name: t('attachments.letGo', { name: 'tool.pdf.exe' }) }).click();
    await choosesFile(shop, attach, join(folder, 'cup.png'));
    await form.getByText('cup.png').waitFor();
    // A file that was chosen is kept with the words, over another page and a reload.
    await page.locator('[data-is-sent="true"]').waitFor();
    await shop.at('/archive');
    await page.reload();
    await press('drafts.unsaved');
    await page.getByRole('menuitem', { name: t('timeline.quickEntry') }).click();
    await page.getByRole('dialog').getByText('cup.png').waitFor();
    await page.keyboard.press('Escape');
    await openAnn(shop);
    await form.getByText('cup.png').waitFor();
    await press('page.save');

    const contact = entries(shop).filter({ hasText: 'brought a cup' });
    await contact.locator('img').waitFor();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['a quotation'], '报价.txt', { type: 'text/plain' }));
      return transfer;
    });
    await contact.getByText('brought a cup').dispatchEvent('drop', { dataTransfer: dropped });
    const quotation = contact.getByRole('button', { name: t('attachments.takeOut', { name: '报价.txt' }) });
    await quotation.waitFor();
    expect(await shop.axeFinds()).toEqual([]);
    expect(readFileSync(await shop.downloaded(() => quotation.click()), 'utf8')).toBe('a quotation');

    await contact.getByRole('button', { name: t('attachments.show', { name: 'cup.png' }) }).click();
    await page.getByRole('dialog').getByRole('img', { name: 'cup.png' }).waitFor();
    await page.keyboard.press('Escape');
    await contact
      .getByRole('button', { name: t('attachments.remove') })
      .last()
      .click();
    await quotation.waitFor({ state: 'detached' });
  }, 90_000);

  it('is narrowed by kind and by words, and says so where nothing fits', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t } = shop;
    await openAnn(shop);
    await lineOf(shop).fill('sat by the window');
    await page.keyboard.press('Enter');
    await entries(shop).nth(1).waitFor();
    const kind = page.getByRole('radiogroup', { name: t('timeline.filter.kind') });
    await kind.getByText(t('timeline.filter.kinds.order'), { exact: true }).click();
    await entries(shop).filter({ hasText: 'sat by the window' }).waitFor({ state: 'detached' });
    expect(await entries(shop).count()).toBe(1);
    await kind.getByText(t('timeline.filter.kinds.all'), { exact: true }).click();
    await page.getByRole('textbox', { name: t('timeline.filter.find') }).fill('WINDOW');
    await entries(shop).filter({ hasText: '120' }).waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: t('timeline.filter.find') }).fill('nowhere');
    await page.getByText(t('timeline.nothingFits')).waitFor();
  }, 90_000);

  it('is written to from anywhere: the customer by a few letters, or the one beside the list', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at } = shop;
    await at('/import');
    await page.keyboard.press('Control+l');
    const dialog = page.getByRole('dialog', { name: t('timeline.quickEntry') });
    const whom = dialog.getByRole('combobox', { name: t('timeline.forWhom') });
    await whom.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('ben');
    await page.getByRole('option', { name: /Ben Ross/u }).waitFor();
    await page.getByRole('option', { name: /Ann Lee/u }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await lineOf(shop).and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText(said[language].line);
    expect(await shop.axeFinds()).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    // The day it was understood as is said, too.
    await page
      .getByRole('status')
      .filter({ hasText: nextWednesday(language) })
      .waitFor();

    await at('/customers');
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'Ben Ross' }).click();
    await page.getByRole('complementary').getByRole('heading', { level: 2, name: 'Ben Ross' }).waitFor();
    await page.keyboard.press('Control+l');
    await dialog.getByText('Ben Ross').waitFor();
    await lineOf(shop).and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText('picked it up');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const panel = page.getByRole('complementary');
    await panel.getByText('picked it up').waitFor();
    await panel.getByText(said[language].words).first().waitFor();
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'Ben Ross' }).dblclick();
    await entries(shop).filter({ hasText: 'picked it up' }).waitFor();
    await entries(shop).filter({ hasText: said[language].words }).waitFor();
  }, 90_000);
});
