import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { checkArchive } from '../../electron/archive/check-archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { walPathOf } from '../../electron/archive/wal.ts';
import { ShukeError } from '../../shared/errors.ts';
import { smallArchive } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { wholeActs } from './acts-of-archive.ts';
import { startArchiveChild } from './archive-child.ts';
import { killMoments } from './kill-moments.ts';

const rounds = Number(process.env.KILL_ROUNDS ?? timesOfRun({ usual: 2, whole: 4 }));
const { seed, random, laterMs } = killMoments('sessions');

/** What happens to the files between the kill and the next opening. */
const afterwards = ['nothing', 'renamed', 'moved with its log', 'log deleted', 'copied without its log'] as const;

it(`killed while it is opened, marked, copied, closed or renamed, ${rounds} times over: nothing is lost unsaid (seed ${seed})`, {
  timeout: 60_000 + rounds * 5_000,
}, async () => {
  let { file, folder } = await smallArchive({ customers: 20 });
  let firstAct = 1;
  for (let round = 0; round < rounds; round++) {
    const child = startArchiveChild('sessions', file, firstAct);
    expect(await child.nextLine()).toBe('open');
    const beforeMs = laterMs(500);
    const isRenamedWhileOpen = random.chance(0.25);
    await pause(beforeMs);
    if (isRenamedWhileOpen) {
      const renamed = path.join(folder, `renamed ${round}.shuke`);
      fs.renameSync(file, renamed);
      file = renamed;
      await pause(laterMs(20));
    }
    await child.kill();
    const acknowledged = Number(child.lines.filter((line) => /^\d+$/u.test(line)).at(-1) ?? firstAct - 1);
    const what = random.pick(afterwards);
    const label = `round ${round}: killed after ${beforeMs} ms, ${isRenamedWhileOpen ? 'renamed while open, ' : ''}${what}`;

    if (what === 'renamed' || what === 'moved with its log') {
      const renamed = path.join(folder, `later ${round}.shuke`);
      if (what === 'moved with its log' && fs.existsSync(walPathOf(file))) {
        fs.renameSync(walPathOf(file), walPathOf(renamed));
      }
      fs.renameSync(file, renamed);
      file = renamed;
    }
    if (what === 'copied without its log') {
      const elsewhere = fs.mkdtempSync(path.join(folder, 'elsewhere-'));
      const bare = path.join(elsewhere, 'bare.shuke');
      fs.copyFileSync(file, bare);
      const copy = await openArchive(bare);
      const acts = wholeActs(copy);
      expect(acts, label).not.toBeNull();
      if ((acts ?? 0) < acknowledged)
        expect(
          copy.openedWith.map(({ code }) => code),
          label,
        ).toContain('ARCHIVE_LEFT_IN_USE');
      copy.close();
    }
    if (what === 'log deleted') {
      for (const name of fs.readdirSync(folder)) if (name.endsWith('-wal')) fs.rmSync(path.join(folder, name));
    }

    const archive = await openArchive(file).catch((error: unknown) => {
      // Killed while the log was written back: without its rest the file is shorter than it says.
      if (what === 'log deleted' && error instanceof ShukeError && error.code === 'ARCHIVE_TRUNCATED') return null;
      throw error;
    });
    if (archive === null) {
      ({ file, folder } = await smallArchive({ customers: 20 }));
      firstAct = 1;
      continue;
    }
    const acts = wholeActs(archive);
    expect(acts, label).not.toBeNull();
    const codes = archive.openedWith.map(({ code }) => code);
    // Renamed, a file cannot tell an empty log of its own from that of another: it says so, though nothing is missing.
    const isRenamed = isRenamedWhileOpen || what === 'renamed';
    if (!isRenamed && what !== 'log deleted') expect(codes, label).toEqual([]);
    if ((acts ?? 0) < acknowledged) {
      expect(what, label).toBe('log deleted');
      expect(codes, label).toContain('ARCHIVE_LEFT_IN_USE');
    }
    const checked = await checkArchive(archive, () => undefined);
    expect(checked, label).toMatchObject({ damagedPages: [], problems: [] });
    firstAct = (acts ?? 0) + 1;
    archive.close();

    for (const name of fs
      .readdirSync(folder)
      .filter((entry) => / copy .*\.shuke$/u.test(entry) && !entry.startsWith('.'))) {
      const copy = await openArchive(path.join(folder, name));
      expect(copy.openedWith, `${label}: ${name}`).toEqual([]);
      expect(wholeActs(copy), `${label}: ${name}`).not.toBeNull();
      copy.close();
      fs.rmSync(path.join(folder, name));
    }
    const left = fs.readdirSync(folder).filter((name) => name.endsWith('.shuke') && !name.startsWith('.'));
    expect(left, label).toEqual([path.basename(file)]);
  }
});
