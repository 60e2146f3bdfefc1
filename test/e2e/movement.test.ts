import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../electron/spreadsheet/reading/read-whole-table.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

/** From 2025 to 2026 Ann brings more, Bob less, Cy is new, Dee is gone. */
const orders = [
  'order number,order date,customer number,name,amount',
  'A1,2025-01-02,1,Ann,50.00',
  'A2,2025-06-02,2,Bob,90.00',
  'A3,2025-12-30,4,Dee,30.00',
  'B1,2026-01-05,1,Ann,80.00',
  'B2,2026-06-05,2,Bob,60.00',
  'B3,2026-11-05,3,Cy,20.00',
  '',
].join('\n');

describe.each(languagesOfRun('en'))('the movement between two periods, in %s', (language) => {
  it('is drawn, adds up, and its parts are what the list holds and what leaves', async () => {
    const { page, t, at, press, choose, downloaded, axeFinds } = await shopOnScreen(language, orders);
    await at('/movement?from=2026-01-01&to=2026-11-15&against=lastYear');
    const grid = page.getByRole('grid');
    const names = () =>
      grid
        .getByRole('row')
        .getByRole('gridcell', { name: /^(?:Ann|Bob|Cy|Dee)$/u })
        .allInnerTexts();
    await grid.getByText('Ann', { exact: true }).waitFor();
    expect(await names()).toEqual(['Ann', 'Cy', 'Bob']);
    const says = t('movement.bridgeSays', { before: '140', now: '160', currency: 'GBP', change: '+20' });
    await page.getByRole('figure', { name: says, exact: true }).getByRole('img').waitFor();
    expect(await axeFinds()).toEqual([]);

    const part = (which: string) => page.getByTitle(t(`movement.only.${which}`), { exact: true });
    await part('new').click();
    await expect.poll(names).toEqual(['Cy']);
    await part('new').and(page.locator('[aria-pressed="true"]')).waitFor();
    const path = await downloaded(async () => {
      await press('tables.save');
      await choose('tables.asShownIn.xlsx');
    });
    const { cells } = await readWholeFile(path);
    expect(cells.map((row) => row.slice(0, 2))).toEqual([['3', 'Cy']]);

    await grid.getByText('Cy', { exact: true }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText(t('movement.only.new'), { exact: true }).waitFor();
    await panel.getByText('B3').waitFor();
  }, 90_000);

  it('says of how few days a period is known, and is not drawn where they are too few', async () => {
    const { page, t, at, press } = await shopOnScreen(language, orders.replace(',Dee,', ',,'));
    await at('/movement?from=2025-01-01&to=2025-12-31');
    await page.getByText(t('movement.notCompared'), { exact: true }).waitFor();
    // In a small window the number has no column of its own: it stands for a name that is not known.
    await page.setViewportSize({ width: 900, height: 600 });
    await expect.poll(() => page.getByRole('gridcell', { name: '4', exact: true }).count()).toBe(1);
    expect(await page.getByRole('figure').count()).toBe(0);
    await page.getByRole('button', { name: new RegExp(`^${t('movement.comparedWith')}`, 'u') }).click();
    await press('movement.comparedWiths.lastYear');
    await page.getByText(t('movement.covered', { covered: 0, count: 366 }), { exact: true }).waitFor();
  }, 90_000);
});
