import { type Browser, chromium } from 'playwright';
import { browserArguments, findBrowser } from '../../find-browser.ts';
import { fullArchive } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { type AnyRow, figureRow } from '../bench-row.ts';
import { goToList, longestTaskWhileScrolling } from './scrolling.ts';
import { forgetEarlierRuns, startAndPaint } from './started-program.ts';
import { keyStrokesToPaintedRows } from './typing.ts';

const part = 'program';
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

/** The next start goes on where this one was left. */
async function leaveAtList(browser: Browser, archive: string): Promise<void> {
  const { page, stop } = await startAndPaint(browser, archive);
  await goToList(page);
  await stop();
}
