import { renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const ann = 'A1,Ann Lee,020 8888 9999,1990-05-06,tea\nB1,Ann Lee,020-88889999,1991-05-06,cake\n';
const headings = 'customer number,name,phone,birthday,note\n';

/** Customers of whom every two are one, by name and the end of their phone. */
function messyList(pairs: number): string {
  const rows = Array.from({ length: pairs }, (_, index) => {
    const name = `${String.fromCharCode(65 + (index % 26))}${'bcdfghjklm'[Math.floor(index / 26)]}ar Nest${index}`;
    const tail = String(10_000_000 + index * 7_919);
    return `L${index},${name},138${tail},,\nM${index},${name},+86 138 ${tail.slice(0, 4)} ${tail.slice(4)},,\n`;
  });
  return headings + rows.join('');
}

const pairShown = ({ page }: ShopOnScreen) => page.getByRole('region', { name: /\d/ });

async function looksForDuplicates(shop: ShopOnScreen): Promise<void> {
  await shop.at('/duplicates');
  await shop.press('duplicates.scan');
  await pairShown(shop).waitFor();
}

/** The pair that is shown, by its place among so many. */
function standsAt({ page, t }: ShopOnScreen, position: number, total: number): Promise<void> {
  return page.getByRole('region', { name: t('duplicates.position', { position, total }), exact: true }).waitFor();
}

const undoInNotice = ({ page, t }: ShopOnScreen, notice: string) =>
  page
    .getByRole('status')
    .filter({ hasText: notice })
    .getByRole('button', { name: t('page.undo'), exact: true });

async function changesBirthdayByKeyboard({ page, t }: ShopOnScreen, to: string): Promise<void> {
  await page.getByRole('button', { name: t('customers.change', { field: t('customers.birthday') }) }).press('Enter');
  await page.getByRole('textbox', { name: t('customers.birthday') }).fill(to);
  await page.keyboard.press('Control+Enter');
  await page.getByText(to).first().waitFor();
}

async function opensMergeInHistory(shop: ShopOnScreen): Promise<void> {
  const { page, t } = shop;
  await page.getByRole('tab', { name: t('history.title'), exact: true }).click();
  const merge = new RegExp(t('acts.verbs.duplicates.merge'));
  await page.getByRole('tabpanel').getByRole('button', { name: merge }).first().click();
}

describe.each(languagesOfRun('zh-CN'))('the queue of duplicates in %s', (language) => {
  it('hundreds of pairs are walked and decided by keyboard, as fast as the keys are pressed', async () => {
    const pairs = 260;
    const shop = await shopOnScreen(language, messyList(pairs));
    const { page, t } = shop;
    await shop.at('/duplicates');
    await page.getByText(t('duplicates.notScanned'), { exact: true }).waitFor();
    await looksForDuplicates(shop);
    await standsAt(shop, 1, pairs);
    expect(
      await page
        .getByRole('list', { name: t('duplicates.list') })
        .getByRole('listitem')
        .count(),
    ).toBe(pairs);

    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await standsAt(shop, 12, pairs);
    await page.keyboard.press('l');
    await standsAt(shop, 12, pairs);
    await page.keyboard.press('n');
    await standsAt(shop, 12, pairs - 1);
    await page.keyboard.press('m');
    await standsAt(shop, 12, pairs - 2);
    // The line that had the focus is gone.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.getByText(t('duplicates.left', { count: pairs - 2 })).waitFor();
    await page.setViewportSize({ width: 900, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await shop.axeFinds()).toEqual([]);
  }, 60_000);

  it('two are merged field by field; undone from the notice, and later from the history, they are two again', async () => {
    const shop = await shopOnScreen(language, headings + ann);
    const { page, t } = shop;
    await looksForDuplicates(shop);
    const birthday = (value: string) =>
      page.getByRole('radio', { name: t('duplicates.keep', { field: t('duplicates.fields.birthday'), value }) });
    expect(await birthday('1990-05-06').isChecked()).toBe(true);
    // What there is to decide has a mark of its own, what is the same has none.
    const markOf = (field: string) =>
      page
        .getByRole('rowheader', { name: t(`duplicates.fields.${field}`), exact: true })
        .evaluate((heading) => getComputedStyle(heading, '::after').content);
    expect(await markOf('birthday')).toContain('≠');
    expect(await markOf('name')).toBe('none');
    await birthday('1991-05-06').check();
    await birthday('1991-05-06').press('m');
    await page.getByText(t('duplicates.none'), { exact: true }).waitFor();
    const notice = undoInNotice(shop, t('duplicates.mergedDone', { customers: '' }).trim()).locator('..');
    expect(await notice.innerText()).toContain('Ann Lee');
    await page.keyboard.press('Control+Shift+p');
    await expect.poll(() => notice.innerText()).not.toContain('Ann Lee');
    await page.keyboard.press('Control+Shift+p');
    expect(await shop.axeFinds()).toEqual([]);
    await undoInNotice(shop, t('duplicates.mergedDone', { customers: '' }).trim()).click();
    await standsAt(shop, 1, 1);
    // What is waiting again is no longer among what was done.
    await page.getByRole('region', { name: new RegExp(t('page.justDone')) }).waitFor({ state: 'detached' });

    await birthday('1991-05-06').check();
    await shop.press('duplicates.same');
    await page.getByText(t('duplicates.none'), { exact: true }).waitFor();
    await shop.at('/customers');
    const merged = page.getByRole('grid').getByRole('row').filter({ hasText: 'Ann Lee' });
    await expect.poll(() => merged.count()).toBe(1);
    await merged.dblclick();
    await page.getByText('1991-05-06').first().waitFor();
    await opensMergeInHistory(shop);
    await page.getByRole('tabpanel').getByText(t('history.undo'), { exact: true }).click();
    await shop.at('/customers');
    await page.getByRole('gridcell', { name: 'B1', exact: true }).waitFor();
  }, 60_000);

  it('who was found not to be the same is not proposed again', async () => {
    const shop = await shopOnScreen(language, headings + ann);
    const { page, t } = shop;
    await looksForDuplicates(shop);
    await shop.press('duplicates.notTheSame');
    await page.getByText(t('duplicates.none'), { exact: true }).waitFor();
    const done = page.getByRole('region', { name: new RegExp(t('page.justDone')) });
    await done.getByText(t('duplicates.keptApart', { customers: '' }).trim()).waitFor();
    await done.getByRole('button', { name: t('page.undo'), exact: true }).click();
    await standsAt(shop, 1, 1);
    await page.keyboard.press('n');
    await page.getByText(t('duplicates.none'), { exact: true }).waitFor();
    await shop.press('duplicates.scanAgain');
    await page.getByText(t('duplicates.none'), { exact: true }).waitFor();
  });

  it('an archive that was renamed while it is open is searched all the same, and again once it is back', async () => {
    const shop = await shopOnScreen(language, headings + ann);
    const { page, t, archivePath } = shop;
    await shop.at('/duplicates');
    renameSync(archivePath, `${archivePath}.away`);
    await shop.press('duplicates.scan');
    await standsAt(shop, 1, 1);
    renameSync(`${archivePath}.away`, archivePath);
    await shop.press('duplicates.scanAgain');
    await standsAt(shop, 1, 1);
    await page.getByText(t('duplicates.left', { count: 1 })).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

/** Ann's birthday is the other one's by the merge, and then yet another; the notice still offers to undo the merge. */
async function mergesAndUndoesAfterAChange(shop: ShopOnScreen): Promise<void> {
  const { page, t } = shop;
  await looksForDuplicates(shop);
  const theirs = t('duplicates.keep', { field: t('duplicates.fields.birthday'), value: '1991-05-06' });
  await page.getByRole('radio', { name: theirs }).press('Space');
  await page.keyboard.press('m');
  // The mouse stays on the notice: as long as it does, the notice stays.
  await undoInNotice(shop, t('duplicates.mergedDone', { customers: '' }).trim()).hover();
  await page.evaluate(() => {
    window.location.hash = '/customers/1';
  });
  // In another tab: here the notice of the change would take the place of the one of the merge.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await changesBirthdayByKeyboard({ ...shop, page: other }, '1992-01-02');
  await other.close();
  await undoInNotice(shop, t('duplicates.mergedDone', { customers: '' }).trim()).press('Enter');
}

describe.each(languagesOfRun('en'))('undoing a merge after further changes, in %s', (language) => {
  it('says from the notice and in the history what stays as it is, and why, and asks', async () => {
    const shop = await shopOnScreen(language, headings + ann);
    const { page, t } = shop;
    await mergesAndUndoesAfterAChange(shop);

    const stays = t('duplicates.undo.stays', {
      what: t('history.fields.customers.birthday_as_typed'),
      which: '1992-01-02',
      reason: t('duplicates.undo.reasons.changed'),
    });
    const dialog = page.getByRole('dialog', { name: t('duplicates.undo.title') });
    await dialog.getByRole('listitem').filter({ hasText: stays }).waitFor();
    expect(await shop.axeFinds()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Ann Lee' }).waitFor();

    await opensMergeInHistory(shop);
    const history = page.getByRole('tabpanel');
    await history.getByRole('listitem').filter({ hasText: stays }).last().waitFor();
    expect(await shop.axeFinds()).toEqual([]);
    await history.getByText(t('duplicates.undo.undoRest'), { exact: true }).click();
    await history.getByText(t('history.refusals.undone')).waitFor();
    await page.getByText('1992-01-02').first().waitFor();
    await shop.at('/customers');
    await page.getByRole('gridcell', { name: 'B1', exact: true }).waitFor();
  }, 60_000);

  it('asked in the dialog and answered there, the rest goes back', async () => {
    const shop = await shopOnScreen(language, headings + ann);
    const { page, t } = shop;
    await mergesAndUndoesAfterAChange(shop);
    await shop.press('duplicates.undo.undoRest');
    await page
      .getByRole('status')
      .filter({ hasText: t('page.undone') })
      .waitFor();
    await page.getByText('1992-01-02').first().waitFor();
    await shop.at('/customers');
    await page.getByRole('gridcell', { name: 'B1', exact: true }).waitFor();
  }, 60_000);
});
