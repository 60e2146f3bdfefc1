import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellAsTyped } from '../../shared/import/cell-text.ts';
import { languages } from '../../shared/settings/languages.ts';
import { findLibreOffice, openInLibreOffice, savedByLibreOffice } from '../electron/reports/libre-office.ts';
import { readWholeFile } from '../electron/spreadsheet/reading/read-whole-table.ts';
import { newPerson, type Person } from './person.ts';
import { realOrderList } from './real-order-list.ts';

const listed = 20;
const orders = realOrderList();
const office = findLibreOffice();
if (office === null) console.log('the scoring sheet of the journey is filled in without a spreadsheet program');
const best = [...orders.netMinorOf].sort(([, a], [, b]) => b - a).slice(0, 3);

describe.each(languages)(
  'from the order list of a real shop to the workbook that is handed over, in %s',
  (language) => {
    it('twenty are named, scored in a spreadsheet program, cared for by keys, and leave as a workbook', async () => {
      const person = await newPerson(language);
      await person.makesArchive('Lanterns', 'GBP');
      await importsOrders(person);
      await namesTheFirst(person);
      const numbersOfFive = await scoresInSpreadsheet(person);
      await closesGapsByKeys(person);
      await handsOverWorkbook(person, numbersOfFive);
    }, 120_000);
  },
);

async function importsOrders(person: Person): Promise<void> {
  const { page, t, folder } = person;
  const file = join(folder, 'orders.csv');
  writeFileSync(file, orders.text);
  await person.go('page.import');
  await person.choosesFile(file);
  await person.press('importPage.seeWhatWouldHappen');
  const lines = orders.lines.toLocaleString('en');
  await page
    .getByRole('button', { name: t('importPage.run', { count: orders.lines }).replace(String(orders.lines), lines) })
    .click();
  await page.getByText(t('importPage.toKeyAccounts')).first().click();
}

async function namesTheFirst({ page, t }: Person): Promise<void> {
  const { keyboard } = page;
  const ranking = page.getByRole('grid');
  await ranking
    .getByText(best[0]?.[0] ?? '')
    .first()
    .waitFor();
  await ranking.focus();
  const naming = page.getByRole('dialog', { name: t('namedAccounts.deeds.add'), exact: true });
  for (let nth = 1; nth <= listed; nth += 1) {
    await keyboard.press('n');
    await naming.getByRole('textbox').and(page.locator(':focus')).waitFor();
    await keyboard.type(`reason ${nth}`);
    await keyboard.press('Enter');
    await naming.waitFor({ state: 'detached' });
    await keyboard.press('ArrowDown');
  }
  await goesToTab({ page, t }, 'namedAccounts.title');
  const list = page.getByRole('grid', { name: t('namedAccounts.title'), exact: true });
  await list.getByText(`reason ${listed}`, { exact: true }).waitFor();
}

