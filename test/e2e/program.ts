import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/browser-host.ts';
import { startEngineThread } from '../../electron/browser/engine-thread.ts';
import { builtPageFolder } from '../../electron/page/page-folder.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { startKeptEngine } from './kept-engine.ts';
import { leaveTab, openTab, type Tab, takeLeftTab } from './tab.ts';

export interface ProgramOptions {
  language?: Language;
  openAtStart?: string;
  /** Runs in place of the engine's own worker, in a thread of its own. */
  engineWorker?: URL;
  /** Further arguments for Chromium. */
  browserArguments?: string[];
  /** What an earlier run on this machine has left, in place of a machine it is new to. */
  folder?: string;
  /** In a tab no other test has had: for what looks into the tab's own process, or changes what it loads. */
  inNewTab?: boolean;
}

/** For a machine that the program is new to. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'shuke-e2e-'));
}

/** The whole program as a person has it: the real host and engine, the built page, a real Chromium. */
export class Program {
  readonly folder: string;
  readonly host: BrowserHost;
  /** Codes the host logged. */
  readonly log: string[];
  /** What the browser complained of: errors of scripts, refusals by the policy. */
  readonly complaints: string[] = [];
  /** Addresses asked for that are not this program's. */
  readonly foreignRequests: string[] = [];
  readonly #tab: Tab;
  readonly #isTabKept: boolean;
  #stopListening: () => void = () => undefined;

  private constructor(parts: Pick<Program, 'folder' | 'host' | 'log'> & { tab: Tab; isTabKept: boolean }) {
    this.folder = parts.folder;
    this.host = parts.host;
    this.log = parts.log;
    this.#tab = parts.tab;
    this.#isTabKept = parts.isTabKept;
  }

  get page(): Page {
    return this.#tab.page;
  }

  get context(): BrowserContext {
    return this.#tab.context;
  }

  static async start(options: ProgramOptions = {}): Promise<Program> {
    const folder = options.folder ?? newFolder();
    const log: string[] = [];
    const language = options.language ?? 'en';
    const { engineWorker } = options;
    const isTabKept = options.inNewTab !== true && options.browserArguments === undefined;
    const tab = (isTabKept ? takeLeftTab(language) : undefined) ?? (await openTab(language, options.browserArguments));
    const startHost = (port: number) =>
      startBrowserHost({
        port,
        engine: {
          profileFolder: join(folder, 'profile'),
          homeFolder: folder,
          appVersion: '0.0.0',
          systemLanguage: language,
          ...(options.openAtStart === undefined ? {} : { openAtStart: options.openAtStart }),
        },
        pageFolder: builtPageFolder(),
        startEngine: engineWorker === undefined ? startKeptEngine : () => startEngineThread(engineWorker),
        log: (code) => log.push(code),
      });
    // At the port the tab knows: what it has of the page's files is of that origin. Another program may have it by now.
    const host = await startHost(tab.port).catch(() => startHost(0));
    const program = new Program({ folder, host, log, tab, isTabKept });
    program.#listen();
    await tab.page.goto(host.link);
    return program;
  }

  #listen(): void {
    const { page, context } = this;
    const hearConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    };
    const hearError = (error: Error) => this.complaints.push(`${error.name}: ${error.message}`);
    const hearRequest = (request: Request) => {
      const url = request.url();
      const isOurs = url.startsWith(`${this.host.url}/`) || url.startsWith('data:') || url.startsWith('blob:');
      if (!isOurs) this.foreignRequests.push(url);
    };
    page.on('console', hearConsole);
    page.on('pageerror', hearError);
    context.on('request', hearRequest);
    this.#stopListening = () => {
      page.off('console', hearConsole);
      page.off('pageerror', hearError);
      context.off('request', hearRequest);
    };
  }

  /** Ends the program; it can be started again on the same machine. */
  async end(): Promise<void> {
    this.#stopListening();
    if (this.#isTabKept) await leaveTab(this.#tab, this.host);
    else await this.#tab.close();
    await this.host.close();
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
