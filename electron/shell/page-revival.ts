import type { BrowserWindow } from 'electron';
import type { PageLink } from './page-link.ts';

// A page that dies at once again and again is left as it is.
const mostRevivalsInARow = 3;
const calmMs = 60_000;

/** A page whose process died is loaded again; the archive is in another process and was not touched. */
export function revivePage(
  window: BrowserWindow,
  link: PageLink,
  log: (code: string) => void,
  now: () => number = Date.now,
): void {
  let revivals = 0;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`PAGE_GONE ${reason}`);
    link.forgetPage();
    if (reason === 'clean-exit') return;
    if (now() - lastAtMs > calmMs) revivals = 0;
    lastAtMs = now();
    revivals += 1;
    if (revivals <= mostRevivalsInARow) window.webContents.reload();
  });
}
