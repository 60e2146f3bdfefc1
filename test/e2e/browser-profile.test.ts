import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { startBrowserHost } from '../../electron/browser/browser-host.ts';
import { builtPageFolder } from '../../electron/page/page-folder.ts';
import { translator } from '../../shared/locales/words.ts';
import { browserArguments, findBrowser } from '../find-browser.ts';
import { putShop } from './made-archives.ts';
import { newFolder } from './program.ts';

const orders = `order number,order date,customer number,name,phone,amount
1,2026-01-05,K-7001,Quillon Featherby,13855501001,120.00
2,2026-02-05,K-7002,Zebedee Marlowe,13855501002,80.00
`;
/** Of the archive, and typed on the page. */
const secrets = ['Quillon', 'Featherby', 'Zebedee', '13855501001', 'K-7001', 'Typewritten', 'Ottoline', 'Searchword'];

/** In which files of a folder a secret can be read, in the ways Chromium writes text. */
function filesWithSecrets(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return secrets
      .filter((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')))
      .map((secret) => `${join(parentPath, name).slice(folder.length)}: ${secret}`);
  });
}

it('a browser that keeps its history, its tabs and what forms are filled with keeps nothing of a customer', async () => {
  const executablePath = await findBrowser();
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const browserFolder = join(folder, 'browser');
  mkdirSync(browserFolder);
  const host = await startBrowserHost({
    engine: {
      profileFolder: join(folder, 'profile'),
      homeFolder: folder,
      appVersion: '0.0.0',
      systemLanguage: 'en',
      openAtStart: await putShop(orders, folder),
    },
    pageFolder: builtPageFolder(),
    engineWorker: new URL('../../dist/node/engine-worker.js', import.meta.url),
  });
  onTestFinished(() => host.close());
  const context = await chromium.launchPersistentContext(browserFolder, {
    ...(executablePath === null ? {} : { executablePath }),
    args: browserArguments(),
    locale: 'en',
    viewport: { width: 1280, height: 800 },
  });
  const [page = await context.newPage()] = context.pages();
  page.setDefaultTimeout(15_000);
  const t = translator('en');
  await page.goto(host.link);
  await page.getByRole('contentinfo').getByText('shop', { exact: true }).waitFor();

  const rail = page.getByRole('navigation');
  await rail.getByRole('link', { name: t('page.customers'), exact: true }).click();
  await page.getByRole('textbox', { name: t('customers.filter') }).fill('13855501001');
  await page.getByText(t('customers.shownOfAll', { shown: '1', all: '2' }), { exact: true }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByText('Quillon Featherby').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '/customers/1';
  });
  await page.getByRole('heading', { level: 1, name: 'Quillon Featherby' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Quillon Featherby' }).waitFor();
  await page.goBack();
  // A list is as it was, also where the page is loaded again.
  await page.getByText(t('customers.shownOfAll', { shown: '1', all: '2' }), { exact: true }).waitFor();
  await page.reload();
  await page.getByText(t('customers.shownOfAll', { shown: '1', all: '2' }), { exact: true }).waitFor();

  await page.keyboard.press('Control+Alt+n');
  await page.getByRole('textbox', { name: t('customers.name'), exact: true }).fill('Typewritten');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Typewritten' }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Searchword');
  await page.keyboard.press('Escape');
  await rail.getByRole('link', { name: t('page.keyAccounts'), exact: true }).click();
  await page.getByRole('textbox', { name: t('ranking.filter') }).fill('Ottoline');
  await page.getByRole('heading', { name: t('ranking.nobodyFound', { filter: 'Ottoline' }) }).waitFor();
  // Chromium writes its history and its tabs some seconds after what it tells of.
  await page.waitForTimeout(4_000);
  await context.close();
  expect(filesWithSecrets(browserFolder)).toEqual([]);
}, 120_000);
