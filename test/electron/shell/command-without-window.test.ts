import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HostDoor } from '../../../electron/engine/host-door.ts';
import { becomeReady, fake } from '../../fake-electron.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const folder = mkdtempSync(join(tmpdir(), 'shuke-command-'));
const printed: string[] = [];

beforeEach(() => {
  vi.stubEnv('SHUKE_PROFILE', join(folder, 'profile'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const sources = new URL('../../../electron/', import.meta.url);
  fake.entries.set('reader-process.js', new URL('spreadsheet/reader-process.ts', sources));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('the packaged program answers `shuke COMMAND` without a window, with its exit code', async () => {
  const file = join(folder, 'orders.csv');
  const archive = join(folder, 'client.shuke');
  writeFileSync(file, 'order number,order date,customer number,amount\n1,2026-03-01,7,1.50\n');
  const { runCommandLine } = await import('../../../electron/command-line/main.ts');
  expect(await runCommandLine(['new', archive])).toBe(0);
  printed.length = 0;

  process.argv = ['shuke', 'app', 'import', file, '--archive', archive, '--kind', 'orders', '--json'];
  await import('../../../electron/main.ts');
  becomeReady();
  await vi.waitUntil(() => fake.exitCodes.length === 1, { timeout: 20_000 });

  expect(fake.exitCodes).toEqual([0]);
  expect(fake.windows).toEqual([]);
  expect(fake.forked).toContain('reader-process.js');
  expect(JSON.parse(printed.join(''))).toMatchObject({ imported: 1, customers: 1 });
});

it('the packaged program refuses `serve` in a sentence: its binary can start no processes of Node', async () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const { runCommandLine } = await import('../../../electron/command-line/main.ts');
  const hostDoor = {} as HostDoor;
  expect(await runCommandLine(['serve', '--lang', 'en'], { hostDoor })).toBe(2);
  expect(await runCommandLine(['serve', '--lang', 'zh-CN'], { hostDoor })).toBe(2);
  expect(said[0]).toMatch(/^shuke: “serve” is not part of the packaged program/u);
  expect(said[1]).toMatch(/^shuke: 安装版不提供 serve 命令/u);
});
