import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DesktopDoor } from '../../../shared/desktop-door.ts';
import type { ChosenFile, Host, HostWindow } from '../../../shared/host.ts';
import type { MenuCommand } from '../../../shared/shell/menu-command.ts';
import type { PageState } from '../../../shared/shell/page-state.ts';
import {
  app,
  becomeReady,
  type FakeMenuItem,
  fake,
  ipcEvent,
  ipcMain,
  nativeTheme,
  PageWindow,
} from '../../fake-electron.ts';
import type { StubClient } from '../browser/host-under-test.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const folder = mkdtempSync(join(tmpdir(), 'shuke-window-'));
const first = archive('first');
const state: PageState = {
  language: 'en',
  theme: 'dark',
  archive: { name: '街角咖啡', isSample: false },
  pages: ['Customers'],
  offers: [],
  areNamesHidden: false,
  due: null,
};
const orders: MenuCommand[] = [];
const offered: ChosenFile[] = [];
let host: Host;
let hostWindow: HostWindow;

beforeAll(async () => {
  vi.stubEnv('SHUKE_PROFILE', join(folder, 'profile'));
  vi.stubGlobal('window', new PageWindow());
  fake.entries.set('engine-utility.js', new URL('./stub-engine-utility.ts', import.meta.url));
  process.argv = ['electron', 'app'];
  await import('../../../electron/main.ts');
  const early = { preventDefault: vi.fn() };
  app.emit('open-file', early, first);
  expect(early.preventDefault).toHaveBeenCalledOnce();
  becomeReady();
  await vi.waitUntil(() => fake.windows.length === 1);
  await import('../../../electron/preload.ts');
  const { electronHost } = await import('../../../renderer/app/electron-host.ts');
  host = electronHost(fake.exposed.get('shukeHost') as DesktopDoor);
  if (host.window === null) throw new Error('the desktop has a window');
  hostWindow = host.window;
  hostWindow.listen({
    menuCommand: (command) => void orders.push(command),
    archiveOffered: (chosen) => void offered.push(chosen),
  });
});

beforeEach(() => {
  offered.length = 0;
});

