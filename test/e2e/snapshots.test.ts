import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../electron/spreadsheet/reading/read-whole-table.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders = [
  'order number,order date,customer number,name,amount',
  'A1,2026-01-02,1,Ann,90.00',
  'A2,2026-06-02,2,Bob,50.00',
  '',
].join('\n');

describe.each(languagesOfRun('en'))('a snapshot of the ranking, in %s', (language) => {
  it('is taken by a key, renamed, compared with now, left as a table, removed and taken back', async () => {
    const { page, t, at, press, choose, downloaded, axeFinds } = await shopOnScreen(language, orders);
    await at('/key-accounts?from=2026-01-01&to=2026-12-31');
    const grid = page.getByRole('grid');
    await grid.getByText('Ann', { exact: true }).waitFor();
    await page.getByRole('button', { name: t('snapshots.take') }).waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    const name = dialog.getByRole('textbox', { name: t('snapshots.name') });
    await name.fill('Spring');
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(t('snapshots.taken', { name: 'Spring' }), { exact: true }).waitFor();

    await page
      .getByRole('main')
      .getByRole('link', { name: t('ranking.snapshots'), exact: true })
      .click();
    await grid.getByText('Bob', { exact: true }).waitFor();
    await page.getByTitle(t('snapshots.only.same'), { exact: true }).click();
    await page
      .getByTitle(t('snapshots.only.same'), { exact: true })
      .and(page.locator('[aria-pressed="true"]'))
      .waitFor();
    expect(await axeFinds()).toEqual([]);
    const path = await downloaded(async () => {
      await press('tables.save');
      await choose('tables.asShownIn.xlsx');
    });
    const { cells } = await readWholeFile(path);
    expect(cells.map((row) => row.slice(0, 2))).toEqual([
      [1, 1],
      [2, 2],
    ]);

    const against = page.getByRole('button', { name: new RegExp(`^${t('movement.comparedWith')}`, 'u') });
    await against.click();
    await page.getByRole('button', { name: t('movement.comparedWiths.other'), exact: true }).click();
    const from = page.getByRole('textbox', { name: t('ranking.from'), exact: true });
    await from.fill('2026-06-01');
    await from.press('Enter');
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Escape');
    const parts = page.getByRole('group', { name: t('ranking.whom') }).getByRole('button');
    const gone = parts.filter({ hasText: t('snapshots.parts.lost') });
    await gone.click();
    await grid.getByText('Ann', { exact: true }).waitFor();
    await against.click();
    await page.getByRole('button', { name: t('snapshots.now'), exact: true }).click();
    await parts.first().click();
    await grid.getByText('Bob', { exact: true }).waitFor();

    await press('page.more');
    await choose('snapshots.rename');
    await name.fill('Autumn');
    await page.keyboard.press('Enter');
    await grid.and(page.getByRole('grid', { name: t('snapshots.ofName', { name: 'Autumn' }) })).waitFor();
    await press('page.more');
    await choose('snapshots.remove');
    await page.getByText(t('snapshots.none'), { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await grid.getByText('Bob', { exact: true }).waitFor();

    await grid.getByText('Bob', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    const places = page.getByRole('region', { name: t('snapshots.history.title') });
    await places.scrollIntoViewIfNeeded();
    const place = t('snapshots.history.place', { rank: '2', customers: '2' });
    await places.getByRole('row', { name: new RegExp(`Autumn.*${place}`, 'u') }).waitFor();
    await page
      .getByRole('region', { name: t('fourValues.title') })
      .getByText(t('fourValues.names.barrier'))
      .waitFor();
    expect(await axeFinds()).toEqual([]);
    await places.getByRole('link', { name: 'Autumn' }).click();
    await grid.and(page.getByRole('grid', { name: t('snapshots.ofName', { name: 'Autumn' }) })).waitFor();
  }, 90_000);
});
