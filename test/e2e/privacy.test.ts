import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBrowserHost } from '../../electron/browser/browser-host.ts';
import { builtPageFolder } from '../../electron/page/page-folder.ts';
import { translator } from '../../shared/locales/words.ts';
import { browserArguments, findWholeBrowser } from '../find-browser.ts';
import { startKeptEngine } from './kept-engine.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { putShop } from './made-archives.ts';
import { newFolder } from './program.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const orders = `order number,order date,customer number,name,phone,amount
1,2026-01-05,K-7001,Quillon Featherby,13855501001,120.00
2,2026-02-05,K-7002,Zebedee Marlowe,13855501002,80.00
3,2026-03-05,K-7003,Ottoline Brandt,13855501003,40.00
`;
const secrets = [
  ...'Quillon Featherby Zebedee Marlowe Ottoline Brandt'.split(' '),
  '138555010',
  'K-700',
  'Sesame Lane',
];

/** Where a secret can be read on the screen, heard from it, or found by resting the mouse on it. */
async function seen(page: Page): Promise<string[]> {
  const found = await page.evaluate((words) => {
    const holds = (text: string | null): boolean => text !== null && words.some((word) => text.includes(word));
    const places: string[] = holds(document.title) ? [`title: ${document.title}`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const texts = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue);
      const told = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'].map((name) =>
        element.getAttribute(name),
      );
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const isLegible = isField && getComputedStyle(element).getPropertyValue('-webkit-text-security') !== 'disc';
      const typed = isLegible ? [element.value] : [];
      for (const text of [...texts, ...told, ...typed].filter(holds)) {
        places.push(`${element.tagName.toLowerCase()}.${element.className}: ${text}`);
      }
    }
    return places;
  }, secrets);
  return found;
}

/** Every page the rail leads to, so that a page added to it is looked at too. */
async function railAddresses(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation').getByRole('link');
  return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).hash.slice(1)));
}

/** Goes to another page and waits until the one before is gone. */
async function leaveFor({ page, at }: ShopOnScreen, address: string): Promise<void> {
  const heading = await page.getByRole('heading', { level: 1 }).elementHandle();
  const isThere = new URL(page.url()).hash.slice(1).split('?')[0] === address;
  await at(address);
  if (!isThere) await heading?.waitForElementState('hidden');
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
}

async function hideNames({ page, t }: ShopOnScreen): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('contentinfo').getByText(t('page.namesHidden')).waitFor();
}

describe.each(languagesOfRun('en'))('with names hidden, in %s', (language) => {
  it('no page of the rail, no panel and no profile shows a name, a number or a phone', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, at } = shop;
    const addresses = await railAddresses(page);
    expect(addresses.length).toBeGreaterThan(4);
    await at('/customers');
    await page.getByText('Quillon Featherby').first().waitFor();
    expect(await seen(page)).not.toEqual([]);
    await hideNames(shop);
    const leaks: Record<string, string[]> = {};
    for (const address of addresses) {
      await leaveFor(shop, address);
      await page.waitForLoadState('networkidle');
      leaks[address] = await seen(page);
      const rows = page.getByRole('grid').locator('tbody tr[aria-rowindex]');
      if ((await page.getByRole('grid').count()) === 0) continue;
      await rows.first().waitFor();
      leaks[`${address} listed`] = await seen(page);
      await page.getByRole('grid').focus();
      await page.keyboard.press('Enter');
      await page
        .getByRole('complementary')
        .locator('ol button[aria-expanded], ol li')
        .first()
        .waitFor({ state: 'attached' });
      leaks[`${address} panel`] = await seen(page);
    }
    await at('/customers/1');
    await page.getByRole('main').locator('ol').first().waitFor({ state: 'attached' });
    leaks.profile = await seen(page);
    expect(Object.entries(leaks).filter(([, places]) => places.length > 0)).toEqual([]);
  }, 120_000);

  it('no filter, no saved filter, no error, no editor and no toast says one', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at, choose } = shop;
    await at('/customers');
    await press('customers.filters.add');
    await choose('customers.filters.fields.name');
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: t('customers.filters.value') })
      .fill('Zebedee');
    await page.keyboard.press('Enter');
    await page.getByText(t('customers.shownOfAll', { shown: '1', all: '3' }), { exact: true }).waitFor();
    await press('customers.filters.saved');
    await page.getByRole('textbox', { name: t('customers.filters.saveThis') }).fill('Marlowe and co');
    await page.keyboard.press('Enter');
    await page.getByText(t('customers.filters.kept', { name: 'Marlowe and co' })).waitFor();
    await hideNames(shop);
    const leaks: Record<string, string[]> = { 'chip and toast': await seen(page) };
    await press('customers.filters.fields.name');
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: t('customers.filters.value') })
      .waitFor();
    leaks['chip editor'] = await seen(page);
    await page.keyboard.press('Escape');
    await press('customers.filters.saved');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('customers.filters.forget', { name: '•••' }) })
      .waitFor();
    leaks['saved filters'] = await seen(page);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: t('customers.filter') }).fill('Ottoline');
    await page.getByRole('heading', { name: t('customers.nobodyFits') }).waitFor();
    leaks['nobody found'] = await seen(page);
    await at('/key-accounts');
    await page.getByRole('textbox', { name: t('ranking.filter') }).fill('Ottoline Sesame Lane');
    await page.getByRole('heading', { name: t('ranking.nobodyFound', { filter: '•••' }) }).waitFor();
    leaks['nobody found in the ranking'] = await seen(page);
    // A period tells nothing of anybody.
    await page.getByRole('button', { name: new RegExp(`^${t('ranking.period')}`) }).click();
    const from = page.getByRole('textbox', { name: t('ranking.from'), exact: true });
    const hidingOf = (field: Element) => getComputedStyle(field).getPropertyValue('-webkit-text-security');
    // The calendar's field takes the place of a plain one.
    await expect.poll(() => from.evaluate(hidingOf)).toBe('none');
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: t('page.customers'), exact: true })
      .click();
    await page.getByRole('heading', { name: t('customers.nobodyFits') }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('status')
      .filter({ hasText: t('page.redo') })
      .waitFor();
    leaks.undone = await seen(page);

    await page.keyboard.press('Control+Shift+P');
    await press('customers.filters.everybody');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await press('customers.rest');
    await press('customers.change', { field: t('customers.number') });
    await page.getByRole('textbox', { name: t('customers.number') }).fill('K-7002');
    await hideNames(shop);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('complementary').getByRole('alert').waitFor();
    leaks['editor and refusal'] = await seen(page);
    expect(Object.entries(leaks).filter(([, places]) => places.length > 0)).toEqual([]);
  }, 120_000);
});

/** In which files of a folder a word can be read, in the ways Chromium writes text. */
function filesWith(folder: string, words: readonly string[]): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return words
      .filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
      .map((word) => `${join(parentPath, name).slice(folder.length)}: ${word}`);
  });
}

const wholeBrowser = await findWholeBrowser();
if (wholeBrowser === null)
  console.log('What a browser keeps on the disk is not looked at: there is only a headless shell.');

describe.skipIf(wholeBrowser === null)("in a browser of the person's own", () => {
  it('back and reload bring a filter back, and nothing of a customer is kept in history, tabs or forms', async () => {
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
      startEngine: startKeptEngine,
    });
    onTestFinished(() => host.close());
    const context = await chromium.launchPersistentContext(browserFolder, {
      executablePath: wholeBrowser ?? '',
      args: browserArguments(),
      locale: 'en',
      viewport: { width: 1280, height: 800 },
    });
    const [page = await context.newPage()] = context.pages();
    const t = translator('en');
    const oneShown = () =>
      page.getByText(t('customers.shownOfAll', { shown: '1', all: '3' }), { exact: true }).waitFor();
    await page.goto(host.link);
    await page.getByRole('contentinfo').getByText('shop', { exact: true }).waitFor();
    const rail = page.getByRole('navigation');
    await rail.getByRole('link', { name: t('page.customers'), exact: true }).click();
    await page.getByRole('textbox', { name: t('customers.filter') }).fill('13855501001');
    await oneShown();
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
    await oneShown();
    await page.reload();
    await oneShown();
    await page.getByRole('complementary').getByText('Quillon Featherby').first().waitFor();

    await page.getByRole('textbox', { name: t('customers.filter') }).fill('');
    await page.getByRole('grid').getByText('Ottoline Brandt').waitFor();
    await page.keyboard.press('Alt+n');
    const name = page.getByRole('textbox', { name: t('customers.name'), exact: true });
    await name.fill('Typewritten');
    await name.press('Control+Enter');
    await page.getByRole('grid').getByText('Typewritten').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Searchword');
    await page.keyboard.press('Escape');
    await rail.getByRole('link', { name: t('page.keyAccounts'), exact: true }).click();
    await page.getByRole('textbox', { name: t('ranking.filter') }).fill('Filterword');
    await page.getByRole('heading', { name: t('ranking.nobodyFound', { filter: 'Filterword' }) }).waitFor();
    // The history is written some seconds after: with the page that was visited last in it, so are those before.
    await rail.getByRole('link', { name: t('page.import'), exact: true }).click();
    await expect.poll(() => filesWith(browserFolder, ['#/import']), { timeout: 30_000 }).not.toEqual([]);
    await context.close();
    expect(filesWith(browserFolder, ['#/customers?', '#/key-accounts?'])).not.toEqual([]);
    expect(filesWith(browserFolder, [...secrets, 'Typewritten', 'Searchword', 'Filterword'])).toEqual([]);
  }, 120_000);
});
