import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { wholeDayText } from '../../shared/day-text.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { readCards } from '../../shared/vcard/read-cards.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const orders = 'Order number,Order date,Customer number,Customer name,Amount\n1,2026-03-01,7,Cora Stone,12.00\n';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function card(...lines: string[]): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

const wang = card(
  'FN:王小明',
  'N:;王小明;;;',
  'NICKNAME:小王',
  'ORG:上海茶叶有限公司',
  'TITLE:采购',
  'TEL;TYPE=CELL:138 0013 8000',
  'TEL;TYPE=WORK:021-5555 6666',
  'EMAIL;TYPE=WORK:wang@example.cn',
  'ADR;TYPE=HOME:;;南京路 1 号;上海;;200000;中国',
  'BDAY:1990-05-01',
  'CATEGORIES:老客',
  'NOTE:靠窗\\n不加糖',
  `PHOTO;ENCODING=b;TYPE=PNG:${pixel}`,
);
const ann = card('FN:Ann Lee', 'N:;Ann Lee;;;', 'TEL;TYPE=CELL:07700 900123');
const nobody = card('NOTE:left at the door');

const google = [
  'First Name,Last Name,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
  '小明,王,上海茶叶有限公司,3/4/1980,"靠窗\n不加糖",* myContacts ::: 老客,* Work,wang@example.cn,Mobile,138 0013 8000 ::: 139 0013 9000',
  'Jane,Doe,,5/6/1981,,,Home,jane@home.test,,',
  '',
].join('\n');

function written(shop: ShopOnScreen, name: string, content: string): string {
  const path = join(shop.folder, name);
  writeFileSync(path, content);
  return path;
}

const heading = ({ page, t }: ShopOnScreen, step: 'plan' | 'result') =>
  page.getByRole('heading', { name: t(`importPage.steps.${step}`), exact: true });

async function chooses({ page, press }: ShopOnScreen, path: string) {
  const chooser = page.waitForEvent('filechooser');
  await press('importPage.chooseFile');
  await (await chooser).setFiles(path);
}

