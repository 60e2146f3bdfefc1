import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { Language } from '../../shared/settings/contract.ts';
import { browserArguments, browserEnvironment, findBrowser } from '../find-browser.ts';
import { browserAddressVariable } from './browser-address.ts';

/** A tab of Chromium in a context of its own. */
export interface Tab {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly language: Language;
  /** Port of the host whose page it showed; 0 before the first. */
  readonly port: number;
}

/** The Chromium of this run where there is one, else one of its own; closing it ends what was opened in it. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const address = process.env[browserAddressVariable];
  if (address !== undefined && more.length === 0) return chromium.connect(address);
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no browser was found: name one in SHUKE_BROWSER');
  return chromium.launch({ executablePath, args: [...browserArguments(), ...more], env: browserEnvironment() });
}

/**
 * The tabs that tests before have left, emptied. Their process has the page's code compiled, and their origin's files
 * cached: a program started in one takes a third of the work of one in a new tab.
 */
const leftTabs = new Map<Language, Tab>();

const viewport = { width: 1280, height: 800 };
// What fades between two themes has neither's contrast.
const media = { colorScheme: 'light', reducedMotion: 'reduce' } as const;

const emptyPage = '<!doctype html><link rel="icon" href="data:,"><title>-</title>';

export async function openTab(language: Language, chromiumArguments: string[] = []): Promise<Tab> {
  const browser = await launchBrowser(chromiumArguments);
  const context = await browser.newContext({ locale: language, viewport, acceptDownloads: true, ...media });
  return { browser, context, page: await context.newPage(), language, port: 0 };
}

export function takeLeftTab(language: Language): Tab | undefined {
  const tab = leftTabs.get(language);
  leftTabs.delete(language);
  return tab;
}

/** Empties a tab while its host still answers, and leaves it for the next test; one that cannot be emptied is closed. */
export async function leaveTab(tab: Tab, { url, port }: { url: string; port: number }): Promise<void> {
  const { browser, context, page } = tab;
  try {
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    page.setDefaultTimeout(10_000);
    await page.setViewportSize(viewport);
    await page.emulateMedia(media);
    await context.clearPermissions();
    // An empty page of the same origin keeps the process. Not the host's own: its refusal would be told to the next test
    // as a complaint. What the page before it keeps as it is left still goes to its own host.
    await context.clearCookies();
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: emptyPage }));
    await page.goto(url);
    await page.unrouteAll({ behavior: 'wait' });
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    leftTabs.set(tab.language, { ...tab, port });
  } catch {
    await browser.close();
  }
}
