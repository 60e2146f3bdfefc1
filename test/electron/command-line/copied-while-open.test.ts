import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);

it('a file that was copied while it was open is checked with exit 0, and a warning that says since when, every time', async () => {
  const engine = await openTestEngine();
  await engine.client.customers.create({ name: 'Ann' });
  const copy = join(folder, 'copy.shuke');
  copyFileSync(engine.archivePath, copy);
  await engine.close();
  for (const _run of [1, 2]) {
    const checked = await shuke('check', copy, '--json');
    expect(checked.exitCode).toBe(0);
    expect(checked.json()).toMatchObject({
      isSound: true,
      warnings: [{ code: 'ARCHIVE_LEFT_IN_USE', values: { at: expect.any(Number) } }],
    });
    expect(checked.err).toMatch(/What was entered in .*copy\.shuke after .*\d\d:\d\d.* may be missing/u);
  }
  expect((await shuke('find', 'Ann', '--archive', copy)).err).toMatch(/may be missing/u);
  const original = await shuke('check', engine.archivePath, '--json');
  expect(original).toMatchObject({ exitCode: 0, err: '' });
  expect(original.json()).toMatchObject({ isSound: true, warnings: [] });
});