/** By keys alone: goes on to an element, and presses it. */
async function reaches(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

async function customersAre({ page, t }: ShopOnScreen, count: number) {
  await page.getByRole('contentinfo').getByText(t('page.customerCount', { count })).waitFor();
}

describe.each(languagesOfRun('en'))('an address book, in %s', (language: Language) => {
  it('of cards is dropped, shown as it is understood, planned, taken, and undone', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at, press } = shop;
    await at('/import');
    const dropped = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'phone.vcf'));
        return transfer;
      },
      wang + ann + nobody,
    );
    await page.getByText(t('importPage.orDrop')).dispatchEvent('drop', { dataTransfer: dropped });

    const seen = page.getByRole('region', { name: t('vcard.firstCards') });
    const row = (name: string) => seen.getByRole('row').filter({ hasText: name });
    for (const said of ['小王', '138 0013 8000', 'wang@example.cn', '上海茶叶有限公司', '采购', '1990-05-01', '靠窗']) {
      await row('王小明').getByText(said).waitFor();
    }
    await row('王小明').getByText(t('vcard.hasPhoto'), { exact: true }).waitFor();
    await row('07700 900123').getByText(t('vcard.labels.cell')).waitFor();
    await row('left at the door').getByText(t('vcard.namesNobody')).waitFor();
    const steps = page.getByRole('list', { name: t('importPage.steps.label') }).getByRole('button');
    expect(await steps.count()).toBe(4);

    await press('importPage.seeWhatWouldHappen');
    await heading(shop, 'plan').waitFor();
    await page.getByText(t('import.rejections.cardNamesNobody')).waitFor();
    await customersAre(shop, 1);
    // What is decided stays over another page and a reload.
    await page.reload();
    await heading(shop, 'plan').waitFor();
    const rejected = await shop.downloaded(() => press('vcard.saveRejected'));
    expect(readFileSync(rejected).subarray(0, 2).toString()).toBe('PK');
    await press('vcard.run', { count: 2 });
    await heading(shop, 'result').waitFor();
    // Two people, and the company that one of them names.
    await customersAre(shop, 4);

    await press('importPage.another');
    const entry = page.getByRole('listitem').filter({ hasText: 'phone.vcf' });
    await entry.getByText(t('import.kinds.vcard')).waitFor();
    await press('importPage.undoWhat', { file: 'phone.vcf' });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('importPage.undo'), exact: true })
      .click();
    await customersAre(shop, 1);
    await entry.getByText(t('importPage.undoneAt', { moment: '' }).trim()).waitFor();
  }, 120_000);

  it('of Google comes in by keys alone, asks once how its days are read, and can be read as a table instead', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at } = shop;
    await at('/import');
    // Before the way there: the browser is told that it is waited for, which takes longer than a key.
    const chooser = page.waitForEvent('filechooser');
    await reaches(page, page.getByRole('button', { name: t('importPage.chooseFile'), exact: true }));
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(written(shop, 'google.csv', google));
    const seen = page.getByRole('region', { name: t('vcard.firstCards') });
    await seen.getByText('139 0013 9000').waitFor();
    await page.getByText(t('vcard.sources.google')).waitFor();

    const kinds = page.getByRole('radiogroup', { name: t('importPage.kind') });
    await kinds.getByText(t('import.kinds.customers'), { exact: true }).click();
    await page.getByRole('combobox', { name: t('importPage.fieldOf', { column: 'First Name' }) }).waitFor();
    await kinds.getByText(t('import.kinds.vcard'), { exact: true }).click();
    await seen.waitFor();

    const question = page.getByRole('radiogroup', { name: t('importPage.dateOrderQuestion', { column: 'Birthday' }) });
    const forward = page.getByRole('button', { name: t('importPage.seeWhatWouldHappen'), exact: true });
    await reaches(page, forward);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(t('importPage.answerFirst')).waitFor();
    // The open question has the focus.
    await page.keyboard.press('Space');
    await question.getByRole('radio', { checked: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await seen.getByText('1980-03-04').waitFor();
    await reaches(page, forward);
    await page.keyboard.press('Enter');
    await heading(shop, 'plan').waitFor();
    await reaches(page, page.getByRole('button', { name: t('importPage.run', { count: 2 }), exact: true }));
    await page.keyboard.press('Enter');
    await heading(shop, 'result').waitFor();
    await customersAre(shop, 4);

    await at('/customers');
    await page.getByRole('grid').getByText('王小明').click();
    const panel = page.getByRole('complementary');
    await shop.press('customers.rest');
    for (const said of [
      '138 0013 8000',
      '139 0013 9000',
      'wang@example.cn',
      wholeDayText('1980-03-04', language),
      '老客',
      '上海茶叶有限公司',
    ]) {
      await panel.getByText(said, { exact: true }).first().waitFor();
    }
    await panel.getByText('不加糖').waitFor();
  }, 120_000);

  it('leaves as cards that read back equal: the list, those picked, one from their profile', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at, press, choose, downloaded } = shop;
    await at('/import');
    await chooses(shop, written(shop, 'phone.vcf', wang + ann));
    await press('importPage.seeWhatWouldHappen');
    await press('vcard.run', { count: 2 });
    await heading(shop, 'result').waitFor();

    const saved = async (act: () => Promise<void>) => readCards(readFileSync(await downloaded(act), 'utf8'));
    const named = (cards: ReturnType<typeof readCards>) => cards.map(({ name }) => name).toSorted();
    await at('/customers');
    const all = await saved(async () => {
      await press('tables.save');
      await choose('vcard.saveListed');
    });
    expect(named(all)).toEqual(['Ann Lee', 'Cora Stone', '上海茶叶有限公司', '王小明']);
    const came = readCards(wang + ann);
    expect(all.filter(({ name }) => came.some((one) => one.name === name)).toSorted(byName)).toEqual(
      came.toSorted(byName),
    );

    await page.getByRole('grid').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    const picked = await saved(async () => {
      await press('tables.save');
      await page.getByRole('menuitem', { name: t('vcard.saveSelected', { count: 2 }), exact: true }).click();
    });
    expect(named(picked)).toEqual(['Ann Lee', 'Cora Stone']);

    await page.getByRole('grid').getByText('王小明').dblclick();
    await page.getByRole('heading', { level: 1, name: '王小明' }).waitFor();
    const path = await downloaded(async () => {
      await press('page.more');
      await choose('vcard.saveOne');
    });
    expect(path).toMatch(/王小明\.vcf$/);
    expect(readCards(readFileSync(path, 'utf8'))).toEqual(readCards(wang));
  }, 120_000);

  it('is free of what axe finds at every step, light and dark, in a small window', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at, press, axeFinds } = shop;
    await page.setViewportSize({ width: 900, height: 600 });
    await at('/import');
    await chooses(shop, written(shop, 'google.csv', `${google},,,,just a note,,,,,\n`));
    await page.getByRole('region', { name: t('vcard.firstCards') }).waitFor();
    await press('importPage.seeWhatWouldHappen');
    await page.getByRole('alert').getByText(t('importPage.answerFirst')).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Space');
    await press('importPage.seeWhatWouldHappen');
    await heading(shop, 'plan').waitFor();
    expect(await axeFinds()).toEqual([]);
    await press('importPage.run', { count: 2 });
    await heading(shop, 'result').waitFor();
    expect(await axeFinds()).toEqual([]);
  }, 120_000);
});

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
