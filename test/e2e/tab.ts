import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { Language } from '../../shared/settings/contract.ts';
import { browserArguments, browserEnvironment, findBrowser } from '../find-browser.ts';

/** A tab of Chromium in a context of its own. */
export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly language: Language;
  /** Port of the host whose page it showed; 0 before the first. */
  readonly port: number;
  /** And the browser with it, where it was started for this tab. */
  close(): Promise<void>;
}

/** A page lives for seconds here: what is compiled for long runs is thrown away before it has paid for itself. */
const withoutOptimisingCompilers = '--js-flags=--no-opt --no-maglev';

/** One Chromium for all tests of a worker: a context of its own in it costs each a tenth of a start. */
let sharedBrowser: Promise<Browser> | undefined;

export async function launchBrowser(more: string[]): Promise<Browser> {
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
  const isShared = chromiumArguments.length === 0;
  const browser = await (isShared ? theSharedBrowser() : launchBrowser(chromiumArguments));
  const context = await browser.newContext({ locale: language, viewport, acceptDownloads: true, ...media });
  const close = () => (isShared ? context.close() : browser.close());
  return { context, page: await context.newPage(), language, port: 0, close };
}

async function theSharedBrowser(): Promise<Browser> {
  if (sharedBrowser === undefined || !(await sharedBrowser).isConnected()) {
    sharedBrowser = launchBrowser([withoutOptimisingCompilers]);
  }
  return sharedBrowser;
}

export function takeLeftTab(language: Language): Tab | undefined {
  const tab = leftTabs.get(language);
  leftTabs.delete(language);
  return tab;
}

/** Empties a tab while its host still answers, and leaves it for the next test; one that cannot be emptied is closed. */
export async function leaveTab(tab: Tab, { url, port }: { url: string; port: number }): Promise<void> {
  const { context, page } = tab;
  try {
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    page.setDefaultTimeout(10_000);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ ...media, media: null });
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
    await tab.close();
  }
}
