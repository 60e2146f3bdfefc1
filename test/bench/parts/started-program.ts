import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, Page } from 'playwright';
import { apart, programPath } from '../built-program.ts';

const size = { width: 1280, height: 800 };

export interface Started {
  page: Page;
  /** When the host was spawned, in milliseconds of the clock. */
  spawnedAtMs: number;
  stop(): Promise<void>;
}

/** The built host in a process of its own, on an archive, its page in a context of its own. */
export async function startProgram(browser: Browser, archive: string): Promise<Started> {
  const context = await browser.newContext({ viewport: size, locale: 'en', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(notePaintedRows);
  const spawnedAtMs = Date.now();
  const host = spawn(process.execPath, [programPath('built-command-line.mjs'), 'serve', archive], {
    env: { ...process.env, ...apart, LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await readyLink(host);
  await page.goto(link);
  return { page, spawnedAtMs, stop: () => stopHost(host, context) };
}

/** The same, until the first rows of a list are painted; `tookMs` is from spawning the host to them. */
export async function startAndPaint(browser: Browser, archive: string): Promise<Started & { tookMs: number }> {
  const started = await startProgram(browser, archive);
  const painted = await started.page.waitForFunction(() => window.rowsPaintedAtMs);
  const paintedAtMs = (await painted.jsonValue()) ?? Number.NaN;
  return { ...started, tookMs: paintedAtMs - started.spawnedAtMs };
}

/** The next start is a first one. */
export function forgetEarlierRuns(): void {
  rmSync(apart.SHUKE_PROFILE, { recursive: true, force: true });
}

declare global {
  interface Window {
    rowsPaintedAtMs?: number;
  }
}

/** Runs in the page, which knows when it painted; an observer outside hears of it a tenth of a second later. */
function notePaintedRows(): void {
  const watcher = new MutationObserver(() => {
    if (document.querySelector('tbody tr[aria-rowindex="2"] td:not(:empty)') === null) return;
    watcher.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.rowsPaintedAtMs = performance.timeOrigin + performance.now();
      }),
    );
  });
  watcher.observe(document, { subtree: true, childList: true, characterData: true });
}

async function readyLink(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('the host says nothing');
  for await (const line of createInterface({ input: host.stdout })) {
    const link = /^READY (\S+)$/u.exec(line)?.[1];
    if (link !== undefined) return link;
  }
  throw new Error('the host ended before it was ready');
}

async function stopHost(host: ChildProcess, context: BrowserContext): Promise<void> {
  await context.close();
  const gone = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  await gone;
}
