import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oldNodeMessage } from '../../bin/node-version.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isLinux = process.platform === 'linux';

let folder: string;
let started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuke-start-'));
});

afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

function start(commandArguments: string[], environment: NodeJS.ProcessEnv = {}) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
  const child = spawn(process.execPath, commandArguments, {
    cwd: folder,
    env: { ...inherited, LANG: 'en_GB.UTF-8', LC_ALL: '', SHUKE_PROFILE: join(folder, 'profile'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  child.stderr.on('data', (part) => {
    output += part;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const link = async (): Promise<string> =>
    vi.waitUntil(() => /http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]+/u.exec(output)?.[0], { timeout: 40_000 });
  return { child, ended, link, output: () => output };
}

function statusAndPlace(url: string): Promise<[number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers.location]);
    }).on('error', reject);
  });
}

describe('npm start', () => {
  it('without a screen says so in one line, prints a link that opens the page, and ends cleanly on Ctrl+C', async () => {
    const program = start([join(root, 'bin', 'start.mjs')]);
    const link = await program.link();
    expect(program.output()).toContain('There is no screen for a window here, so Shuke runs in the browser.\n');
    const commandLine = isLinux ? readFileSync(`/proc/${program.child.pid}/cmdline`, 'utf8') : '';
    expect(commandLine).not.toContain(link.split('/').at(-1));
    expect(await statusAndPlace(link)).toEqual([303, '/']);
    const shelves = join(folder, 'profile', 'files');
    expect(readdirSync(shelves).length).toBe(1);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(readdirSync(shelves)).toEqual([]);
  });

  it('speaks the language of the system', async () => {
    const program = start([join(root, 'bin', 'start.mjs'), '--browser'], { LANG: 'zh_CN.UTF-8' });
    await program.link();
    expect(program.output()).toContain('按要求在浏览器中打开熟客。');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it.runIf(isLinux)('opens the default browser without the link on any command line', async () => {
    const seen = join(folder, 'seen');
    const opener = join(folder, 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\nprintf '%s' "$*" > '${seen}.part' && mv '${seen}.part' '${seen}'\n`);
    chmodSync(opener, 0o755);
    const program = start([join(root, 'bin', 'start.mjs'), '--browser'], {
      DISPLAY: ':99',
      PATH: `${folder}${delimiter}${process.env.PATH}`,
    });
    const link = await program.link();
    await vi.waitUntil(() => existsSync(seen), { timeout: 20_000 });
    const opened = readFileSync(seen, 'utf8');
    expect(opened).toMatch(/^file:\/\/\/.*\/open-[0-9a-f]{16}\.html$/u);
    expect(readFileSync(fileURLToPath(opened), 'utf8')).toContain(link);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(existsSync(fileURLToPath(opened))).toBe(false);
  });

  it('a missing browser is no failure', async () => {
    const program = start([join(root, 'bin', 'start.mjs'), '--browser'], { DISPLAY: ':99', PATH: folder });
    const link = await program.link();
    expect(await statusAndPlace(link)).toEqual([303, '/']);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
  });
});

describe('the version of Node', () => {
  it('is checked before anything is loaded, and the sentence says what to do', () => {
    for (const old of ['18.20.8', '20.20.2', '22.17.9']) {
      expect(oldNodeMessage(old)).toMatch(new RegExp(`22\\.18 or newer; this is ${old}\\. .*npm start`, 'u'));
    }
    for (const right of ['22.18.0', '24.0.0', '26.1.0']) expect(oldNodeMessage(right)).toBeNull();
    for (const entry of ['start.mjs', 'shuke.mjs']) {
      const source = readFileSync(join(root, 'bin', entry), 'utf8');
      const loaded = [...source.matchAll(/^import .* from '(.*)';$/gmu)].map(([, name]) => name);
      expect(loaded.filter((name) => name !== './node-version.mjs' && !name?.startsWith('node:'))).toEqual([]);
    }
  });
});
