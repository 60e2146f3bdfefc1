import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../../shared/locales/words.ts';
import { cutOffTexts } from './cut-off-texts.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { Program } from './program.ts';

let program: Program | undefined;

afterEach(async ({ task }) => {
  const ended = program;
  if (task.result?.state === 'fail') {
    await ended?.page.screenshot({ path: join('test-results', `cut-off-${task.name.replaceAll(/\W+/g, '-')}.png`) });
  }
  program = undefined;
  await ended?.stop();
});

// English words are the longest.
describe.each(languagesOfRun('en'))('every screen of the sample shop, in %s', (language) => {
  it.each([
    { width: 1280, height: 800 },
    { width: 900, height: 600 },
  ])(
    'shows its texts whole or ends them in "…", at $width × $height',
    async (viewport) => {
      program = await Program.start({ language });
      const { page } = program;
      const t = translator(language);
      page.setDefaultTimeout(15_000);
      await page.setViewportSize(viewport);
      const grid = page.getByRole('grid');
      const isWhole = async (where: string) => expect(await cutOffTexts(page), where).toEqual([]);
      const press = (key: string, values = {}) =>
        page
          .getByRole('button', { name: t(key, values), exact: true })
          .first()
          .click();
      const go = async (key: string) => {
        await page
          .getByRole('navigation')
          .getByRole('link', { name: t(key), exact: true })
          .click();
        await page.getByRole('heading', { level: 1, name: t(key), exact: true }).waitFor();
      };

      await isWhole('start');
      await press('archive.sampleButton');
      await grid.getByRole('row').nth(1).waitFor({ timeout: 60_000 });
      await isWhole('key accounts');
      await page.getByRole('checkbox', { name: t('ranking.compare') }).check();
      await grid.getByRole('columnheader', { name: t('ranking.rankBefore') }).waitFor();
      await isWhole('key accounts, compared');
      await grid.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').waitFor();
      await isWhole('why');

      await go('page.customers');
      await grid.getByRole('row').nth(1).waitFor();
      await isWhole('customers');
      await press('customers.filters.saved');
      await page.getByRole('dialog').getByRole('listitem').last().getByRole('button').first().click();
      await page.getByRole('button', { name: t('customers.filters.everybody') }).waitFor();
      await isWhole('customers, filtered');
      await grid.focus();
      await page.keyboard.press('Control+a');
      await page.getByRole('button', { name: t('customers.bulk.addTags'), exact: true }).waitFor();
      await isWhole('customers, selected');
      await press('customers.bulk.bin');
      await page
        .getByRole('button', { name: new RegExp(t('customers.bulk.apply', { count: 2 }).replace('2', '\\d+')) })
        .click();
      await go('bin.title');
      await grid.getByRole('row').nth(2).waitFor();
      await isWhole('bin');

      await go('page.keyAccounts');
      const best = language === 'en' ? 'Oliver Costa' : '单欣妍';
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: t('palette.title') }).fill(best);
      await page.getByRole('option', { name: new RegExp(best) }).waitFor();
      await isWhole('palette');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: best }).waitFor();
      await isWhole('customer');
      for (const tab of ['customers.trade', 'people.tab', 'history.title']) {
        await page.getByRole('tab', { name: t(tab) }).click();
        await page.getByRole('tab', { name: t(tab), selected: true }).waitFor();
        await isWhole(tab);
      }
      await page.keyboard.press('Control+j');
      await page.getByRole('dialog', { name: t('counter.title') }).waitFor();
      await isWhole('counter card');
      await page.keyboard.press('Escape');
      for (const key of ['page.import', 'page.settings']) {
        await go(key);
        await isWhole(key);
      }
    },
    120_000,
  );
});
