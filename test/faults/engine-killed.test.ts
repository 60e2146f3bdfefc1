import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { performNthAct } from './engine-acts.ts';
import { startEngineChild } from './engine-child.ts';
import { soundContentOf } from './engine-content.ts';
import { openEngineOn } from './engine-on-archive.ts';
import { killMoments } from './kill-moments.ts';

const kills = killMoments('engine');

const rounds = Math.ceil(Number(process.env.KILL_ROUNDS ?? timesOfRun({ usual: 4, whole: 10 })) / 2);

it(`acts that were acknowledged are there after kill -9, each of them whole, ${rounds} times over (seed ${kills.seed})`, {
  timeout: 60_000 + rounds * 10_000,
}, async () => {
  // One archive is killed again and again; its twin does the same acts in peace.
  const killed = path.join(temporaryFolder(), 'shop.shuke');
  const maker = await openEngineOn(killed);
  const place = maker.placeToken(path.dirname(killed));
  await maker.client.archive.create({ folder: place, name: 'shop', homeCurrency: 'GBP' });
  await maker.close();
  const twinFile = path.join(temporaryFolder(), 'shop.shuke');
  fs.copyFileSync(killed, twinFile);

  let done = 0;
  for (let round = 0; round < rounds; round++) {
    const child = startEngineChild(['act', killed, String(done)]);
    await child.said(`act ${done} acknowledged`);
    await pause(kills.laterMs(300));
    await child.kill();
    const acknowledged = done + child.lines.filter((line) => line.endsWith('acknowledged')).length;
    expect(acknowledged).toBeGreaterThan(done);

    const content = await soundContentOf(killed);
    const twin = await openEngineOn(twinFile);
    for (; done < acknowledged; done++) await performNthAct(twin.client, done);
    await twin.close();
    if (content === (await soundContentOf(twinFile))) continue;
    // The one act that was durable already, and of which the answer was still on its way.
    const furtherTwin = await openEngineOn(twinFile);
    await performNthAct(furtherTwin.client, done);
    done += 1;
    await furtherTwin.close();
    expect(await soundContentOf(twinFile), `round ${round}`).toBe(content);
  }
});
