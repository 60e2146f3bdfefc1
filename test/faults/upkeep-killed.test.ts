import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { type SearchIndexState, searchIndexState } from '../../electron/search/search-index-state.ts';
import { commit, temporaryFolder } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { startEngineChild } from './engine-child.ts';
import { soundContentOf } from './engine-content.ts';
import { importFile, openEngineOn, upkeepDone } from './engine-on-archive.ts';
import { killMoments } from './kill-moments.ts';

const kills = killMoments('upkeep');

const rounds = Math.ceil(Number(process.env.KILL_ROUNDS ?? timesOfRun({ usual: 4, whole: 6 })) / 2);
const longestMs = 900;
const customers = 3_000;
const orders = Array.from(
  { length: customers },
  (_, index) => `${index},2026-03-01,c${index},Name of ${index},tea,4.50`,
).join('\n');

it(`an incomplete search index is completed after any kill, ${rounds} times over (seed ${kills.seed})`, {
  timeout: 60_000 + rounds * 10_000,
}, async () => {
  const shop = path.join(temporaryFolder(), 'shop.shuke');
  const source = path.join(temporaryFolder(), 'orders.csv');
  fs.writeFileSync(source, `order number,day,customer number,name,product,amount\n${orders}\n`);
  const engine = await openEngineOn(shop);
  await engine.client.archive.create({
    folder: engine.placeToken(path.dirname(shop)),
    name: 'shop',
    homeCurrency: 'GBP',
  });
  await importFile(engine, source);
  await engine.close();
  const older = await openArchive(shop);
  commit(older, (db) => db.exec("UPDATE settings SET value = '0' WHERE name IN ('searchIndex', 'nameOrder')"));
  older.close();

  const states: SearchIndexState[] = [];
  for (let round = 0; round < rounds; round++) {
    const file = path.join(temporaryFolder(), 'shop.shuke');
    fs.copyFileSync(shop, file);
    const child = startEngineChild(['upkeep', file]);
    await child.said('open');
    await Promise.race([pause(kills.laterMs(longestMs)), child.ended()]);
    await child.kill();
    states.push(await stateOf(file));
    // Sound as it stands, an index in progress with it, and once it was made.
    await soundContentOf(file);
    const second = await openEngineOn(file);
    await upkeepDone(second.client);
    expect(await second.client.search.find({ text: 'name of 2996' })).toHaveLength(1);
    await second.close();
    expect(await stateOf(file)).toBe('ofToday');
    await soundContentOf(file);
  }
  if (rounds >= 10) expect(states).toContain('inMaking');
});

async function stateOf(file: string): Promise<SearchIndexState> {
  const archive = await openArchive(file);
  try {
    return searchIndexState(archive.reader);
  } finally {
    archive.close();
  }
}
