import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Engine } from '../../electron/engine/engine.ts';
import { temporaryFolder } from '../electron/archive/small-archive.ts';
import { startEngineChild } from './engine-child.ts';
import { soundContentOf } from './engine-content.ts';
import { type LargeAct, largeActs, performLargeAct } from './engine-large-acts.ts';
import { importFile, openEngineOn } from './engine-on-archive.ts';
import { killMoments } from './kill-moments.ts';

const kills = killMoments('large-acts');

const rounds = Number(process.env.KILL_ROUNDS ?? largeActs.length);
const customers = 400;
const contacts = 20;

/** Two of the customers have most of the orders. */
function heavyOrders(): string {
  const lines = Array.from({ length: 3_000 }, (_, index) => {
    const customer = index < customers ? index + 1 : (index % 2) + 1;
    return `${index},2026-03-${String((index % 28) + 1).padStart(2, '0')},c${customer},Name of ${customer},tea,4.50`;
  });
  return `order number,day,customer number,name,product,amount\n${lines.join('\n')}\n`;
}

async function withEngine<Result>(file: string, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = await openEngineOn(file);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

function copyOf(file: string): string {
  const copy = path.join(temporaryFolder(), 'shop.shuke');
  fs.copyFileSync(file, copy);
  return copy;
}

async function makeShop(): Promise<string> {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const source = path.join(temporaryFolder(), 'orders.csv');
  fs.writeFileSync(source, heavyOrders());
  await withEngine(file, async (engine) => {
    const { client } = engine;
    await client.archive.create({ folder: engine.placeToken(path.dirname(file)), name: 'shop', homeCurrency: 'GBP' });
    await importFile(engine, source);
    const { id } = await client.customers.ofNumber({ number: 'c2' });
    for (let day = 1; day <= contacts; day++) {
      const when = `2026-04-${String(day).padStart(2, '0')}`;
      await client.timeline.add({
        customerId: id,
        day: when,
        touchpoint: 'visit',
        direction: 'in',
        text: `seen ${day}`,
      });
    }
  });
  return file;
}

interface Shop {
  file: string;
  content: string;
}

/** What an act leaves where no one disturbs it, and how long it takes. */
async function inPeace(before: string, act: LargeAct): Promise<Shop & { tookMs: number }> {
  const file = copyOf(before);
  const tookMs = await withEngine(file, async ({ client }) => {
    const startedAtMs = performance.now();
    await performLargeAct(client, act);
    return performance.now() - startedAtMs;
  });
  return { file, content: await soundContentOf(file), tookMs };
}

it(`a merge, a bulk edit, their undo and a purge killed at any moment are there whole or not at all, ${rounds} times over (seed ${kills.seed})`, {
  timeout: 60_000 + rounds * 10_000,
}, async () => {
  const shop = await makeShop();
  const binned = copyOf(shop);
  await withEngine(binned, async ({ client }) => {
    await client.customers.bin({ id: (await client.customers.ofNumber({ number: 'c2' })).id });
  });
  const merged = await inPeace(shop, 'merge');
  const noted = await inPeace(shop, 'bulkEdit');
  const acts: Record<LargeAct, { before: string; after: Shop & { tookMs: number } }> = {
    merge: { before: shop, after: merged },
    undoMerge: { before: merged.file, after: await inPeace(merged.file, 'undoMerge') },
    bulkEdit: { before: shop, after: noted },
    undoBulkEdit: { before: noted.file, after: await inPeace(noted.file, 'undoBulkEdit') },
    purge: { before: binned, after: await inPeace(binned, 'purge') },
  };

  for (let round = 0; round < rounds; round++) {
    const act = largeActs[round % largeActs.length] ?? 'merge';
    const { before, after } = acts[act];
    const file = copyOf(before);
    const child = startEngineChild(['largeAct', file, act]);
    await child.said('open');
    const laterMs = kills.laterMs(after.tookMs * 2.5);
    await Promise.race([pause(laterMs), child.ended()]);
    await child.kill();
    expect(child.lines.filter((line) => line.startsWith('failed'))).toEqual([]);

    const isAcknowledged = child.lines.includes('done');
    // A purge that was cut off before the file was rewritten is ended when the archive is opened.
    await withEngine(file, () => Promise.resolve());
    const content = await soundContentOf(file);
    const whole = isAcknowledged ? [after.content] : [await soundContentOf(before), after.content];
    expect(whole, `round ${round}: ${act} and ${Math.round(laterMs)} ms`).toContain(content);
  }
});
