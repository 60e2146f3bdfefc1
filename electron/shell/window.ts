import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';
import { pageAddress } from './protocol.ts';
import { rememberBounds, rememberedBounds } from './window-bounds.ts';

// The smallest window every screen of the program is drawn for.
const leastSize = { minWidth: 900, minHeight: 600 };

/** The preload stands beside main in the build; it must be one CommonJS file. */
const preloadFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/node/preload.cjs' : './preload.cjs', import.meta.url),
);

export function openWindow(profileFolder: string): BrowserWindow {
  const { isMaximized, ...bounds } = rememberedBounds(profileFolder);
  const window = new BrowserWindow({
    ...bounds,
    ...leastSize,
    title: '熟客 Shuke',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberBounds(window, profileFolder));
  void window.loadURL(pageAddress);
  return window;
}
