import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DesktopDoor } from '../../../shared/desktop-door.ts';
import type { EngineGone, Host } from '../../../shared/host.ts';
import { app, becomeReady, fake, givePath, ipcEvent, ipcMain, PageWindow } from '../../fake-electron.ts';
import type { StubClient } from '../browser/host-under-test.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const folder = mkdtempSync(join(tmpdir(), 'shuke-shell-'));
const profileFolder = join(folder, 'profile');
const page = new PageWindow();
let host: Host;

beforeAll(async () => {
  vi.stubEnv('SHUKE_PROFILE', profileFolder);
  vi.stubGlobal('window', page);
  fake.entries.set('engine-utility.js', new URL('./stub-engine-utility.ts', import.meta.url));
  fake.entries.set('reader-process.js', new URL('./stub-reader-process.ts', import.meta.url));
  await import('../../../electron/main.ts');
  becomeReady();
  await vi.waitUntil(() => fake.windows.length === 1);
  await import('../../../electron/preload.ts');
  const { electronHost } = await import('../../../renderer/app/electron-host.ts');
  host = electronHost(fake.exposed.get('shukeHost') as DesktopDoor);
});

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the desktop program', () => {
  it('registers its scheme before it is ready, as a standard, secure one without further powers', () => {
    expect(fake.wasReadyWhenSchemeCame).toBe(false);
    expect(fake.privilegedSchemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('opens one sandboxed window on app://shuke/ and shows it when it has something to show', () => {
    const window = fake.windows[0];
    expect(window?.loaded).toEqual(['app://shuke/']);
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    });
    expect(window?.isShown).toBe(false);
    window?.emit('ready-to-show');
    expect(window?.isShown).toBe(true);
  });

  it('gives the page one door and nothing of Electron', () => {
    expect([...fake.exposed.keys()]).toEqual(['shukeHost']);
    expect(Object.keys(fake.exposed.get('shukeHost') ?? {}).sort()).toEqual([
      'chooseFile',
      'connectEngine',
      'openLink',
      'saveFile',
      'takeFile',
      'tellPageState',
    ]);
  });

  it('hands the page a port on which a call reaches the engine', async () => {
    const { client } = await connect();
    expect(await client.options()).toMatchObject({ host: 'electron', openAtStart: null });
  });

  it('starts the spreadsheet reader for the engine and hands it a port straight to it', async () => {
    const { client } = await connect();
    expect(await client.readerAnswer()).toBe('answer to question');
  });

  it('shows a file in its folder for the engine, where there is one', async () => {
    const { client } = await connect();
    expect(await client.showInFolder({ path: join(folder, 'missing') })).toEqual({ isDone: false });
    expect(await client.showInFolder({ path: profileFolder })).toEqual({ isDone: true });
    expect(fake.shownInFolder).toEqual([profileFolder]);
  });

  it('restarts a dead engine: calls under way are rejected, the page is told and connects again', async () => {
    const { client, gone } = await connect();
    const pending = expect(client.waitForAbort()).rejects.toThrow();
    client.die().catch(() => undefined);
    expect(await gone).toBe('restarting');
    await pending;
    expect((await (await connect()).client.options()).host).toBe('electron');
  });

  it('hears no port that another window posts', async () => {
    const heard = vi.fn();
    const connecting = host.connectEngine(heard);
    page.hear({ data: { type: 'shuke:engine-gone', why: 'ended' }, ports: [], source: {}, origin: 'https://evil.com' });
    const client: StubClient = createORPCClient(await connecting);
    expect((await client.options()).host).toBe('electron');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('files by dialog', () => {
  it('a chosen file becomes a token; the file itself stays where and as it is', async () => {
    const path = join(folder, '订单.csv');
    writeFileSync(path, 'a,b');
    fake.openDialogPaths = [path];
    const chosen = await host.chooseFile('import');
    expect(chosen).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/u), name: '订单.csv', sizeBytes: 3 });
    expect(JSON.stringify(chosen)).not.toContain(folder);
    expect(readFileSync(path, 'utf8')).toBe('a,b');
  });

  it('giving up is no error', async () => {
    fake.openDialogPaths = [];
    expect(await host.chooseFile('import')).toBeNull();
    expect(await host.chooseArchive?.()).toBeNull();
  });

  it('a dropped file is taken by its path; one without a path is refused by code', async () => {
    const path = join(folder, 'dropped.csv');
    writeFileSync(path, 'x');
    const dropped = new File(['x'], 'dropped.csv');
    givePath(dropped, path);
    expect(await host.takeFile(dropped)).toMatchObject({ name: 'dropped.csv', sizeBytes: 1 });
    await expect(host.takeFile(new File(['x'], 'made.csv'))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('a file of the engine is saved whole under the chosen name, and its token is spent', async () => {
    const { FileShelf } = await import('../../../electron/files/file-shelf.ts');
    const shelf = new FileShelf((await (await connect()).client.options()).filesFolder);
    const draft = shelf.draftPath();
    writeFileSync(draft, 'workbook');
    const token = await shelf.put(draft, 'r.xlsx', { owned: true });

    fake.saveDialogPath = '';
    expect(await host.saveFile(token, 'r.xlsx')).toEqual({ isSaved: false });
    fake.saveDialogPath = join(folder, 'saved.xlsx');
    expect(await host.saveFile(token, 'r.xlsx')).toEqual({ isSaved: true });
    expect(readFileSync(fake.saveDialogPath, 'utf8')).toBe('workbook');
    await expect(host.saveFile(token, 'r.xlsx')).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  it('a save that fails leaves nothing behind, and the file can be saved elsewhere', async () => {
    const { FileShelf } = await import('../../../electron/files/file-shelf.ts');
    const shelf = new FileShelf((await (await connect()).client.options()).filesFolder);
    const draft = shelf.draftPath();
    writeFileSync(draft, 'workbook');
    const token = await shelf.put(draft, 'r.xlsx', { owned: true });
    fake.saveDialogPath = join(folder, 'missing', 'saved.xlsx');
    await expect(host.saveFile(token, 'r.xlsx')).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    fake.saveDialogPath = join(folder, 'later.xlsx');
    expect(await host.saveFile(token, 'r.xlsx')).toEqual({ isSaved: true });
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });
});

describe('what a page must not do', () => {
  it.each(['https://evil.com/', 'file:///etc/passwd', 'app://other/', 'app://shuke.evil/', 'javascript:alert(1)'])(
    'go to %s',
    (url) => {
      for (const name of ['will-navigate', 'will-frame-navigate']) {
        const event = { url, preventDefault: vi.fn() };
        fake.windows[0]?.webContents.emit(name, event);
        expect(event.preventDefault).toHaveBeenCalledOnce();
      }
    },
  );

  it('open a window or a webview', () => {
    expect(fake.windows[0]?.webContents.windowOpenHandler?.({ url: 'https://example.com' })).toEqual({
      action: 'deny',
    });
    const event = { preventDefault: vi.fn() };
    fake.windows[0]?.webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('open links other than https, mailto and tel outside', async () => {
    for (const url of [
      'file:///etc/passwd',
      'http://example.com',
      'javascript:alert(1)',
      'smb://host',
      'ms-settings:',
      'x',
    ]) {
      expect(await host.openLink(url)).toEqual({ isOpened: false });
    }
    expect(fake.openedOutside).toEqual([]);
    for (const url of ['https://example.com/', 'mailto:a@b.cn', 'tel:+8613800138000']) {
      expect(await host.openLink(url)).toEqual({ isOpened: true });
    }
    expect(fake.openedOutside).toEqual(['https://example.com/', 'mailto:a@b.cn', 'tel:+8613800138000']);
  });

  it('get a permission, except to copy', () => {
    const contents = fake.windows[0]?.webContents;
    const asked = (permission: string): boolean => {
      let isAllowed = true;
      if (contents) {
        fake.permissionRequest?.(contents, permission, (is) => {
          isAllowed = is;
        });
      }
      return isAllowed;
    };
    const permissions = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
      'usb',
    ];
    expect(permissions.filter((permission) => asked(permission))).toEqual([]);
    expect(permissions.filter((permission) => fake.permissionCheck?.(null, permission, 'app://shuke/'))).toEqual([]);
    expect(asked('clipboard-sanitized-write')).toBe(true);
    expect(fake.permissionCheck?.(null, 'clipboard-sanitized-write', 'https://evil.com')).toBe(false);
    expect(fake.devicePermission?.()).toBe(false);
    expect(fake.isSpellCheckerEnabled).toBe(false);
  });
});

describe('the door refuses', () => {
  const channels = ['shuke:choose-file', 'shuke:take-file', 'shuke:save-file', 'shuke:open-link'];

  it('anything that is not our page in the main frame', async () => {
    const own = join(folder, 'own.csv');
    writeFileSync(own, 'x');
    for (const frame of [null, { url: 'app://shuke/' }, { url: 'https://evil.com/' }]) {
      for (const channel of channels) {
        expect(await ipcMain.handlers.get(channel)?.(ipcEvent(frame), own, 'x')).toEqual({ error: 'DEFECT' });
      }
    }
    const before = fake.forked.length;
    ipcMain.emit('shuke:connect-engine', ipcEvent({ url: 'https://evil.com/' }));
    expect(fake.forked.length).toBe(before);
  });

  it('wrong, huge and missing values, without a throw', async () => {
    const values = [
      undefined,
      null,
      0,
      1n,
      '',
      {},
      [],
      'x'.repeat(100_000),
      Symbol.iterator.description,
      '../../etc/passwd',
    ];
    for (const channel of channels) {
      for (const value of values) {
        const answer = await ipcMain.handlers.get(channel)?.(ipcEvent(), value, value);
        const isRefused = 'error' in Object(answer) || JSON.stringify(answer) === '{"value":{"isOpened":false}}';
        expect([channel, value, isRefused]).toEqual([channel, value, true]);
      }
    }
  });
});

describe('the page is served', () => {
  it('from its folder only, with the policy, to GET and to its own host only', async () => {
    const { servePage } = await import('../../../electron/shell/protocol.ts');
    const pageFolder = join(folder, 'client');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(pageFolder);
    writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>');
    servePage(pageFolder);
    const ask = async (url: string, method = 'GET'): Promise<[number, string | null]> => {
      const answer = await fake.pageHandler?.(new Request(url, { method }));
      return [answer?.status ?? 0, answer?.headers.get('content-security-policy') ?? null];
    };
    const policy = expect.stringContaining("default-src 'none'; script-src 'self'");
    expect(await ask('app://shuke/')).toEqual([200, policy]);
    expect(await ask('app://shuke/../outside')).toEqual([404, policy]);
    expect(await ask('app://other/')).toEqual([404, policy]);
    expect(await ask('app://shuke/', 'POST')).toEqual([404, policy]);
  });
});

describe('the end', () => {
  it('closing the window remembers its place, closes the engine and clears the shelf, then quits', async () => {
    const { client, gone } = await connect();
    const { filesFolder } = await client.options();
    expect(statSync(filesFolder).mode & 0o077).toBe(0);
    const quit = new Promise((resolve) => app.once('quit', resolve));
    fake.windows[0]?.webContents.setZoomLevel(1.5);
    fake.windows[0]?.emit('close');
    fake.windows[0]?.emit('closed');
    app.emit('window-all-closed');
    await quit;
    expect(existsSync(filesFolder)).toBe(false);
    expect(JSON.parse(readFileSync(join(profileFolder, 'window.json'), 'utf8'))).toEqual({
      x: 20,
      y: 30,
      width: 1000,
      height: 700,
      isMaximized: false,
      isFullScreen: false,
      zoomLevel: 1.5,
    });
    void gone;
  });
});

async function connect(): Promise<{ client: StubClient; gone: Promise<EngineGone> }> {
  const gone = Promise.withResolvers<EngineGone>();
  const client: StubClient = createORPCClient(await host.connectEngine(gone.resolve));
  return { client, gone: gone.promise };
}
