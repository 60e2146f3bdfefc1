import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportKind, importKinds } from '../../shared/import/fields.ts';
import { sampleTable } from '../../shared/import/sample-rows.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const firstOrders = 'Order number,Order date,Customer number,Customer name,Amount\n1,2026-03-01,7,Cora Stone,12.00\n';
const otherOrders = 'Order number,Order date,Customer number,Customer name,Amount\n2,2026-03-02,8,Dora Stein,13.00\n';

/** First who there is, then what hangs on them. */
const inOrder = [
  { kind: 'customers', count: 4 },
  { kind: 'people', count: 3 },
  { kind: 'timeline', count: 3 },
  { kind: 'orders', count: 1 },
  { kind: 'cases', count: 3 },
] as const;

const heading = ({ page, t }: ShopOnScreen, step: 'plan' | 'result') =>
  page.getByRole('heading', { name: t(`importPage.steps.${step}`), exact: true });

/** What one reads below the counts: how many of a thing came. */
const countOf = ({ page, t }: ShopOnScreen, what: string, count: number) =>
  page
    .locator('div')
    .filter({ has: page.getByRole('term').filter({ hasText: t(`importPage.counts.${what}`, { count }) }) })
    .getByRole('definition')
    .filter({ hasText: new RegExp(`^${count}$`) })
    .first();

async function takesIn(shop: ShopOnScreen, path: string, { kind, count }: { kind: ImportKind; count: number }) {
  const { page, t, press, at } = shop;
  await at('/import');
  const chooser = page.waitForEvent('filechooser');
  await press('importPage.chooseFile');
  await (await chooser).setFiles(path);
  await page
    .getByRole('radio', { name: t(`import.kinds.${kind}`), exact: true, checked: true })
    .waitFor({ state: 'attached' });
  await press('importPage.seeWhatWouldHappen');
  await heading(shop, 'plan').waitFor();
  await press('importPage.run', { count });
  await heading(shop, 'result').waitFor();
}

async function opens({ page, at }: ShopOnScreen, name: string) {
  await at('/customers');
  await page.getByRole('row').filter({ hasText: name }).first().dblclick();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe.each(languagesOfRun('zh-CN'))('all an archive holds, in %s', (language: Language) => {
  it('leaves as tables from the page of the archive, and another archive takes them in with nothing to choose', async () => {
    const shop = await shopOnScreen(language, firstOrders);
    const { t, at, press, choose, downloaded } = shop;
    await at('/import');
    for (const kind of ['customers', 'timeline', 'people', 'cases'] as const) {
      const file = await downloaded(async () => {
        await press('importPage.exportSample');
        const format = kind === 'people' ? 'CSV' : 'XLSX';
        await choose('importPage.sampleOf', { kind: t(`import.kinds.${kind}`), format });
      });
      await takesIn(shop, file, { kind, count: 3 });
      if (kind === 'timeline') await countOf(shop, 'contacts', 3).waitFor();
      if (kind === 'people') await countOf(shop, 'people', 3).waitFor();
      if (kind === 'cases') await countOf(shop, 'records', 3).waitFor();
      await press('importPage.another');
    }

    await at('/archive');
    const files = new Map<ImportKind, string>();
    for (const kind of importKinds) {
      const path = await downloaded(async () => {
        await press('leavingTables.exchange.title');
        await choose('leavingTables.exchange.save', { kind: t(`import.kinds.${kind}`), format: 'XLSX' });
      });
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
      files.set(kind, path);
    }
    expect(await shop.axeFinds()).toEqual([]);

    const other = await shopOnScreen(language, otherOrders);
    for (const { kind, count } of inOrder) {
      await takesIn(other, files.get(kind) ?? '', { kind, count });
      await other.press('importPage.another');
    }
    const [words] = sampleTable('timeline', language, '2026-01-01').rows;
    const [person] = sampleTable('people', language, '2026-01-01').rows;
    await opens(other, String(words?.[1]));
    await other.page.getByText(String(words?.[6])).first().waitFor();
    await other.page.getByRole('tab', { name: t('people.tab') }).click();
    await other.page.getByText(String(person?.[2])).first().waitFor();
  }, 180_000);

  it('comes in as a timeline of another program once its columns are told; undone it is gone', async () => {
    const shop = await shopOnScreen(language, firstOrders);
    const { page, t, at, press } = shop;
    const path = join(shop.folder, 'calls.csv');
    writeFileSync(
      path,
      'Client,When,Gist\nCora Stone,2026-04-01,asks for the blue cup\nCora Stone,2026-04-05,took it\n',
    );
    await at('/import');
    const chooser = page.waitForEvent('filechooser');
    await press('importPage.chooseFile');
    await (await chooser).setFiles(path);
    // The sample files name the kinds, too, and are there before the file is seen.
    const kinds = page.getByRole('radiogroup', { name: t('importPage.kind') });
    await kinds.getByText(t('import.kinds.timeline'), { exact: true }).click();
    const goesTo = (column: string, field: string) =>
      page.getByRole('combobox', { name: t('importPage.fieldOf', { column }) }).selectOption({ label: field });
    await goesTo('Client', t('import.fields.name'));
    await goesTo('When', t('import.contactDay'));
    await goesTo('Gist', t('import.fields.text'));
    await press('importPage.seeWhatWouldHappen');
    await heading(shop, 'plan').waitFor();
    await press('importPage.run', { count: 2 });
    await heading(shop, 'result').waitFor();
    await countOf(shop, 'contacts', 2).waitFor();
    await press('importPage.undoWhat', { file: 'calls.csv' });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('importPage.undo'), exact: true })
      .click();
    const contacts = t('acts.counts.contacts', { count: 2 });
    await page
      .getByText(t('importPage.undone', { file: 'calls.csv', what: contacts }))
      .first()
      .waitFor();
  }, 120_000);
});
