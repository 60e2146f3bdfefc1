import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../find-browser.ts';
import { fullArchive } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { type AnyRow, figureRow } from '../bench-row.ts';
import { apart, programPath } from '../built-program.ts';
import { longestTaskWhileScrolling } from './scrolling.ts';
import { keyStrokesToPaintedRows } from './typing.ts';

const part = 'program';
const size = { width: 1280, height: 800 };
const bestOf = 3;

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
      const startsMs: number[] = [];
      for (let run = -1; run < runs; run += 1) {
        const { tookMs, stop } = await startAndPaint(browser, archive);
        await stop();
        if (run >= 0) startsMs.push(tookMs);
      }
      const rows: AnyRow[] = [
        figureRow({ part, name: 'spawning the host to painted rows', unit: 'ms' }, startsMs, 1_500),
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

interface Started {
  page: Page;
  tookMs: number;
  stop(): Promise<void>;
}

async function startAndPaint(browser: Browser, archive: string): Promise<Started> {
  const context = await browser.newContext({ viewport: size, locale: 'en', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const startedAtMs = Date.now();
  const host = spawn(process.execPath, [programPath('built-command-line.mjs'), 'serve', archive], {
    env: { ...process.env, ...apart, LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await readyLink(host);
  await page.goto(link);
  await page.locator('tbody tr[aria-rowindex="2"] td:not(:empty)').first().waitFor();
  const paintedAtMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()))),
      ),
  );
  return { page, tookMs: paintedAtMs - startedAtMs, stop: () => stopHost(host, context) };
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
