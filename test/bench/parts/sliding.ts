import type { Locator, Page } from 'playwright';
import { translator } from '../../../shared/locales/words.ts';

const t = translator('en');
/** As often as a hand on a mouse is heard of. */
const moveEveryMs = 16;
const movesOfStroke = 120;
/** The slider goes from end to end and back so often. */
const strokes = 2;

export interface Sliding {
  /** Between two frames of the page, while the slider moved. */
  framesMs: number[];
  /** Tasks of the page that took longer than 50 ms. */
  longTasksMs: number[];
  /** Between two lists that were painted, the slider having moved meanwhile. */
  listStoodStillMs: number[];
}

declare global {
  interface Window {
    benchSliding?: { stop(): Sliding };
  }
}

/** Drags the share of money from end to end and back by the mouse; everything is measured in the page. */
export async function slideOverItsLength(page: Page): Promise<Sliding> {
  const slider = page.getByRole('slider', { name: t('ranking.moneyWeight') });
  const { left, right, y } = await endsOf(slider);
  await page.mouse.move(left, y);
  await page.mouse.down();
  await restingPage(page);
  await page.evaluate(watchFrames);
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const [from, to] = stroke % 2 === 0 ? [left, right] : [right, left];
    for (let move = 1; move <= movesOfStroke; move += 1) {
      const dueAtMs = performance.now() + moveEveryMs;
      await page.mouse.move(from + ((to - from) * move) / movesOfStroke, y);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAtMs - performance.now())));
    }
  }
  await page.mouse.up();
  const sliding = await page.evaluate(() => window.benchSliding?.stop());
  if (sliding === undefined) throw new Error('nothing was watched');
  await restingPage(page);
  return sliding;
}

async function endsOf(slider: Locator): Promise<{ left: number; right: number; y: number }> {
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  const thumb = 7;
  return { left: box.x + thumb, right: box.x + box.width - thumb, y: box.y + box.height / 2 };
}

/** What the hand left to be done is done. */
async function restingPage(page: Page): Promise<void> {
  await page.waitForTimeout(800);
}

function watchFrames(): void {
  const framesMs: number[] = [];
  const longTasksMs: number[] = [];
  const listStoodStillMs: number[] = [];
  let isOver = false;
  let lastFrameMs: number | null = null;
  const onFrame = (atMs: number): void => {
    if (lastFrameMs !== null) framesMs.push(atMs - lastFrameMs);
    lastFrameMs = atMs;
    if (!isOver) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs.push(duration);
  });
  tasks.observe({ entryTypes: ['longtask'] });
  let waitsSinceMs: number | null = null;
  const onInput = (): void => {
    waitsSinceMs ??= performance.now();
  };
  document.addEventListener('input', onInput, { capture: true });
  const list = new MutationObserver(() => {
    if (waitsSinceMs === null) return;
    listStoodStillMs.push(performance.now() - waitsSinceMs);
    waitsSinceMs = null;
  });
  const rows = document.querySelector('table[role="grid"] tbody:not([aria-hidden])');
  if (rows !== null) list.observe(rows, { subtree: true, childList: true, characterData: true });
  window.benchSliding = {
    stop() {
      isOver = true;
      document.removeEventListener('input', onInput, { capture: true });
      list.disconnect();
      if (waitsSinceMs !== null) listStoodStillMs.push(performance.now() - waitsSinceMs);
      const late = tasks.takeRecords();
      tasks.disconnect();
      return { framesMs, longTasksMs: [...longTasksMs, ...late.map(({ duration }) => duration)], listStoodStillMs };
    },
  };
}
