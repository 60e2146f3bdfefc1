import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders = [
  'order number,order date,customer number,name,amount',
  'A1,2026-01-02,1,Ann,90.00',
  'A2,2026-06-02,2,Bob,50.00',
  '',
].join('\n');

describe.each(languagesOfRun('zh-CN'))('the first page of the report, in %s', (language) => {
  it('is signed and reworded before it leaves; what was typed is kept over Esc', async () => {
    const { page, t, at, press, choose, downloaded, axeFinds } = await shopOnScreen(language, orders);
    await at('/key-accounts?from=2026-01-01&to=2026-12-31');
    await page.getByRole('grid').getByText('Ann', { exact: true }).waitFor();
    const dialog = page.getByRole('dialog', { name: t('frontPage.title'), exact: true });
    const open = async () => {
      await press('ranking.save');
      await choose('frontPage.open');
      await dialog.getByRole('textbox', { name: t('frontPage.author'), exact: true }).waitFor();
    };
    const sentence = dialog.getByRole('textbox', { name: t('frontPage.kinds.concentration'), exact: true });
    await open();
    expect(await sentence.inputValue()).toContain('64%');
    await dialog.getByRole('textbox', { name: t('frontPage.author'), exact: true }).fill('Min Chen');
    await sentence.fill('Ann is two thirds of the shop.');
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await open();
    expect(await sentence.inputValue()).toBe('Ann is two thirds of the shop.');
    const path = await downloaded(() => press('frontPage.saveAndExport'));
    const [front] = (await readXlsx(readFileSync(path))).sheets;
    const texts = front?.rows.flat() ?? [];
    for (const said of ['Min Chen', 'Ann is two thirds of the shop.']) expect(texts).toContain(said);
    expect(texts.join('\n')).not.toContain('64%');

    await open();
    await dialog.getByRole('button', { name: t('frontPage.backToWritten'), exact: true }).click();
    expect(await sentence.inputValue()).toContain('64%');
  });
});
