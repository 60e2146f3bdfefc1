import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellAsTyped } from '../../shared/import/cell-text.ts';
import { readWholeFile } from '../electron/spreadsheet/reading/read-whole-table.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders = [
  'order number,order date,customer number,name,amount',
  '1,2026-03-05,1,Ann,90.00',
  '2,2026-03-06,2,Ben,50.00',
  '',
].join('\n');

describe.each(languagesOfRun('zh-CN'))('the scoring sheet, in %s', (language) => {
  it('is filled in by digits, leaves, comes back filled in, and shows what it changes before it is written', async () => {
    const { page, t, at, press, folder, downloaded, axeFinds } = await shopOnScreen(language, orders);
    await at('/scoring-sheet');
    const grid = page.getByRole('grid', { name: t('scoringSheet.title') });
    await grid.waitFor();
    const path = await downloaded(() => press('scoringSheet.export'));
    const cells = grid.getByRole('row').nth(1).getByRole('gridcell');
    // The first cell of Ann: nothing is on record of her loyalty.
    await cells.nth(0).click();
    await page.keyboard.press('4');
    await page.keyboard.press('-');
    await cells.nth(0).getByText('4.0', { exact: true }).waitFor();
    await cells.nth(1).getByText('?', { exact: true }).waitFor();
    await page.keyboard.press('5');
    await cells.nth(2).getByText('5.0', { exact: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await cells.nth(2).getByText('5.0', { exact: true }).waitFor({ state: 'detached' });
    expect(await axeFinds()).toEqual([]);
    // From the last factor on by the arrows: whether they buy elsewhere and from whom, then how satisfied they are.
    const [elsewhere, satisfaction] = [cells.nth(7), cells.nth(8)];
    for (let column = 2; column < 7; column += 1) await page.keyboard.press('ArrowRight');
    // It counts into loyalty, and so into the ranking: the rows stay where they are.
    await page.keyboard.press('1');
    await elsewhere.getByText(t('customerFields.buysElsewhere.choices.yes'), { exact: true }).waitFor();
    await page.keyboard.press('3');
    await satisfaction.getByText(t('satisfaction.levels.recommends')).waitFor();
    await page.keyboard.press('2');
    await satisfaction.getByText(t('satisfaction.levels.buysAgain')).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('=');
    const from = page.getByRole('dialog');
    await from.getByRole('textbox').waitFor();
    await page.keyboard.type('the market');
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Enter');
    await from.waitFor({ state: 'detached' });
    await elsewhere.getByText('the market').waitFor();
    await page.keyboard.press('Delete');
    await elsewhere.getByText('the market').waitFor({ state: 'detached' });

    const { headings, cells: rows } = await readWholeFile(path, { reading: { headingRow: 1 } });
    const columnOf = (factor: string): number => headings.indexOf(t('scoringSheet.headings.answer', { factor }));
    const filled = rows.map((row) => headings.map((_, column) => cellAsTyped(row[column] ?? null)));
    for (const [row, factor, answer] of [
      [0, 'loyalty', '1'],
      [0, 'influence', '5'],
      [1, 'credit', t('scoringSheet.notKnown')],
    ] as const) {
      const cellsOfRow = filled[row];
      if (cellsOfRow !== undefined) cellsOfRow[columnOf(t(`factors.names.${factor}`))] = answer;
    }
    const file = join(folder, 'filled.csv');
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    writeFileSync(file, [headings, ...filled].map((row) => row.map(quoted).join(',')).join('\n'));

    const chooser = page.waitForEvent('filechooser');
    await press('scoringSheet.import');
    await (await chooser).setFiles(file);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('scoringSheet.decidedSince', { count: 1 })).waitFor();
    expect(await axeFinds()).toEqual([]);
    // The loyalty that was scored here since stays as it is.
    await press('scoringSheet.write', { count: 2 });
    await dialog.waitFor({ state: 'detached' });
    await cells.nth(6).getByText('5.0', { exact: true }).waitFor();
    await cells.nth(0).getByText('4.0', { exact: true }).waitFor();
    await press('page.undo');
    await cells.nth(6).getByText('5.0', { exact: true }).waitFor({ state: 'detached' });

    // Among the files to import it is known without being asked.
    await at('/import');
    const among = page.waitForEvent('filechooser');
    await press('importPage.chooseFile');
    await (await among).setFiles(file);
    await dialog.getByText(t('scoringSheet.decidedSince', { count: 1 })).waitFor();
    await press('scoringSheet.write', { count: 2 });
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('importPage.chooseFile') }).waitFor();
    await at('/scoring-sheet');
    await cells.nth(6).getByText('5.0', { exact: true }).waitFor();
  });
});
