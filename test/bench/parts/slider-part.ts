import { type Browser, chromium, type Page } from 'playwright';
import { translator } from '../../../shared/locales/words.ts';
import { browserArguments, findBrowser } from '../../find-browser.ts';
import type { BenchPart } from '../bench-part.ts';
import { type AnyRow, figureRow, ratioRow } from '../bench-row.ts';
import { percentile } from '../statistics.ts';
import { archiveWithRecords } from './archive-with-records.ts';
import { goToList } from './scrolling.ts';
import { type Sliding, slideOverItsLength } from './sliding.ts';
import { forgetEarlierRuns, startProgram } from './started-program.ts';
import { tracedTasks } from './traced-tasks.ts';

const part = 'slider';
const t = translator('en');
const longFrameMs = 50;
/** A filter that nobody's name holds. */
const nobody = 'zzqx';

/** The share of money is slid by the mouse, and the list of 100,000 customers follows. */
export const sliderPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const executablePath = await findBrowser();
    if (executablePath === null) return [{ part, name: 'the slider', skipped: 'no browser of the Chromium family' }];
    const archive = await archiveWithRecords('slider');
    const browser = await chromium.launch({ executablePath, args: browserArguments() });
    try {
      forgetEarlierRuns();
      return await rowsOfSlider(browser, archive, runs);
    } finally {
      await browser.close();
    }
  },
};

async function rowsOfSlider(browser: Browser, archive: string, runs: number): Promise<AnyRow[]> {
  const { page, stop } = await startProgram(browser, archive);
  try {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const list: Slid[] = [];
    const nothing: Slid[] = [];
    const picture: Slid[] = [];
    for (let run = -1; run < runs; run += 1) {
      await openRanking(page);
      const ofList = await slide(page);
      await page.getByRole('button', { name: t('ranking.scatter.show') }).click();
      await page.locator('canvas').first().waitFor();
      const ofPicture = await slide(page);
      await openRanking(page, nobody);
      const ofNothing = await slide(page);
      if (run < 0) continue;
      list.push(ofList);
      picture.push(ofPicture);
      nothing.push(ofNothing);
    }
    const peer = { name: 'the same with nobody listed', values: nothing.map(longestFrame) };
    return [
      ...rowsOf('sliding the share of money', list),
      ratioRow(
        { part, name: 'sliding the share of money: longest frame', unit: 'ms' },
        list.map(longestFrame),
        peer,
        null,
      ),
      ...rowsOf('the same beside the picture of both scores', picture),
    ];
  } finally {
    await stop();
  }
}

interface Slid extends Sliding {
  /** Processor time of each task of the page. */
  tasksMs: number[];
}

async function slide(page: Page): Promise<Slid> {
  const { result, tasksMs } = await tracedTasks(page, () => slideOverItsLength(page));
  return { ...result, tasksMs };
}

function rowsOf(name: string, slid: readonly Slid[]): AnyRow[] {
  const row = (what: string, unit: 'ms' | 'frames', values: readonly number[], limit: number | null): AnyRow =>
    figureRow({ part, name: `${name}: ${what}`, unit }, values, limit);
  return [
    row('longest frame', 'ms', slid.map(longestFrame), longFrameMs),
    row(
      'frame, p95',
      'ms',
      slid.map(({ framesMs }) => percentile(framesMs, 95)),
      null,
    ),
    row(
      `frames over ${longFrameMs} ms`,
      'frames',
      slid.map(({ framesMs }) => framesMs.filter((ms) => ms > longFrameMs).length),
      0,
    ),
    row(
      'longest task',
      'ms',
      slid.map(({ longTasksMs }) => Math.max(0, ...longTasksMs)),
      null,
    ),
    row(
      'longest task, processor time',
      'ms',
      slid.map(({ tasksMs }) => tasksMs.reduce((longest, ms) => Math.max(longest, ms), 0)),
      longFrameMs,
    ),
    row(
      'longest time the list stood still',
      'ms',
      slid.map(({ listStoodStillMs }) => Math.max(0, ...listStoodStillMs)),
      null,
    ),
  ];
}

function longestFrame({ framesMs }: Sliding): number {
  return Math.max(0, ...framesMs);
}

/** Come to from another page, so that no panel is open beside it. */
async function openRanking(page: Page, filter?: string): Promise<void> {
  await goToList(page);
  await page.evaluate(
    (address) => {
      window.location.hash = address;
    },
    `/key-accounts?by=combined${filter === undefined ? '' : `&filter=${filter}`}`,
  );
  await page.getByRole('slider', { name: t('ranking.moneyWeight') }).waitFor();
  const list = page.getByRole('grid', { name: t('page.keyAccounts') });
  if (filter === undefined) await list.locator('tr[aria-rowindex="2"] td:not(:empty)').first().waitFor();
  else await page.getByRole('heading', { name: t('ranking.nobodyKnown') }).waitFor();
}
