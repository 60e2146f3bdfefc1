import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Node keeps compiled code when a process ends by itself, and these two are killed when they are done with: run once
 * to their end (at once, with no one to serve), each of the hundreds of them starts in a fifth of the time.
 */
export default function warmSpreadsheetProcesses(): void {
  for (const entry of ['reader-process.ts', 'writer-process.ts']) {
    spawnSync(process.execPath, [fileURLToPath(new URL(`../electron/spreadsheet/${entry}`, import.meta.url))], {
      stdio: 'ignore',
      timeout: 20_000,
    });
  }
}
