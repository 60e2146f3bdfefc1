import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '@e965/xlsx';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translator } from '../../shared/locales/words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shuke-smoke-'));
const orders = join(folder, 'orders.csv');
const workbook = join(folder, 'key accounts.xlsx');
const t = translator('en');
const complaints: string[] = [];
let program: ElectronApplication;
let page: Page;

beforeAll(async () => {
  const executablePath = process.env.SHUKE_ELECTRON;
  if (executablePath === undefined) throw new Error('SHUKE_ELECTRON names no Electron; `npm test` finds one');
  writeFileSync(
    orders,
    'order number,order date,customer number,name,product,amount\n1,2026-03-01,7,Ann Lee,Tea,12.00\n2,2026-03-02,8,Ben,Cup,3.50\n',
  );
  program = await _electron.launch({
    executablePath,
    // Chromium's sandbox does not run as root.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    env: {
      ...process.env,
      SHUKE_PROFILE: join(folder, 'profile'),
      SHUKE_HOME: folder,
      LANGUAGE: 'en',
      LANG: 'en_GB.UTF-8',
    },
  });
  page = await program.firstWindow();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterAll(async () => {
  await program?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the real window takes orders in, ranks the customers and gives a workbook', async () => {
  await setLanguage();
  await answerDialogs();

  await press('archive.newButton');
  await page.getByRole('textbox', { name: t('archive.name') }).fill('Corner');
  await press('archive.create');
  await page.getByRole('contentinfo').getByText('Corner', { exact: true }).waitFor();
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Corner — 熟客 Shuke',
  );

  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('page.import'), exact: true })
    .click();
  await press('importPage.chooseFile');
  await press('importPage.seeWhatWouldHappen');
  await page.getByRole('button', { name: t('importPage.run', { count: 2 }) }).click();
  await page
    .getByRole('link', { name: t('importPage.toKeyAccounts') })
    .or(page.getByRole('button', { name: t('importPage.toKeyAccounts') }))
    .first()
    .click();
  await page.getByRole('grid').getByText('Ann Lee').waitFor();

  await press('ranking.save');
  await page.getByRole('menuitem', { name: t('ranking.saveWorkbook') }).click();
  await expect.poll(() => sheetText(), { timeout: 30_000 }).toContain('Ann Lee');
  expect(complaints).toEqual([]);
});

it('the real window is a sandboxed page with a menu in the page’s language, and reaches no network', async () => {
  expect(await page.evaluate(() => [location.origin, typeof Reflect.get(window, 'require')])).toEqual([
    'app://shuke',
    'undefined',
  ]);
  const labels = await program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(labels).toContain(t('shell.menu.file'));
  const fetched = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'yes',
      () => 'no',
    ),
  );
  expect(fetched).toBe('no');
});

async function press(key: string): Promise<void> {
  await page
    .getByRole('button', { name: t(key), exact: true })
    .first()
    .click();
}

/** Whatever the machine speaks. */
async function setLanguage(): Promise<void> {
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('button', { name: t('archive.newButton') }).waitFor();
}

/** The system's dialogs cannot be clicked; all before and behind them is real. */
async function answerDialogs(): Promise<void> {
  await program.evaluate(
    ({ dialog }, { chosen, saved }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: saved });
    },
    { chosen: orders, saved: workbook },
  );
}

function sheetText(): string {
  try {
    const { Sheets } = read(readFileSync(workbook));
    return JSON.stringify(Sheets);
  } catch {
    return ''; // Not written yet.
  }
}
