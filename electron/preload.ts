import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type DesktopDoor, type DesktopNotice, desktopChannels } from '../shared/desktop-door.ts';
import type { ChosenFile } from '../shared/host.ts';
import type { MenuCommand } from '../shared/shell/menu-command.ts';

const door: DesktopDoor = {
  connectEngine: () => ipcRenderer.send(desktopChannels.connectEngine),
  chooseFile: (purpose) => ipcRenderer.invoke(desktopChannels.chooseFile, purpose),
  takeFile: (file) => ipcRenderer.invoke(desktopChannels.takeFile, webUtils.getPathForFile(file as File)),
  saveFile: (token, suggestedName) => ipcRenderer.invoke(desktopChannels.saveFile, token, suggestedName),
  tellPageState: (state) => ipcRenderer.send(desktopChannels.pageState, state),
  openLink: (url) => ipcRenderer.invoke(desktopChannels.openLink, url),
};

contextBridge.exposeInMainWorld('shukeHost', door);

// A port cannot cross the bridge: it is posted to this window itself, which no other page shares.
ipcRenderer.on(desktopChannels.enginePort, (event) => post({ type: 'shuke:engine-port' }, event.ports));
ipcRenderer.on(desktopChannels.engineGone, (_event, why: 'restarting' | 'ended') =>
  post({ type: 'shuke:engine-gone', why }, []),
);
ipcRenderer.on(desktopChannels.menuCommand, (_event, command: MenuCommand) =>
  post({ type: 'shuke:menu-command', command }, []),
);
ipcRenderer.on(desktopChannels.archiveOffered, (_event, archive: ChosenFile) =>
  post({ type: 'shuke:archive-offered', archive }, []),
);

function post(notice: DesktopNotice, ports: readonly MessagePort[]): void {
  window.postMessage(notice, '*', [...ports]);
}
