import fs from 'node:fs';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { codeOf, sha256, smallArchive } from '../electron/archive/small-archive.ts';

it('an archive cut off at any 4 KB boundary is refused and stays as it is', async () => {
  const { file } = await smallArchive();
  const whole = fs.readFileSync(file);
  const pages = whole.length / 4096;
  expect(pages).toBeGreaterThan(40);
  for (let kept = 0; kept < pages; kept++) {
    fs.writeFileSync(file, whole.subarray(0, kept * 4096));
    const before = sha256(file);
    expect([kept, await codeOf(() => openArchive(file))]).toEqual([
      kept,
      kept === 0 ? 'ARCHIVE_EMPTY_FILE' : 'ARCHIVE_TRUNCATED',
    ]);
    expect(sha256(file)).toBe(before);
  }
});

it('an archive cut off within a page is refused', async () => {
  const { file } = await smallArchive();
  const whole = fs.readFileSync(file);
  for (const kept of [16, 100, 4095, 4097, 50_000, whole.length - 1]) {
    fs.writeFileSync(file, whole.subarray(0, kept));
    expect([kept, await codeOf(() => openArchive(file))]).toEqual([kept, 'ARCHIVE_TRUNCATED']);
  }
});
