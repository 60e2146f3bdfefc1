import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runWithin } from './run-within.ts';

const anHourMs = 3_600_000;
const waitForEver = 'setInterval(() => {}, 1e6)';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('a part that ends in time says how it ended', async () => {
  const within = { deadlineMs: performance.now() + anHourMs, folder: temporaryFolder() };
  expect(await runWithin(['-e', ''], within)).toEqual({ isDone: true, isTooLate: false, detail: 'exit 0' });
  expect(await runWithin(['-e', 'process.exit(3)'], within)).toEqual({
    isDone: false,
    isTooLate: false,
    detail: 'exit 3',
  });
});

it('a part that never ends is ended at the deadline', async () => {
  const within = { deadlineMs: performance.now(), folder: temporaryFolder() };
  expect(await runWithin(['-e', waitForEver], within)).toMatchObject({ isDone: false, isTooLate: true });
});

it.skipIf(process.platform === 'win32')('what a part started and left behind ends with it', async () => {
  const folder = temporaryFolder();
  const leaveOneBehind = `
    const { spawn } = require('node:child_process');
    const left = spawn(process.execPath, ['-e', ${JSON.stringify(waitForEver)}], { stdio: 'inherit' });
    require('node:fs').writeFileSync('left', String(left.pid));
    process.exit(0);`;
  const ended = await runWithin(['-e', leaveOneBehind], { deadlineMs: performance.now() + anHourMs, folder });
  expect(ended).toMatchObject({ isDone: true });
  const pid = Number(readFileSync(join(folder, 'left'), 'utf8'));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(/ESRCH/), 10_000);
});
