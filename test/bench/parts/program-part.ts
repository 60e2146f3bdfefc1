import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../find-browser.ts';
import { fullArchive } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { type AnyRow, figureRow } from '../bench-row.ts';
import { apart, programPath } from '../built-program.ts';
import { goToList, longestTaskWhileScrolling } from './scrolling.ts';
import { keyStrokesToPaintedRows } from './typing.ts';

const part = 'program';
const size = { width: 1280, height: 800 };
const bestOf = 3;
const startLimitMs = 1_500;

/** The whole program as a person sees it: the built host in a process of its own, a real Chromium. */
export const programPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const executablePath = await findBrowser();
    if (executablePath === null) return [{ part, name: 'the page', skipped: 'no browser of the Chromium family' }];
    const archive = await fullArchive();
    const browser = await chromium.launch({ executablePath, args: browserArguments() });
    try {
      // A browser that has shown a page before: a person's browser is warm.
      await (await browser.newPage()).goto('about:blank');
      const firstStartsMs = await startsOf(browser, archive, runs, forgetEarlierRuns);
      await leaveAtList(browser, archive);
      const startsMs = await startsOf(browser, archive, runs, () => undefined);
      const rows: AnyRow[] = [
        figureRow(
          { part, name: 'spawning the host to painted rows, left at the list', unit: 'ms' },
          startsMs,
          startLimitMs,
        ),
        figureRow(
          { part, name: 'the same at the first start, with the key accounts', unit: 'ms' },
          firstStartsMs,
          startLimitMs,
        ),
      ];
      const { page, stop } = await startAndPaint(browser, archive);
      try {
        const longestMs: number[] = [];
        for (let run = 0; run < bestOf; run += 1) longestMs.push(await longestTaskWhileScrolling(page));
        const best = (values: readonly number[]): number => Math.min(...values);
        rows.push(
          figureRow(
            { part, name: `longest task scrolling the list, best of ${bestOf}`, unit: 'ms' },
            longestMs,
            50,
            best,
          ),
        );
        rows.push(...(await keyStrokesToPaintedRows(page, part, runs)));
      } finally {
        await stop();
      }
      return rows;
    } finally {
      await browser.close();
    }
  },
};

async function startsOf(browser: Browser, archive: string, runs: number, before: () => void): Promise<number[]> {
  const tookMs: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    before();
    const started = await startAndPaint(browser, archive);
    await started.stop();
    if (run >= 0) tookMs.push(started.tookMs);
  }
  return tookMs;
}

function forgetEarlierRuns(): void {
  rmSync(apart.SHUKE_PROFILE, { recursive: true, force: true });
}

/** The next start goes on where this one was left. */
async function leaveAtList(browser: Browser, archive: string): Promise<void> {
  const { page, stop } = await startAndPaint(browser, archive);
  await goToList(page);
  await stop();
}

interface Started {
  page: Page;
  tookMs: number;
  stop(): Promise<void>;
}

async function startAndPaint(browser: Browser, archive: string): Promise<Started> {
  const context = await browser.newContext({ viewport: size, locale: 'en', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(notePaintedRows);
  const startedAtMs = Date.now();
  const host = spawn(process.execPath, [programPath('built-command-line.mjs'), 'serve', archive], {
    env: { ...process.env, ...apart, LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await readyLink(host);
  await page.goto(link);
  const painted = await page.waitForFunction(() => window.rowsPaintedAtMs);
  const paintedAtMs = (await painted.jsonValue()) ?? Number.NaN;
  return { page, tookMs: paintedAtMs - startedAtMs, stop: () => stopHost(host, context) };
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
