import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ArchiveShown } from '../../../renderer/app/archive-shown.ts';
import type { EngineClient } from '../../../shared/contract.ts';
import type { DesktopDoor } from '../../../shared/desktop-door.ts';
import type { Host } from '../../../shared/host.ts';
import { sources } from '../../../shared/operation.ts';
import { app, becomeReady, fake, PageWindow, powerMonitor } from '../../fake-electron.ts';
import { pagesToWriteTo } from '../archive/pages-to-write.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const folder = mkdtempSync(join(tmpdir(), 'shuke-desktop-'));
let host: Host;
let client: EngineClient;
let shown: ArchiveShown;

beforeAll(async () => {
  vi.stubEnv('SHUKE_PROFILE', join(folder, 'profile'));
  vi.stubEnv('SHUKE_HOME', folder);
  vi.stubGlobal('window', new PageWindow());
  const sources = new URL('../../../electron/', import.meta.url);
  fake.entries.set('engine-utility.js', new URL('engine/engine-utility.ts', sources));
  fake.entries.set('reader-process.js', new URL('spreadsheet/reader-process.ts', sources));
  fake.entries.set('writer-process.js', new URL('spreadsheet/writer-process.ts', sources));
  await import('../../../electron/main.ts');
  becomeReady();
  await vi.waitUntil(() => fake.windows.length === 1);
  await import('../../../electron/preload.ts');
  const { electronHost } = await import('../../../renderer/app/electron-host.ts');
  host = electronHost(fake.exposed.get('shukeHost') as DesktopDoor);
  const { EngineConnection } = await import('../../../renderer/app/engine-connection.ts');
  shown = new ArchiveShown();
  client = createORPCClient(new EngineConnection(host, shown));
});

afterAll(async () => {
  const quit = new Promise((resolve) => app.once('quit', resolve));
  app.emit('window-all-closed');
  await quit;
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the real engine behind the desktop window', () => {
  it('answers the page as in the browser', async () => {
    expect(await client.settings.get()).toMatchObject({ host: 'electron', systemLanguage: 'zh-CN' });
  });

  it('recognises a file that was chosen in a dialog, by its token alone', async () => {
    const path = join(folder, '客户.csv');
    writeFileSync(path, '姓名,电话\n王小明,13800138000\n');
    fake.openDialogPaths = [path];
    const chosen = await host.chooseFile('import');
    await client.archive.create({ folder: null, name: '小店', homeCurrency: 'CNY' });
    const recognised = await client.import.recognise({ file: chosen?.token ?? '' });
    expect(recognised.columns.map(({ heading }) => heading)).toEqual(['姓名', '电话']);
    expect(fake.forked).toContain('reader-process.js');
  });

  it('keeps the system’s list of recent archives as its own: opened, and forgotten', async () => {
    const { path } = (await client.archive.status()) ?? { path: '' };
    await vi.waitUntil(() => fake.recentDocuments.includes(path));
    const [recent] = await client.archive.recents();
    await client.archive.forget({ token: recent?.token ?? '' });
    await vi.waitUntil(() => fake.recentDocuments.length === 0);
    const recents = fake.menu[0]?.submenu?.find(({ label }) => label === '最近的档案库');
    expect(recents?.enabled).toBe(false);
  });

  it.each(['suspend', 'lock-screen'])('makes the archive whole in its one file at %s', async (event) => {
    const path = await editedArchive();
    expect(pagesToWriteTo(path)).toBeGreaterThan(0);
    powerMonitor.emit(event);
    await vi.waitUntil(() => pagesToWriteTo(path) === 0);
  });

  it('does the same when the session ends, and ends the program in order', async () => {
    const path = await editedArchive();
    expect(pagesToWriteTo(path)).toBeGreaterThan(0);
    fake.windows[0]?.emit('query-session-end', {});
    await vi.waitUntil(() => pagesToWriteTo(path) === 0);
  });

  it('after sleep tells the page to look again, and says that the archive is no longer in its place', async () => {
    const path = await editedArchive();
    const stop = new AbortController();
    const changes = await client.acts.changes(undefined, { signal: stop.signal });
    const change = changes.next();
    renameSync(path, `${path}.moved`);
    powerMonitor.emit('resume');
    expect((await change).value).toEqual({ touched: sources, isOtherArchive: false });
    expect((await client.archive.status())?.notices.map(({ code }) => code)).toEqual(['ARCHIVE_REPLACED']);
    powerMonitor.emit('suspend');
    renameSync(`${path}.moved`, path);
    expect((await client.archive.status())?.notices).toEqual([]);
    stop.abort();
  });
});

let edits = 0;

/** An act leaves its pages in the log next to the archive. */
async function editedArchive(): Promise<string> {
  edits += 1;
  shown.learn(await client.archive.status());
  await client.customers.create({ name: `客户 ${edits}` });
  return (await client.archive.status())?.path ?? '';
}
