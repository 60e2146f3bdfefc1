import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/browser-host.ts';
import { builtPageFolder } from '../../electron/page/page-folder.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { browserArguments, findBrowser } from '../find-browser.ts';
import { browserAddressVariable } from './browser-address.ts';

export interface ProgramOptions {
  language?: Language;
  openAtStart?: string;
  /** Runs in place of the engine's own worker. */
  engineWorker?: URL;
  /** Further arguments for Chromium. */
  browserArguments?: string[];
  /** What an earlier run on this machine has left, in place of a machine it is new to. */
  folder?: string;
}

/** The Chromium of this run where there is one, else one of its own; closing it ends what was opened in it. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const address = process.env[browserAddressVariable];
  if (address !== undefined && more.length === 0) return chromium.connect(address);
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no browser was found: name one in SHUKE_BROWSER');
  return chromium.launch({ executablePath, args: [...browserArguments(), ...more] });
}

/** For a machine that the program is new to. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'shuke-e2e-'));
}

// As built, like the page: its sources would be read anew at every start.
const builtEngineWorker = new URL('../../dist/node/engine-worker.js', import.meta.url);

/** The whole program as a person has it: the real host and engine, the built page, a real Chromium. */
export class Program {
  readonly folder: string;
  readonly host: BrowserHost;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Codes the host logged. */
  readonly log: string[];
  /** What the browser complained of: errors of scripts, refusals by the policy. */
  readonly complaints: string[] = [];
  /** Addresses asked for that are not this program's. */
  readonly foreignRequests: string[] = [];

  private constructor(parts: Pick<Program, 'folder' | 'host' | 'browser' | 'context' | 'page' | 'log'>) {
    this.folder = parts.folder;
    this.host = parts.host;
    this.browser = parts.browser;
    this.context = parts.context;
    this.page = parts.page;
    this.log = parts.log;
  }

  static async start(options: ProgramOptions = {}): Promise<Program> {
    const folder = options.folder ?? newFolder();
    const log: string[] = [];
    const systemLanguage = options.language ?? 'en';
    const host = await startBrowserHost({
      engine: {
        profileFolder: join(folder, 'profile'),
        homeFolder: folder,
        appVersion: '0.0.0',
        systemLanguage,
        ...(options.openAtStart === undefined ? {} : { openAtStart: options.openAtStart }),
      },
      pageFolder: builtPageFolder(),
      engineWorker: options.engineWorker ?? builtEngineWorker,
      log: (code) => log.push(code),
    });
    const browser = await launchBrowser(options.browserArguments);
    const context = await browser.newContext({
      locale: systemLanguage,
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      // What fades between two themes has neither's contrast.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const program = new Program({ folder, host, browser, context, page, log });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') program.complaints.push(message.text());
    });
    page.on('pageerror', (error) => program.complaints.push(`${error.name}: ${error.message}`));
    context.on('request', (request) => {
      const url = request.url();
      const isOurs = url.startsWith(`${host.url}/`) || url.startsWith('data:') || url.startsWith('blob:');
      if (!isOurs) program.foreignRequests.push(url);
    });
    await page.goto(host.link);
    return program;
  }

  /** Ends the program; it can be started again on the same machine. */
  async end(): Promise<void> {
    await this.browser.close();
    await this.host.close();
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
