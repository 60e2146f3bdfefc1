import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { checkArchiveFile } from '../../electron/archive/check-archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { walPathOf } from '../../electron/archive/wal.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { RandomSource } from '../../shared/sample-shop/random-source.ts';
import { smallArchive } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { wholeActs } from './acts-of-archive.ts';
import { startArchiveChild } from './archive-child.ts';
import { killMoments } from './kill-moments.ts';

const rounds = Number(process.env.COPY_ROUNDS ?? 1);
const copiesInRound = timesOfRun({ usual: 3, whole: 6 });
const chunkBytes = 256 * 1024;

/** In pieces, as a file manager copies while a program writes. */
async function copySlowly(from: string, to: string, random: RandomSource): Promise<void> {
  const [source, target] = [fs.openSync(from, 'r'), fs.openSync(to, 'wx')];
  try {
    const chunk = Buffer.alloc(chunkBytes);
    for (let at = 0; ; ) {
      const length = fs.readSync(source, chunk, 0, chunkBytes, at);
      if (length === 0) return;
      fs.writeSync(target, chunk, 0, length, at);
      at += length;
      if (random.chance(0.25)) await pause(random.whole(0, 8));
    }
  } finally {
    fs.closeSync(source);
    fs.closeSync(target);
  }
}

type Outcome =
  | 'whole'
  | 'said, whole up to then'
  | 'said, check finds it mixed'
  | 'refused'
  | 'MIXED UNSAID'
  | 'LOST UNSAID';

async function outcomeOf(copy: string, acknowledged: number): Promise<Outcome> {
  let isSound: boolean;
  let archive: Archive;
  try {
    const { damagedPages, problems } = await checkArchiveFile(copy, {}, () => undefined);
    isSound = damagedPages.length === 0 && problems.length === 0;
    archive = await openArchive(copy);
  } catch (error) {
    if (error instanceof ShukeError) return 'refused';
    throw error;
  }
  try {
    const whole = wholeActs(archive);
    const isSaid = archive.openedWith.length > 0;
    if (!isSound) return isSaid ? 'said, check finds it mixed' : 'refused';
    if (whole === null) return 'MIXED UNSAID';
    if (isSaid) return 'said, whole up to then';
    return whole >= acknowledged ? 'whole' : 'LOST UNSAID';
  } finally {
    archive.close();
  }
}

it.each(['the file', 'the file and its log'] as const)(
  `a copy of %s at any moment of writing never lacks anything unsaid, ${rounds * copiesInRound} copies`,
  { timeout: 60_000 + rounds * 30_000 },
  async (copied) => {
    const { seed, random, laterMs } = killMoments(`copies of ${copied}`);
    const outcomes = new Map<Outcome, number>();
    for (let round = 0; round < rounds; round++) {
      const { file, folder } = await smallArchive({ customers: 200 });
      const child = startArchiveChild('acts', file);
      expect(await child.nextLine()).toBe('open');
      const copies: { copy: string; acknowledged: number }[] = [];
      for (let index = 0; index < copiesInRound; index++) {
        await pause(laterMs(600));
        const acknowledged = Number(child.lines.slice(1).at(-1) ?? 0);
        const copy = path.join(folder, `copy ${index}.shuke`);
        const isLogFirst = random.chance(0.5);
        if (copied !== 'the file' && isLogFirst) await copySlowly(walPathOf(file), walPathOf(copy), random);
        await copySlowly(file, copy, random);
        if (copied !== 'the file' && !isLogFirst) await copySlowly(walPathOf(file), walPathOf(copy), random);
        copies.push({ copy, acknowledged });
      }
      await child.kill();
      fs.rmSync(file);
      fs.rmSync(walPathOf(file));
      for (const { copy, acknowledged } of copies) {
        const outcome = await outcomeOf(copy, acknowledged);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    }
    expect(outcomes.get('LOST UNSAID') ?? 0, seed).toBe(0);
    expect(outcomes.get('MIXED UNSAID') ?? 0, seed).toBe(0);
  },
);
