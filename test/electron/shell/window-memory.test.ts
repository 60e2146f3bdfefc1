import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { rememberWindow, windowAsLeft } from '../../../electron/shell/window-memory.ts';
import { BrowserWindow, fake } from '../../fake-electron.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const folder = mkdtempSync(join(tmpdir(), 'shuke-window-'));
const left = { x: 2000, y: 100, width: 1000, height: 700, isMaximized: false, isFullScreen: false, zoomLevel: 0 };

beforeEach(() => {
  fake.workArea = { x: 0, y: 0, width: 1920, height: 1080 };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a window comes back where it was left, with its zoom, maximised or full screen', () => {
  const window = new BrowserWindow({ fullscreen: true });
  window.webContents.setZoomLevel(2);
  window.maximize();
  rememberWindow(window as never, folder);
  expect(windowAsLeft(folder)).toEqual({
    x: 20,
    y: 30,
    width: 1000,
    height: 700,
    isMaximized: true,
    isFullScreen: true,
    zoomLevel: 2,
  });
});

it('a place on a display that went away is forgotten, the size is kept', () => {
  keep(left);
  expect(windowAsLeft(folder)).not.toHaveProperty('x');
  expect(windowAsLeft(folder)).toMatchObject({ width: 1000, height: 700 });
  fake.workArea = { x: 1920, y: 0, width: 1920, height: 1080 };
  expect(windowAsLeft(folder)).toMatchObject({ x: 2000, y: 100 });
});

it('a window larger than the display that is left fits into it', () => {
  keep({ ...left, x: 0, width: 3000, height: 2000 });
  expect(windowAsLeft(folder)).toMatchObject({ width: 1920, height: 1080 });
});

it.each(['', '{', '[]', '{"x":"1"}', '{"x":0,"y":0,"width":-5,"height":10}'])(
  'an unreadable memory (%s) is a first start',
  (text) => {
    writeFileSync(join(folder, 'window.json'), text);
    expect(windowAsLeft(folder)).toEqual({
      width: 1280,
      height: 800,
      isMaximized: false,
      isFullScreen: false,
      zoomLevel: 0,
    });
  },
);

it('what an older program kept is understood', () => {
  const { isFullScreen: _one, zoomLevel: _two, ...older } = { ...left, x: 5 };
  keep(older);
  expect(windowAsLeft(folder)).toMatchObject({ x: 5, isFullScreen: false, zoomLevel: 0 });
});

function keep(memory: object): void {
  writeFileSync(join(folder, 'window.json'), JSON.stringify(memory));
}
