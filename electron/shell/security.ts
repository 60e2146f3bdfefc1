import { app, type IpcMainEvent, type IpcMainInvokeEvent, session, shell, type WebContents } from 'electron';
import { isLinkOutside } from '../../shared/links.ts';
import { pageOrigin } from './protocol.ts';

/** Denies whatever a page could ask of the machine, for every page there will ever be. */
export function denyByDefault(): void {
  // Copying what the person has just asked to copy is all a page of ours needs.
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write' && isOurs(contents.getURL()));
  });
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === 'clipboard-sanitized-write' && isOurs(origin),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
  // Else Chromium fetches dictionaries from the network.
  session.defaultSession.setSpellCheckerEnabled(false);
  // The page gives files away by the system's dialog, never by a download.
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => keepInside(contents));
}

function keepInside(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether a message comes from our own page's main frame: anything else at the door is turned away. */
export function isFromOurPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOurs(frame.url);
}

export async function openOutside(url: string): Promise<{ isOpened: boolean }> {
  if (!isLinkOutside(url)) return { isOpened: false };
  await shell.openExternal(url);
  return { isOpened: true };
}

function isOurs(url: string): boolean {
  return url === pageOrigin || url.startsWith(`${pageOrigin}/`);
}
