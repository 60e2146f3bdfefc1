import { isAbsolute } from 'node:path';
import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import { type DesktopAnswer, desktopChannels } from '../../shared/desktop-door.ts';
import { ShukeError } from '../../shared/errors.ts';
import { type FilePurpose, filePurposes } from '../../shared/host.ts';
import type { EngineKeeper } from '../engine/engine-keeper.ts';
import type { Dialogs } from './dialogs.ts';
import { isFromOurPage, openOutside } from './security.ts';

/** What the page may ask of main: a port to the engine, files by dialog, a link outside. Nothing else. */
export function openDoor(
  keeper: EngineKeeper<MessagePortMain>,
  dialogs: Dialogs,
  page: () => WebContents | undefined,
  log: (code: string) => void,
): void {
  ipcMain.on(desktopChannels.connectEngine, (event) => {
    if (!isFromOurPage(event)) {
      log('SENDER_FOREIGN');
      return;
    }
    const { port1: pages, port2: engines } = new MessageChannelMain();
    keeper.connect(engines).then(
      () => event.sender.postMessage(desktopChannels.enginePort, null, [pages]),
      () => event.sender.send(desktopChannels.engineGone, 'restarting'),
    );
  });
  keeper.onGone((why) => page()?.send(desktopChannels.engineGone, why));

  answer(desktopChannels.chooseFile, log, ([purpose]) => dialogs.chooseFile(asPurpose(purpose)));
  answer(desktopChannels.takeFile, log, ([path]) => dialogs.takeFile(asPath(path)));
  answer(desktopChannels.saveFile, log, ([token, name]) => dialogs.saveFile(asText(token), asText(name)));
  answer(desktopChannels.openLink, log, ([url]) => openOutside(asText(url)));
}

function answer<Value>(channel: string, log: (code: string) => void, act: (values: unknown[]) => Promise<Value>): void {
  ipcMain.handle(channel, async (event, ...values: unknown[]): Promise<DesktopAnswer<Value>> => {
    if (!isFromOurPage(event)) {
      log('SENDER_FOREIGN');
      return { error: 'DEFECT' };
    }
    try {
      return { value: await act(values) };
    } catch (error) {
      const code = error instanceof ShukeError ? error.code : 'DEFECT';
      log(`${channel} ${code}`);
      return { error: code };
    }
  });
}

// Longer than any path or link the program makes.
const longestText = 8_000;

function asText(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.length > longestText) throw new ShukeError('INPUT_INVALID');
  return value;
}

function asPath(value: unknown): string {
  const path = asText(value);
  if (!isAbsolute(path)) throw new ShukeError('INPUT_INVALID');
  return path;
}

function asPurpose(value: unknown): FilePurpose {
  const purpose = filePurposes.find((known) => known === value);
  if (purpose === undefined) throw new ShukeError('INPUT_INVALID');
  return purpose;
}
