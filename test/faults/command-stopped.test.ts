import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { soundContentOf } from './engine-content.ts';
import { ordersFile } from './engine-on-archive.ts';
import { killMoments } from './kill-moments.ts';

const shuke = path.join(import.meta.dirname, '..', '..', 'bin', 'shuke.mjs');
const kills = killMoments('command');
const rounds = Number(process.env.KILL_ROUNDS ?? timesOfRun({ usual: 2, whole: 4 }));

/** A machine on which nothing but these commands keeps anything. */
interface Machine {
  readonly folder: string;
  readonly archive: string;
  readonly source: string;
  start(...words: string[]): ChildProcess;
  run(...words: string[]): Promise<number>;
  /** Everything in the program's folder for files and in the system's temporary one. */
  leftovers(): string[];
}

function machine(): Machine {
  const folder = temporaryFolder();
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  for (const name of ['tmp', 'out']) fs.mkdirSync(at(name));
  fs.writeFileSync(at('orders.csv'), ordersFile(20_000));
  const environment = { ...process.env, SHUKE_PROFILE: at('profile'), SHUKE_HOME: folder, TMPDIR: at('tmp') };
  const start = (...words: string[]): ChildProcess =>
    spawn(process.execPath, [shuke, ...words], { env: environment, stdio: 'ignore', detached: true });
  return {
    folder,
    archive: at('shop.shuke'),
    source: at('orders.csv'),
    start,
    run: async (...words) => (await once(start(...words), 'exit'))[0],
    leftovers: () => [...namesIn(at('profile', 'files')), ...namesIn(at('tmp'))],
  };
}

function namesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

/** To the whole group, as a terminal does. */
async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<{ exitCode: number | null }> {
  const ended = once(child, 'exit');
  process.kill(-(child.pid ?? 0), signal);
  const [exitCode] = await ended;
  return { exitCode };
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: null } as const;
const signals = Object.keys(exitCodes) as (keyof typeof exitCodes)[];

it.skipIf(process.platform === 'win32')(
  `a command ended by a signal leaves nothing outside the archive, killed nothing beyond the next start, ${rounds} times over (seed ${kills.seed})`,
  { timeout: 60_000 + rounds * 15_000 },
  async () => {
    const { folder, archive, source, start, run, leftovers } = machine();
    await run('new', archive, '--currency', 'GBP');
    const importWords = ['import', source, '--archive', archive, '--kind', 'orders'];
    expect(await run(...importWords)).toBe(0);
    const out = path.join(folder, 'out', 'orders.xlsx');
    const before = await soundContentOf(archive);
    for (let round = 0; round < rounds; round++) {
      // A run of two rounds has the politest signal and the one that no program hears.
      const signal = signals[(round * 3) % signals.length] ?? 'SIGINT';
      const isImport = round % 8 >= 4;
      const child = isImport
        ? start(...importWords, '--rejected', path.join(folder, 'out', 'rejected.xlsx'))
        : start('export', 'orders', '--archive', archive, '--out', out);
      await vi.waitUntil(() => leftovers().length > 0, { timeout: 20_000 });
      const laterMs = kills.laterMs(900);
      await pause(laterMs);
      const label = `round ${round}: ${signal} after ${Math.round(laterMs)} ms`;
      const { exitCode } = child.exitCode === null ? await stop(child, signal) : child;
      expect([exitCodes[signal], 0], label).toContain(exitCode);
      if (signal === 'SIGKILL') expect(await run('info', archive), label).toBe(0);
      expect(leftovers(), label).toEqual([]);
      const made = fs.readdirSync(path.join(folder, 'out'));
      expect(
        made.filter((name) => name !== 'orders.xlsx'),
        label,
      ).toEqual([]);
      if (exitCode !== 0 && signal !== 'SIGKILL') expect(made, label).toEqual([]);
      fs.rmSync(out, { force: true });
    }
    expect(await soundContentOf(archive)).toBe(before);
  },
);

it.skipIf(process.platform === 'win32')('a reader that has enough leaves nothing outside the archive', async () => {
  const { archive, run, start, leftovers, folder } = machine();
  await run('new', archive, '--currency', 'GBP');
  const piped = spawn('sh', ['-c', '"$0" "$@" | head -c 0', process.execPath, shuke, 'info', archive], {
    env: { ...process.env, SHUKE_PROFILE: path.join(folder, 'profile'), TMPDIR: path.join(folder, 'tmp') },
  });
  await once(piped, 'exit');
  await vi.waitUntil(() => leftovers().length === 0, { timeout: 20_000 });
  const interrupted = start('serve', archive, '--port', '0');
  await vi.waitUntil(() => leftovers().length > 0, { timeout: 20_000 });
  await pause(500);
  expect((await stop(interrupted, 'SIGTERM')).exitCode).toBe(0);
  expect(leftovers()).toEqual([]);
});
