import { describe, expect, it } from 'vitest';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const orders = `order number,order date,customer number,name,amount
1,2026-01-05,7,Ann Lee,120.00
2,2026-02-05,8,Ben Ross,80.00
3,2026-03-05,9,Cy Young,40.00
`;

const rowOf = ({ page }: ShopOnScreen, name: string) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: name });

async function opensCustomer(shop: ShopOnScreen, name: string): Promise<void> {
  await shop.at('/customers');
  await rowOf(shop, name).dblclick();
  await shop.page.getByRole('heading', { level: 1, name }).waitFor();
}

async function binsFromPage(shop: ShopOnScreen, name: string): Promise<void> {
  await opensCustomer(shop, name);
  await shop.press('page.more');
  await shop.choose('customers.bin');
  await shop.page.getByText(shop.t('customers.isBinned')).waitFor();
}

async function changesNote({ page, t, press }: ShopOnScreen, note: string): Promise<void> {
  await press('customers.change', { field: t('customerFields.note.name') });
  await page.getByRole('textbox', { name: t('customerFields.note.name'), exact: true }).fill(note);
  await page.keyboard.press('Control+Enter');
  await page.getByText(t('customers.saved')).first().waitFor();
}

describe.each(languagesOfRun('en'))('history and bin, in %s', (language) => {
  it('an act opens to what stood there before and after; it is undone there, or says why it cannot be', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press } = shop;
    await opensCustomer(shop, 'Ann Lee');
    await changesNote(shop, 'two sugars');
    await page.getByRole('tab', { name: t('history.title'), exact: true }).click();
    const history = page.getByRole('tabpanel');
    const edit = history.getByRole('button', { name: new RegExp(t('acts.verbs.customers.edit')) }).first();
    await edit.click();
    const row = history.getByRole('row').filter({ hasText: 'two sugars' });
    await row.getByText(t('history.nothing'), { exact: true }).waitFor();
    expect(await shop.axeFinds()).toEqual([]);
    await press('acts.undoWhat', {
      what: t('acts.verbAndSubject', { verb: t('acts.verbs.customers.edit'), subject: 'Ann Lee' }),
    });
    await history.getByText(t('history.refusals.undone')).waitFor();
  }, 90_000);

  it('customers come back from the bin together, and are deleted for ever only after a word was typed', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at } = shop;
    for (const [name, binned] of [['Ann Lee'], ['Ben Ross', 'Ann Lee'], ['Cy Young', 'Ben Ross']] as const) {
      await at('/customers');
      await rowOf(shop, name).waitFor();
      // Once they are off the list no row moves under the pointer.
      if (binned !== undefined) await rowOf(shop, binned).waitFor({ state: 'detached' });
      await binsFromPage(shop, name);
    }
    await at('/bin');
    await rowOf(shop, 'Cy Young').getByRole('gridcell', { name: '30', exact: true }).waitFor();
    await rowOf(shop, 'Ann Lee').locator('[data-tick]').first().click();
    await rowOf(shop, 'Ben Ross').locator('[data-tick]').first().click();
    await press('bin.takeOut');
    await page.getByText(t('bin.takenOut', { count: 2 })).waitFor();
    await rowOf(shop, 'Ann Lee').waitFor({ state: 'detached' });

    await rowOf(shop, 'Cy Young').locator('[data-tick]').first().click();
    await press('bin.purge');
    const dialog = page.getByRole('dialog', { name: t('bin.purgeTitle', { count: 1 }) });
    await dialog.getByText(t('bin.finalHow')).waitFor();
    const deletes = dialog.getByRole('button', { name: t('bin.purgeTitle', { count: 1 }), exact: true });
    expect(await deletes.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(t('bin.confirmWord'));
    await deletes.click();
    await page.getByText(t('bin.purged', { count: 1 })).waitFor();
    await page.getByText(t('bin.empty'), { exact: true }).waitFor();
  }, 90_000);
});
