import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { realData } from '../real-data.ts';
import { axeFindings } from './axe-findings.ts';
import { Program } from './program.ts';

let program: Program | undefined;

afterEach(async ({ task }) => {
  const ended = program;
  if (task.result?.state === 'fail') {
    await ended?.page.screenshot({ path: join('test-results', `${task.name.replaceAll(/\W+/g, '-')}.png`) });
  }
  program = undefined;
  await ended?.stop();
  // What the browser refused or the page threw, and any request that left this machine, fails the job.
  expect(ended?.complaints ?? []).toEqual([]);
  expect(ended?.foreignRequests ?? []).toEqual([]);
});

/** What a person does and sees, by the words on the screen. */
class Person {
  readonly page: Page;
  readonly t: ReturnType<typeof translator>;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.t = translator(language);
  }

  press(key: string, values: Record<string, string | number> = {}) {
    return this.page
      .getByRole('button', { name: this.t(key, values), exact: true })
      .first()
      .click();
  }

  go(key: string) {
    return this.page
      .getByRole('navigation')
      .getByRole('link', { name: this.t(key), exact: true })
      .click();
  }

  sees(text: string | RegExp) {
    return this.page.getByText(text).first().waitFor();
  }

  async makesArchive(name: string, currency: string) {
    await this.press('archive.newButton');
    await this.page.getByRole('textbox', { name: this.t('archive.name') }).fill(name);
    await this.page.getByRole('combobox', { name: this.t('archive.homeCurrency') }).click();
    await this.page.getByRole('combobox', { name: this.t('archive.homeCurrency') }).fill(currency);
    await this.page
      .getByRole('option', { name: new RegExp(currency) })
      .first()
      .click();
    await this.press('archive.create');
    await this.page.getByRole('contentinfo').getByText(name, { exact: true }).waitFor();
  }

  async choosesFile(path: string) {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press('importPage.chooseFile');
    await (await chooser).setFiles(path);
    await this.page.getByRole('button', { name: this.t('importPage.seeWhatWouldHappen') }).waitFor({ timeout: 60_000 });
  }

  async downloads(act: () => Promise<void>): Promise<Download> {
    const download = this.page.waitForEvent('download', { timeout: 60_000 });
    await act();
    return download;
  }
}

async function start(language: Language): Promise<Person> {
  program = await Program.start({ language });
  program.page.setDefaultTimeout(15_000);
  return new Person(program.page, language);
}

const orders = {
  en: 'order number,order date,customer number,name,product,amount\n1,2026-03-01,7,Ann Lee,Tea,12.00\n2,2026-03-02,8,Ben,Cup,3.50\n3,2026-03-03,,,Tea,1.00\n4,never,8,Ben,Tea,1.00\n',
  'zh-CN':
    '订单编号,下单日期,客户编号,客户姓名,商品,金额\n1,2026年3月1日,7,李安,茶,12.00\n2,2026年3月2日,8,王本,杯,3.50\n3,2026年3月3日,,,茶,1.00\n4,不知道,8,王本,茶,1.00\n',
};
const names = { en: ['Ann Lee', 'Ben'], 'zh-CN': ['李安', '王本'] };

describe.each(['en', 'zh-CN'] as const)('the main job, in %s', (language) => {
  it('a new archive, an order list in, its key accounts, a workbook out, the import undone', async () => {
    const person = await start(language);
    const { page, t } = person;
    const folder = program?.folder ?? '';
    const file = join(folder, language === 'en' ? 'orders.csv' : '订单.csv');
    writeFileSync(file, orders[language]);
    const [best = '', second = ''] = names[language];

    await person.makesArchive('Corner', language === 'en' ? 'GBP' : 'CNY');
    expect(existsSync(join(folder, 'Documents', 'Shuke', 'Corner.shuke'))).toBe(true);

    await person.go('page.import');
    await person.choosesFile(file);
    await person.press('importPage.seeWhatWouldHappen');
    await page.getByRole('button', { name: t('importPage.run', { count: 3 }) }).waitFor();
    await person.sees(t('importPage.rejectedTitle', { count: 1 }));
    await page.getByRole('button', { name: t('importPage.run', { count: 3 }) }).click();
    const rejected = await person.downloads(() => person.press('importPage.saveRejected'));
    expect(rejected.suggestedFilename()).toMatch(/\.xlsx$/);

    await page
      .getByRole('link', { name: t('importPage.toKeyAccounts') })
      .or(page.getByRole('button', { name: t('importPage.toKeyAccounts') }))
      .first()
      .click();
    await page.getByRole('grid').getByText(best).waitFor();
    const cells = await page.getByRole('grid').getByRole('row').nth(1).innerText();
    expect(cells).toContain('12.00');
    await page.getByRole('grid').getByText(second).waitFor();

    await person.press('ranking.save');
    const workbook = await person.downloads(() =>
      page.getByRole('menuitem', { name: t('ranking.saveWorkbook') }).click(),
    );
    expect(workbook.suggestedFilename()).toMatch(language === 'en' ? /^Key accounts.*\.xlsx$/ : /^重点客户.*\.xlsx$/);
    const saved = join(folder, workbook.suggestedFilename());
    await workbook.saveAs(saved);
    expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK');

    // A figure opens the orders behind it.
    await page.getByRole('grid').getByText(best).click();
    await page.getByRole('complementary').getByText('2026-03-01').first().waitFor();

    await person.go('page.import');
    await page
      .getByRole('button', { name: t('importPage.undoWhat', { file: language === 'en' ? 'orders.csv' : '订单.csv' }) })
      .last()
      .click();
    await page
      .getByRole('button', { name: t('importPage.undo'), exact: true })
      .last()
      .click();
    await person.go('page.customers');
    await page.getByText(best).waitFor({ state: 'detached' });
  }, 120_000);

  it('every screen is free of what axe finds, light and dark, wide and narrow', async () => {
    const person = await start(language);
    const { page } = person;
    const file = join(program?.folder ?? '', 'orders.csv');
    writeFileSync(file, orders[language]);
    await person.makesArchive('Corner', 'CNY');
    await person.go('page.import');
    await person.choosesFile(file);
    await person.press('importPage.seeWhatWouldHappen');
    await page.getByRole('button', { name: person.t('importPage.run', { count: 3 }) }).click();
    await page.getByText(person.t('importPage.another')).first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 900, height: 600 },
      ]) {
        await page.setViewportSize(viewport);
        for (const key of ['customers', 'keyAccounts', 'import', 'archive', 'settings']) {
          await person.go(`page.${key}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          // Off the rail: what only shows under the pointer is not of the screen.
          await page.mouse.move(viewport.width / 2, viewport.height - 2);
          await page.getByRole('tooltip').waitFor({ state: 'detached' });
          expect(await axeFindings(page, { onlyColours: colorScheme === 'dark' }), `${colorScheme} ${key}`).toEqual([]);
        }
      }
    }
  }, 180_000);
});

describe('an import under way', () => {
  const realFile = realData('online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz');

  it.skipIf(realFile === null)(
    'of a real file can be cancelled, and then run',
    async () => {
      const person = await start('en');
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
