import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { startEngineChild } from './engine-child.ts';
import { soundContentOf } from './engine-content.ts';
import { importFile, openEngineOn, ordersFile, undoImport } from './engine-on-archive.ts';
import { killMoments } from './kill-moments.ts';

const kills = killMoments('import');

const orderCount = timesOfRun({ usual: 6_000, whole: 20_000 });
const rounds = Number(process.env.KILL_ROUNDS ?? timesOfRun({ usual: 2, whole: 6 }));

/** A shop with one customer of its own, before and after the import of a file, and after taking it back. */
async function shop() {
  const folder = temporaryFolder();
  const source = path.join(folder, 'orders.csv');
  fs.writeFileSync(source, ordersFile(orderCount));
  const empty = path.join(folder, 'empty', 'shop.shuke');
  fs.mkdirSync(path.dirname(empty));
  const engine = await openEngineOn(empty);
  const { client } = engine;
  await client.archive.create({ folder: engine.placeToken(path.dirname(empty)), name: 'shop', homeCurrency: 'GBP' });
  await client.customers.create({ name: 'Ann', number: 'c1', note: 'there before' });
  await engine.close();

  const full = copyOf(empty);
  const imported = await withEngine(full, (engine) => importFile(engine, source));
  expect(imported).toMatchObject({ rowsIn: orderCount, imported: orderCount });
  const undone = copyOf(full);
  await withEngine(undone, (engine) => undoImport(engine, 1));
  const contents = {
    empty: await soundContentOf(empty),
    full: await soundContentOf(full),
    undone: await soundContentOf(undone),
  };
  return { source, empty, full, contents };
}

function copyOf(file: string): string {
  const copy = path.join(temporaryFolder(), 'shop.shuke');
  fs.copyFileSync(file, copy);
  return copy;
}

async function withEngine<Result>(
  file: string,
  work: (engine: Awaited<ReturnType<typeof openEngineOn>>) => Promise<Result>,
): Promise<Result> {
  const engine = await openEngineOn(file);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** Kills the child at a moment of its work: in a phase, at any time, or once it has acknowledged. */
async function killAt(words: readonly string[], moment: string, laterMs: number): Promise<{ isAcknowledged: boolean }> {
  const child = startEngineChild(words);
  await child.said(moment === 'any' ? 'open' : moment);
  if (moment !== 'done') await Promise.race([pause(laterMs), child.ended()]);
  await child.kill();
  expect(child.lines.filter((line) => line.startsWith('failed'))).toEqual([]);
  return { isAcknowledged: child.lines.includes('done') };
}

it(`an import killed at any moment is there whole or not at all, and the file can be imported again, ${rounds} times over (seed ${kills.seed})`, {
  timeout: 60_000 + rounds * 10_000,
}, async () => {
  const { source, empty, full, contents } = await shop();
  const moments = ['phase reading', 'phase finishing', 'any', 'done', 'phase matching', 'phase writing'];
  const latestMs: Record<string, number> = { any: 2500, 'phase finishing': 60 };
  const found = { empty: 0, full: 0 };
  for (let round = 0; round < rounds; round++) {
    const file = copyOf(empty);
    const moment = moments[round % moments.length] ?? 'any';
    const laterMs = kills.laterMs(latestMs[moment] ?? 150);
    const { isAcknowledged } = await killAt(['import', file, source], moment, laterMs);
    const content = await soundContentOf(file);
    const label = `round ${round}: ${moment} and ${Math.round(laterMs)} ms`;
    expect(isAcknowledged ? [contents.full] : [contents.empty, contents.full], label).toContain(content);
    found[content === contents.full ? 'full' : 'empty'] += 1;
    if (round % 3 > 0) continue;
    const again = await withEngine(file, (engine) => importFile(engine, source));
    expect(again.imported, label).toBe(content === contents.full ? 0 : orderCount);
    expect(await soundContentOf(file), label).toBe(contents.full);
  }
  expect(found.empty).toBeGreaterThan(0);
  if (rounds >= moments.length) expect(found.full).toBeGreaterThan(0);

  for (let round = 0; round < rounds / 3; round++) {
    const file = copyOf(full);
    const moment = ['phase undoing', 'any', 'done'][round % 3] ?? 'any';
    const laterMs = kills.laterMs(400);
    const { isAcknowledged } = await killAt(['undo', file, '1'], moment, laterMs);
    const content = await soundContentOf(file);
    const label = `undo, round ${round}: ${moment} and ${Math.round(laterMs)} ms`;
    expect(isAcknowledged ? [contents.undone] : [contents.full, contents.undone], label).toContain(content);
    if (content === contents.undone) continue;
    await withEngine(file, (engine) => undoImport(engine, 1));
    expect(await soundContentOf(file), label).toBe(contents.undone);
  }
});