/** A tab of the key accounts; a number may follow its name. */
function goesToTab({ page, t }: Pick<Person, 'page' | 't'>, key: string): Promise<void> {
  return page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${t(key)}(?: ?\\d+)?$`, 'u') })
    .click();
}

/** Everybody on the sheet is asked about; gives the numbers of those whose influence is 5. */
async function scoresInSpreadsheet(person: Person): Promise<string[]> {
  const { page, t, folder } = person;
  await goesToTab(person, 'scoringSheet.tab');
  const grid = page.getByRole('grid', { name: t('scoringSheet.title'), exact: true });
  await grid.waitFor();
  const sheet = join(folder, 'sheet.xlsx');
  await (await person.downloads(() => person.press('scoringSheet.export'))).saveAs(sheet);
  const { headings, cells } = await readWholeFile(sheet, { reading: { headingRow: 1 } });
  const influence = headings.indexOf(t('scoringSheet.headings.answer', { factor: t('factors.names.influence') }));
  const elsewhere = headings.indexOf(t('customerFields.buysElsewhere.name'));
  const answers = ['5', '3', t('scoringSheet.notKnown')];
  const filled = cells.map((row, at) => {
    const texts = headings.map((_, column) => cellAsTyped(row[column] ?? null));
    texts[influence] = answers[at % answers.length] ?? '';
    texts[elsewhere] = t('customerFields.buysElsewhere.choices.no');
    return texts;
  });
  const asText = [headings, ...filled]
    .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  const back = join(folder, 'filled.csv');
  writeFileSync(back, `\uFEFF${asText}`);
  const file = office === null ? back : join(folder, 'filled.xlsx');
  if (office !== null) writeFileSync(file, await savedByLibreOffice(office, folder, back));

  const chooser = page.waitForEvent('filechooser');
  await person.press('scoringSheet.import');
  await (await chooser).setFiles(file);
  await person.press('scoringSheet.write', { count: 2 * filled.length });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await grid.getByText('5.0', { exact: true }).first().waitFor();
  return filled.flatMap((texts) => (texts[influence] === '5' ? [texts[0] ?? ''] : []));
}

/** What nobody on the list has yet is noted down its column. */
async function closesGapsByKeys(person: Person): Promise<void> {
  const { page, t } = person;
  const { keyboard } = page;
  await goesToTab(person, 'namedAccounts.care.title');
  const care = page.getByRole('grid', { name: t('namedAccounts.care.title'), exact: true });
  await care.getByRole('row').nth(listed).waitFor();
  const gap = page.getByRole('button', { name: t('namedAccounts.care.gaps.own') });
  expect(await gap.textContent()).toContain(String(listed));
  await care.focus();
  for (let column = 0; column < 7; column += 1) await keyboard.press('ArrowRight');
  const service = page.getByRole('textbox', { name: t('namedAccounts.ownService'), exact: true });
  for (let nth = 1; nth <= listed; nth += 1) {
    await keyboard.press('Enter');
    await service.and(page.locator(':focus')).waitFor();
    await keyboard.type(`parcel ${nth}`);
    await keyboard.press('Enter');
    await service.waitFor({ state: 'detached' });
  }
  await gap.waitFor({ state: 'detached' });
}

async function handsOverWorkbook(person: Person, numbersOfFive: readonly string[]): Promise<void> {
  const { page, t, folder } = person;
  await goesToTab(person, 'ranking.rankingTab');
  await person.press('ranking.save');
  const saved = await person.downloads(() =>
    page.getByRole('menuitem', { name: t('ranking.saveWorkbook'), exact: true }).click(),
  );
  const path = join(folder, 'handed-over.xlsx');
  await saved.saveAs(path);
  if (office === null) return;
  const sheets = (await openInLibreOffice(office, folder, [path])).get('handed-over.xlsx') ?? [];
  const rowsOf = (key: string) =>
    (sheets.find(({ name }) => name === t(key))?.rows ?? []).map((row) => row.map(({ value }) => value));
  const rowOf = (key: string, number: string) => rowsOf(key).find((row) => row.includes(number)) ?? [];
  for (const [number, netMinor] of best) {
    expect(rowOf('report.ranking.sheets.ranking', number)).toContain(netMinor / 100);
  }
  for (const number of numbersOfFive) expect(rowOf('report.findings.sheets.scored', number)).toContain(5);
  const named = rowsOf('report.findings.sheets.care');
  expect(named.filter((row) => /^reason \d+$/u.test(String(row[3])))).toHaveLength(listed);
  const headings = named.find((row) => row.includes(t('namedAccounts.care.facts.own'))) ?? [];
  const gaps = named.find((row) => row[0] === t('report.findings.care.gaps')) ?? [];
  expect(gaps[headings.indexOf(t('namedAccounts.care.facts.own'))]).toBe(0);
  expect(rowOf('report.findings.sheets.turnover', t('report.findings.turnover.difference'))[2]).toBe(0);
}
