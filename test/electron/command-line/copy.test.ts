import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const shop = join(folder, 'shop.shuke');

describe('copy ARCHIVE --out COPY', () => {
  it('saves one file that opens with everything, and says where it is', async () => {
    await shuke('new', shop);
    const out = join(folder, 'copies of shop');
    const copied = await shuke('copy', shop, '--out', out, '--json');
    expect(copied).toMatchObject({ exitCode: 0, err: '' });
    expect(copied.json()).toEqual({
      path: `${out}.shuke`,
      name: 'copies of shop',
      sizeBytes: expect.any(Number),
      problems: [],
      isSound: true,
    });
    const [original, copy] = [await shuke('info', shop, '--json'), await shuke('info', `${out}.shuke`, '--json')];
    expect(copy.json().id).toBe(original.json().id);
    expect((await shuke('copy', shop, '--out', join(folder, 'b.shuke'), '--lang', 'zh-CN')).out).toBe(
      `副本已保存并检查过：${join(folder, 'b.shuke')}\n`,
    );
  });

  it('never overwrites, follows no link, and leaves nothing behind where it is refused', async () => {
    const taken = join(folder, 'taken.shuke');
    writeFileSync(taken, 'mine');
    const link = join(folder, 'link.shuke');
    symlinkSync(join(folder, 'nowhere'), link);
    const before = readdirSync(folder).sort();
    for (const out of [taken, link, shop]) {
      const refused = await shuke('copy', shop, '--out', out, '--json');
      expect(refused).toMatchObject({ exitCode: 1 });
      expect(refused.json()).toMatchObject({ error: { code: 'ARCHIVE_EXISTS' } });
    }
    const nowhere = await shuke('copy', shop, '--out', join(folder, 'no folder', 'copy.shuke'), '--json');
    expect(nowhere.json()).toMatchObject({ error: { code: 'FOLDER_MISSING' } });
    expect(await shuke('copy', shop)).toMatchObject({ exitCode: 2 });
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('of a file that was copied while it was open says since when something may be missing, and so does the copy', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.create({ name: 'Ann' });
    const bare = join(folder, 'bare.shuke');
    copyFileSync(engine.archivePath, bare);
    await engine.close();
    const copy = join(folder, 'copy of bare.shuke');
    const copied = await shuke('copy', bare, '--out', copy);
    expect(copied.err).toMatch(/may be missing/u);
    const warnings = async (file: string) => (await shuke('check', file, '--json')).json().warnings;
    expect(await warnings(copy)).toEqual([
      { code: 'ARCHIVE_LEFT_IN_USE', values: { file: copy, at: expect.any(Number) } },
    ]);
    const at = (found: unknown) => (found as [{ values: { at: number } }])[0].values.at;
    expect(at(await warnings(copy))).toBe(at(await warnings(bare)));
  });
});
