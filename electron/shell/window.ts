import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { iconFile } from './icon.ts';
import { pageAddress } from './protocol.ts';
import { rememberWindow, windowAsLeft } from './window-memory.ts';
import { programName } from './window-title.ts';

// Every screen is drawn for 900 × 600; the frame and the menu come on top.
const leastSize = { minWidth: 900, minHeight: 660 };

/** The paper of the page, so that nothing flashes before it is drawn. */
const paper = { light: '#FBFAF6', dark: '#1A1C1E' };

/** The preload stands next to main in the build; it must be one CommonJS file. */
const preloadFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/node/preload.cjs' : './preload.cjs', import.meta.url),
);

export function openWindow(profileFolder: string): BrowserWindow {
  const { isMaximized, isFullScreen, zoomLevel, ...bounds } = windowAsLeft(profileFolder);
  const icon = process.platform === 'linux' ? iconFile() : null;
  const window = new BrowserWindow({
    ...bounds,
    ...leastSize,
    ...(icon === null ? {} : { icon }),
    title: programName,
    show: false,
    // Said to be false, macOS would take the button for it away.
    ...(isFullScreen ? { fullscreen: true } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => {
    window.webContents.setZoomLevel(zoomLevel);
    window.show();
  });
  window.on('close', () => rememberWindow(window, profileFolder));
  void window.loadURL(pageAddress);
  return window;
}
