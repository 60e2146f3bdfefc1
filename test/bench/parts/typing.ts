import type { Page } from 'playwright';
import { type AnyRow, figureRow } from '../bench-row.ts';
import { percentile } from '../statistics.ts';

const typed = ['王小', 'C0042', '李', '1365', 'Rose', '陈思'];
/** So long nothing more came: what was painted last is the answer. */
const quietMs = 500;

/** From a key stroke in the palette to the customers painted for it. */
export async function keyStrokesToPaintedRows(page: Page, part: string, runs: number): Promise<AnyRow[]> {
  const paintedByRun: number[] = [];
  const listedByRun: number[] = [];
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const painted: number[] = [];
    const listed: number[] = [];
    for (const text of typed) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      await watchList(page);
      for (const letter of text) {
        const took = await timesAfter(page, letter);
        if (took === null) continue;
        painted.push(took.paintedMs);
        listed.push(took.listedMs);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('combobox').waitFor({ state: 'detached' });
    }
    paintedByRun.push(percentile(painted, 95));
    listedByRun.push(percentile(listed, 95));
    all.push(...painted);
  }
  return [
    figureRow({ part, name: 'key stroke to customers in the page, p95', unit: 'ms' }, listedByRun, 16),
    figureRow({ part, name: 'key stroke to painted customers, p95', unit: 'ms' }, paintedByRun, 16),
    figureRow({ part, name: 'key stroke to painted customers, median', unit: 'ms' }, all, null),
  ];
}

declare global {
  interface Window {
    benchTyping?: { typedAtMs: number; listedAtMs: number; paintedAtMs: number };
  }
}

/** Notes when a key went down, and when the last change of the list after it was painted. */
async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    const list = document.querySelector('[role="listbox"]');
    if (list === null) throw new Error('no list');
    const times = { typedAtMs: 0, listedAtMs: 0, paintedAtMs: 0 };
    window.benchTyping = times;
    document.addEventListener(
      'input',
      (event) => {
        times.typedAtMs = event.timeStamp;
        times.paintedAtMs = 0;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      times.listedAtMs = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => {
          times.paintedAtMs = performance.now();
        }),
      );
    }).observe(list, { subtree: true, childList: true, characterData: true });
  });
}

/** Until the last change of the list stood in the page, and until it was painted; null where nothing changed. */
async function timesAfter(page: Page, letter: string): Promise<{ listedMs: number; paintedMs: number } | null> {
  await page.keyboard.insertText(letter);
  return page.evaluate(async (quiet) => {
    const times = window.benchTyping;
    if (times === undefined) throw new Error('nothing is watched');
    const lastAtMs = (): number => Math.max(times.typedAtMs, times.paintedAtMs);
    while (performance.now() - lastAtMs() < quiet) await new Promise((resolve) => setTimeout(resolve, 20));
    if (times.paintedAtMs === 0) return null;
    return { listedMs: times.listedAtMs - times.typedAtMs, paintedMs: times.paintedAtMs - times.typedAtMs };
  }, quietMs);
}
