import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newPerson } from './person.ts';

const orders = {
  en: 'order number,order date,customer number,name,product,amount\n1,2026-03-01,7,Ann Lee,Tea,12.00\n2,2026-03-02,8,Ben,Cup,3.50\n3,2026-03-03,,,Tea,1.00\n4,never,8,Ben,Tea,1.00\n',
  'zh-CN':
    '订单编号,下单日期,客户编号,客户姓名,商品,金额\n1,2026年3月1日,7,李安,茶,12.00\n2,2026年3月2日,8,王本,杯,3.50\n3,2026年3月3日,,,茶,1.00\n4,不知道,8,王本,茶,1.00\n',
};
const names = { en: ['Ann Lee', 'Ben'], 'zh-CN': ['李安', '王本'] };

describe.each(['en', 'zh-CN'] as const)('the main job, in %s', (language) => {
  it('a new archive, an order list in, its key accounts, a workbook out, the import undone', async () => {
    const person = await newPerson(language);
    const { page, t, folder } = person;
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
    expect(workbook.suggestedFilename()).toMatch(
      language === 'en' ? / – Key accounts .*\.xlsx$/ : / – 重点客户 .*\.xlsx$/,
    );
    const saved = join(folder, workbook.suggestedFilename());
    await workbook.saveAs(saved);
    expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK');

    // A figure opens the orders behind it.
    await page.getByRole('grid').getByText(best).click();
    await page.getByRole('complementary').locator('time[datetime="2026-03-01"]').first().waitFor();

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
});
