import type { Page } from 'playwright';
import { translator } from '../../../shared/locales/words.ts';

const framesScrolled = 240;

export async function goToList(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '/customers';
  });
  const list = page.getByRole('grid', { name: translator('en')('page.customers') });
  await list.locator('tr[aria-rowindex="2"] td:not(:empty)').first().waitFor();
}

/** Scrolls through all customers, slowly and in leaps, and gives the longest task the page had meanwhile; 0 under 50 ms. */
export async function longestTaskWhileScrolling(page: Page): Promise<number> {
  await goToList(page);
  return page.evaluate(async (frames) => {
    const scrolled = document.querySelector('table[role="grid"]')?.parentElement;
    if (scrolled == null) throw new Error('no list to scroll');
    let longestMs = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const end = scrolled.scrollHeight - scrolled.clientHeight;
    scrolled.scrollTop = 0;
    for (let step = 0; step < frames; step += 1) {
      scrolled.scrollTop = step % 2 === 0 ? (end * step) / frames : scrolled.scrollTop + 400;
      await frame();
    }
    scrolled.scrollTop = 0;
    await frame();
    // Long tasks are told of a little later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return longestMs;
  }, framesScrolled);
}