afterAll(async () => {
  const quit = new Promise((resolve) => app.once('quit', resolve));
  app.quit();
  await quit;
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('an archive opened in the system', () => {
  it('before the program is ready is the one it starts with', async () => {
    const client: StubClient = createORPCClient(await host.connectEngine(() => undefined));
    expect((await client.options()).openAtStart).toBe(first);
  });

  it('while the page loads waits until the page says how it stands', async () => {
    secondStart({ archive: archive('early') });
    await vi.waitUntil(() => fake.windows[0]?.isFocused());
    expect(offered).toEqual([]);
    hostWindow.tellPageState(state);
    await vi.waitUntil(() => offered.length === 1);
    expect(offered[0]).toMatchObject({ name: 'early.shuke', token: expect.stringMatching(/^[0-9a-f]{32}$/u) });
    expect(JSON.stringify(offered)).not.toContain(folder);
  });

  it('by a second start or a double click comes to the window that is open', async () => {
    hostWindow.tellPageState(state);
    secondStart({ archive: archive('second') });
    await vi.waitUntil(() => offered.length === 1);
    app.emit('open-file', { preventDefault: () => undefined }, archive('third'));
    await vi.waitUntil(() => offered.length === 2);
    expect(offered.map(({ name }) => name)).toEqual(['second.shuke', 'third.shuke']);
  });

  it('that is not there is said by name', async () => {
    secondStart({ archive: join(folder, 'gone.shuke') });
    await vi.waitUntil(() => fake.messages.length === 1);
    expect(fake.messages[0]).toContain('gone.shuke');
    expect(offered).toEqual([]);
  });

  it('a second start without one, or with something else, only brings the window forward', async () => {
    const window = fake.windows[0];
    for (const handedOver of [{}, undefined, { archive: 7 }, { archive: 'relative.shuke' }, 'x']) {
      if (window) window.hasFocus = false;
      secondStart(handedOver);
      expect(window?.isFocused()).toBe(true);
    }
    expect(offered).toEqual([]);
  });

  it('is handed over whole by the second start: its own path, not its command line', async () => {
    const { archiveOfCommandLine } = await import('../../../electron/shell/command-line-archive.ts');
    expect(archiveOfCommandLine(['electron', 'app', '--flag', 'x.SHUKE'])).toBe(join(process.cwd(), 'x.SHUKE'));
    expect(fake.handedOver).toEqual({ archive: undefined });
  });
});

describe('the window follows the page', () => {
  it('in its title: the archive, never the page’s own title, nothing while names are hidden', async () => {
    const window = fake.windows[0];
    hostWindow.tellPageState(state);
    await vi.waitUntil(() => window?.title === '街角咖啡 — 熟客 Shuke');
    const event = { preventDefault: vi.fn() };
    window?.emit('page-title-updated', event, '王小明 · Shuke 熟客');
    expect(event.preventDefault).toHaveBeenCalledOnce();
    hostWindow.tellPageState({ ...state, areNamesHidden: true });
    expect(window?.title).toBe('熟客 Shuke');
    hostWindow.tellPageState({ ...state, language: 'zh-CN', archive: { name: 'sample-zh', isSample: true } });
    expect(window?.title).toBe('示例小店 — 熟客 Shuke');
  });

  it('in the language of the menu and the about panel, at once', () => {
    hostWindow.tellPageState(state);
    expect(fake.menu[0]?.label).toBe('&File');
    expect(fake.aboutPanel.copyright).toMatch(/^MIT licence/u);
    hostWindow.tellPageState({ ...state, language: 'zh-CN' });
    expect(fake.menu[0]?.label).toBe('文件(&F)');
    expect(fake.aboutPanel.copyright).toMatch(/^MIT 许可/u);
    expect(Object.keys(fake.aboutPanel)).not.toContain('website');
  });

  it('in light and dark', () => {
    hostWindow.tellPageState(state);
    expect(nativeTheme.themeSource).toBe('dark');
    hostWindow.tellPageState({ ...state, theme: 'auto' });
    expect(nativeTheme.themeSource).toBe('system');
  });

  it('but makes its menu again only where something in it changes', () => {
    hostWindow.tellPageState(state);
    const before = fake.menusBuilt;
    hostWindow.tellPageState(state);
    expect(fake.menusBuilt).toBe(before);
  });

  it('and sends it what is chosen in the menu', async () => {
    hostWindow.tellPageState(state);
    const file = fake.menu[0]?.submenu ?? [];
    file.find(({ label }) => label === 'New archive…')?.click?.({}, {}, {});
    await vi.waitUntil(() => orders.length === 1);
    expect(orders).toEqual([{ name: 'newArchive' }]);
  });

  it('about is the system’s own panel', () => {
    const help = (fake.menu.at(-1)?.submenu ?? []) satisfies FakeMenuItem[];
    help.find(({ label }) => label === 'About Shuke')?.click?.({}, {}, {});
    expect(fake.aboutsShown).toBe(1);
  });

  it('never a stranger, nor a state that is none', () => {
    hostWindow.tellPageState(state);
    const title = fake.windows[0]?.title;
    const other = { ...state, archive: { name: 'evil', isSample: false } };
    for (const frame of [null, { url: 'https://evil.com/' }, { url: 'app://shuke/' }]) {
      ipcMain.emit('shuke:page-state', ipcEvent(frame), other);
    }
    const wrong = [undefined, 7, {}, { ...other, language: 'fr' }, { ...other, pages: Array(99).fill('x') }];
    for (const value of [...wrong, { ...other, archive: { name: 'x'.repeat(9_999), isSample: false } }]) {
      ipcMain.emit('shuke:page-state', ipcEvent(), value);
    }
    expect(fake.windows[0]?.title).toBe(title);
  });
});

describe('the network', () => {
  it('is refused to whatever the page could name', () => {
    expect(fake.requestGuard?.urls).toEqual(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*']);
    expect(fake.requestGuard?.answer('https://example.com/')).toEqual({ cancel: true });
    expect(fake.switches).toContain('disable-background-networking');
    expect(fake.isSandboxEnabled).toBe(true);
  });

  it('gives no download either', async () => {
    const { session } = await import('../../fake-electron.ts');
    const event = { preventDefault: vi.fn() };
    session.defaultSession.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

function secondStart(handedOver: unknown): void {
  app.emit('second-instance', {}, ['electron', '--reordered', 'app'], '/elsewhere', handedOver);
}

function archive(name: string): string {
  const path = join(folder, `${name}.shuke`);
  writeFileSync(path, 'x');
  return path;
}
