import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../electron/archive/small-archive.ts';
import { startEngineChild } from './engine-child.ts';
import { soundContentOf } from './engine-content.ts';
import { importFile, openEngineOn, ordersFile } from './engine-on-archive.ts';
import { mountingSkipped, mountSmallDisk } from './engine-small-disk.ts';

async function newShop(folder: string) {
  const file = path.join(folder, 'shop.shuke');
  const engine = await openEngineOn(file);
  await engine.client.archive.create({ folder: engine.placeToken(folder), name: 'shop', homeCurrency: 'GBP' });
  await engine.client.customers.create({ name: 'Ann', number: 'c1', note: 'there before' });
  return { file, engine };
}

function sourceOf(content: string): string {
  const source = path.join(temporaryFolder(), 'orders.csv');
  fs.writeFileSync(source, content);
  return source;
}

it('an import that fills the disk is refused by that name, leaves what was there, and goes when there is room', async (context) => {
  const disk = mountSmallDisk(16);
  if (disk === null) return context.skip(mountingSkipped);
  const { file, engine } = await newShop(disk.folder);
  const { client } = engine;
  const source = sourceOf(ordersFile(8000));
  const before = await client.customers.list({});
  disk.fillBut(600_000);
  await expect(importFile(engine, source)).rejects.toMatchObject({
    code: 'DISK_FULL',
    data: { values: { file } },
  });
  expect(await client.customers.list({})).toEqual(before);
  expect(await client.archive.status()).toMatchObject({ customers: 1 });
  expect(await client.archive.orderCounts()).toEqual({ orders: 0, lines: 0 });
  expect(await client.acts.list({})).toMatchObject({ total: 1 });
  expect(await client.import.list()).toEqual([]);

  disk.free();
  await client.customers.create({ name: 'Ben', number: 'b' });
  expect(await importFile(engine, source)).toMatchObject({ imported: 8000 });
  await engine.close();
  await soundContentOf(file);
});

it.skipIf(process.platform === 'win32')(
  'an import into an archive that may not grow is refused as a full disk and leaves what was there',
  async () => {
    const { file, engine } = await newShop(temporaryFolder());
    await engine.close();
    const before = await soundContentOf(file);
    const source = sourceOf(ordersFile(8000));
    // 512-byte blocks: some pages can be written, the import cannot.
    const child = startEngineChild(['import', file, source], { fileBlocks: 1200 });
    await child.ended();
    expect(child.lines.at(-1)).toBe('failed DISK_FULL');
    expect(await soundContentOf(file)).toBe(before);
    const again = await openEngineOn(file);
    expect(await importFile(again, source)).toMatchObject({ imported: 8000 });
    await again.close();
  },
);

function filesIn(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

const badRows = Array.from(
  { length: 3000 },
  (_, index) => `${index},no day ${(index * 7919) % 100_003},c1,Ann,p1,1.00`,
);
const withBadRows = `${ordersFile(2000)}${badRows.join('\n')}\n`;

it('with no room for them, workbooks are refused as a full disk and nothing stands under their name', async (context) => {
  const disk = mountSmallDisk(16);
  if (disk === null) return context.skip(mountingSkipped);
  const { file, engine: maker } = await newShop(temporaryFolder());
  expect(await importFile(maker, sourceOf(withBadRows))).toMatchObject({ imported: 2000, rejected: 3000 });
  await maker.close();

  const engine = await openEngineOn(file, { filesFolder: path.join(disk.folder, 'files') });
  const { client } = engine;
  const saveRanking = async (format: 'xlsx' | 'csv') => {
    const { jobId } = await client.ranking.save({ format, language: 'en', from: '2026-01-01', to: '2026-12-31' });
    return client.ranking.saved({ jobId });
  };
  const saveRejectedRows = () => client.import.rejectedRows({ importId: 1, language: 'en' });
  const engineFiles = path.join(disk.folder, 'files');
  disk.fillBut(8192);
  for (const save of [() => saveRanking('xlsx'), () => saveRanking('csv'), saveRejectedRows]) {
    await expect(save()).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(filesIn(engineFiles)).toEqual([]);
  }
  disk.free();
  for (const save of [() => saveRanking('xlsx'), () => saveRanking('csv'), saveRejectedRows]) {
    const { token, name } = await save();
    const saved = engine.filePath(token);
    if (saved === null) throw new Error(`${name} is not there`);
    expect(fs.statSync(saved).size).toBeGreaterThan(8192);
  }
  await engine.close();
});

it.skipIf(process.platform === 'win32')(
  'workbooks that may not grow are refused as a full disk and nothing stands under their name',
  async () => {
    const { file, engine } = await newShop(temporaryFolder());
    await importFile(engine, sourceOf(withBadRows));
    await engine.close();
    const before = await soundContentOf(file);
    const files = path.join(path.dirname(file), 'files');
    const filesBefore = filesIn(files);
    // More than SQLite's shared memory needs, less than the workbooks.
    for (const words of [
      ['saveRanking', file, ''],
      ['saveRejectedRows', file, '1'],
    ]) {
      const child = startEngineChild(words, { fileBlocks: 80 });
      await child.ended();
      expect([words[0], child.lines.at(-1)]).toEqual([words[0], 'failed DISK_FULL']);
      expect(filesIn(files)).toEqual(filesBefore);
    }
    expect(await soundContentOf(file)).toBe(before);
  },
);
