import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { isWholeRun } from '../is-whole-run.ts';
import { realData } from '../real-data.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { newPerson } from './person.ts';

describe('an import under way', () => {
  const realFile = realData('online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz');

  // In a plain run, the import page's own test cancels and runs a made file.
  it.skipIf(realFile === null || !isWholeRun)(
    'of a real file can be cancelled, and then run',
    async () => {
      const person = await newPerson('en');
      const { page, t } = person;
      await person.makesArchive('Retail', 'GBP');
      await person.go('page.import');
      await person.choosesFile(realFile ?? '');
      await person.press('importPage.seeWhatWouldHappen');
      const run = page.getByRole('button', { name: /^Import 320,?705 rows$/ });
      await run.waitFor({ timeout: 120_000 });
      await run.click();
      await page.getByRole('progressbar').waitFor();
      await page.getByRole('button', { name: t('page.cancel') }).click();
      const plan = page.getByRole('button', { name: t('importPage.seeWhatWouldHappen') });
      await plan.waitFor({ timeout: 60_000 });
      await page
        .getByRole('contentinfo')
        .getByText(t('page.customerCount', { count: 0 }))
        .waitFor();
      await plan.click();
      await run.waitFor({ timeout: 120_000 });
      await run.click();
      await page.getByText(t('importPage.toKeyAccounts')).first().waitFor({ timeout: 180_000 });
      await page.getByText(t('importPage.toKeyAccounts')).first().click();
      await page.getByRole('grid').getByText('175,638.94').waitFor({ timeout: 60_000 });
    },
    400_000,
  );
});

const customers = 15_000;

/** More customers than an act makes search entries for itself. */
function manyCustomers(): string {
  const rows = Array.from({ length: customers }, (_, index) => {
    const number = String(index).padStart(5, '0');
    return `C${number},王小明${number},138000${number}`;
  });
  return `customer number,name,phone\n${rows.join('\n')}\n`;
}

describe.each(languagesOfRun('zh-CN'))('an import of very many customers (%s)', (language) => {
  it('is confirmed before the search is ready; its people are found by name at once, by pinyin in the end', async () => {
    const person = await newPerson(language);
    const { page, t, folder } = person;
    const path = join(folder, 'customers.csv');
    writeFileSync(path, manyCustomers());
    await person.makesArchive('Shop', 'CNY');
    await person.go('page.import');
    await person.choosesFile(path);
    await person.press('importPage.seeWhatWouldHappen');
    const run = t('importPage.run', { count: customers }).replace(String(customers), customers.toLocaleString('en'));
    await page.getByRole('button', { name: run }).click({ timeout: 60_000 });
    await page.getByRole('heading', { name: t('importPage.steps.result'), exact: true }).waitFor({ timeout: 60_000 });
    const status = page.getByRole('contentinfo');
    await status.getByText(percentOf(t('page.upkeep.search', { percent: '' }))).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('王小明14998');
    await page.getByRole('option', { name: /王小明14998/u }).waitFor();
    await page.keyboard.press('Escape');
    await status.getByText(percentOf(t('page.upkeep.search', { percent: '' }))).waitFor({
      state: 'detached',
      timeout: 60_000,
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('wangxiaoming');
    await page
      .getByRole('option', { name: /王小明/u })
      .first()
      .waitFor();
  }, 120_000);
});

/** The sentence about upkeep, whatever the percentage. */
function percentOf(sentence: string): RegExp {
  const [beginning = ''] = sentence.split(/[，;]/u);
  return new RegExp(beginning.trim().replaceAll(/\s+/gu, '\\s*'), 'u');
}
