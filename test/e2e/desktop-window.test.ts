import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '../../electron/archive/create-archive.ts';
import { FileShelf } from '../../electron/files/file-shelf.ts';
import type { DesktopDoor } from '../../shared/desktop-door.ts';
import { engineSocketPath } from '../../shared/engine-socket.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { MenuCommand } from '../../shared/shell/menu-command.ts';
import type { PageState } from '../../shared/shell/page-state.ts';
import { Program } from './program.ts';

let program: Program;
let page: Page;

beforeEach(async () => {
  program = await Program.start({ language: 'en', inNewTab: true });
  page = program.page;
  page.setDefaultTimeout(15_000);
  // The same page with the desktop's door: its port leads to the same engine, its menu is the test.
  await program.context.addInitScript(putDesktopDoor, engineSocketPath);
  await page.reload();
  await page.waitForFunction(() => window.toldStates.length > 0);
});

afterEach(async () => {
  await program.stop();
  expect(program.complaints).toEqual([]);
  expect(program.foreignRequests).toEqual([]);
});

declare global {
  interface Window {
    toldStates: PageState[];
  }
}

function putDesktopDoor(socketPath: string): void {
  const door: DesktopDoor = {
    connectEngine: () => {
      const socket = new WebSocket(new URL(socketPath, window.location.href.replace(/^http/u, 'ws')));
      socket.binaryType = 'arraybuffer';
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = ({ data }) => socket.send(data);
      socket.onmessage = ({ data }) => port2.postMessage(data);
      socket.onopen = () => window.postMessage({ type: 'shuke:engine-port' }, '*', [port1]);
    },
    chooseFile: () => Promise.resolve({ value: null }),
    takeFile: () => Promise.resolve({ error: 'FILE_UNREADABLE' }),
    saveFile: () => Promise.resolve({ value: { isSaved: false } }),
    openLink: () => Promise.resolve({ value: { isOpened: false } }),
    tellPageState: (state) => void window.toldStates.push(state),
  };
  window.toldStates = [];
  Object.assign(window, { shukeHost: door });
}

async function choose(command: MenuCommand): Promise<void> {
  await page.evaluate((chosen) => window.postMessage({ type: 'shuke:menu-command', command: chosen }, '*'), command);
}

function heading(key: string, language: Language = 'en') {
  return page.getByRole('heading', { name: translator(language)(key), exact: true });
}

/** Waits until the page has told the window so. */
async function toldState(wanted: Partial<PageState>): Promise<void> {
  await page.waitForFunction((parts) => {
    const last: Record<string, unknown> = { ...window.toldStates.at(-1) };
    return Object.entries(parts).every(([name, value]) => JSON.stringify(last[name]) === JSON.stringify(value));
  }, wanted);
}

describe('what is chosen in the window’s menu', () => {
  it('does what the key or the palette does, and the window is told how the page stands', async () => {
    await toldState({ archive: null, language: 'en', theme: 'auto', areNamesHidden: false, offers: [] });
    await choose({ name: 'newArchive' });
    await page.getByRole('textbox', { name: translator('en')('archive.name') }).waitFor();

    await choose({ name: 'sample' });
    await heading('today.title').waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => window.toldStates.at(-1)?.archive?.isSample)).toBe(true);

    await choose({ name: 'page', index: 2 });
    await heading('page.customers').waitFor();
    await toldState({ offers: ['exportTable'] });
    await choose({ name: 'back' });
    await heading('today.title').waitFor();
    await choose({ name: 'privacy' });
    await toldState({ areNamesHidden: true });
    await choose({ name: 'keys' });
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await choose({ name: 'darkTheme' });
    await toldState({ theme: 'dark' });
    await choose({ name: 'chinese' });
    await toldState({
      language: 'zh-CN',
      pages: ['今日', '未了的事', '客户', '重点客户', '要联系的', '方案', '商品', '导入', '档案库', '设置', '回收站'],
    });
    await choose({ name: 'settings' });
    await heading('page.settings', 'zh-CN').waitFor();
    await choose({ name: 'licences' });
    await heading('licences.title', 'zh-CN').waitFor();
    await choose({ name: 'checkArchive' });
    await page
      .getByText(/一切正常/u)
      .first()
      .waitFor({ timeout: 30_000 });
    await choose({ name: 'closeArchive' });
    await toldState({ archive: null });
  });

  it('undoes within the field that is being typed in', async () => {
    await choose({ name: 'newArchive' });
    const name = page.getByRole('textbox', { name: translator('en')('archive.name') });
    await name.fill('');
    await name.pressSequentially('abc');
    await choose({ name: 'undo' });
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.value !== 'abc',
    );
  });
});

describe('an archive opened outside the program', () => {
  it('is opened in the page that is open, and asks for its passphrase where it has one', async () => {
    const t = translator('en');
    const corner = join(program.folder, 'Corner.shuke');
    const locked = join(program.folder, 'Locked.shuke');
    (await createArchive(corner, { homeCurrency: 'EUR', now: Date.now() })).close();
    (await createArchive(locked, { homeCurrency: 'EUR', now: Date.now(), passphrase: 'blue door' })).close();

    await offer(corner);
    await page.getByRole('contentinfo').getByText('Corner', { exact: true }).waitFor();
    await toldState({ archive: { name: 'Corner', isSample: false } });

    await offer(locked);
    await page.getByLabel(t('archive.passphraseOf', { name: 'Locked.shuke' })).fill('blue door');
    await page.getByRole('button', { name: t('archive.unlock'), exact: true }).click();
    await toldState({ archive: { name: 'Locked', isSample: false } });
  });
});

/** As main does: on the shelf that host and engine share, and only its token goes to the page. */
async function offer(path: string): Promise<void> {
  const runs = join(program.folder, 'profile', 'files');
  const [run = ''] = readdirSync(runs);
  const token = await new FileShelf(join(runs, run)).put(path, basename(path), { owned: false });
  const archive = { token, name: basename(path), sizeBytes: 0 };
  await page.evaluate((chosen) => window.postMessage({ type: 'shuke:archive-offered', archive: chosen }, '*'), archive);
}
