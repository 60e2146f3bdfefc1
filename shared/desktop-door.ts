import type { ChosenFile, FilePurpose, OfferedFile } from './host.ts';
import type { MenuCommand } from './shell/menu-command.ts';
import type { PageState } from './shell/page-state.ts';

/** Channels between preload and main, all of them. */
export const desktopChannels = {
  connectEngine: 'shuke:connect-engine',
  enginePort: 'shuke:engine-port',
  engineGone: 'shuke:engine-gone',
  chooseFile: 'shuke:choose-file',
  takeFile: 'shuke:take-file',
  saveFile: 'shuke:save-file',
  openLink: 'shuke:open-link',
  pageState: 'shuke:page-state',
  menuCommand: 'shuke:menu-command',
  archiveOffered: 'shuke:archive-offered',
} as const;

/** What the preload posts to its own page: a port cannot cross the bridge otherwise. */
export type DesktopNotice =
  | { type: 'shuke:engine-port' }
  | { type: 'shuke:engine-gone'; why: 'restarting' | 'ended' }
  | { type: 'shuke:menu-command'; command: MenuCommand }
  | { type: 'shuke:archive-offered'; archive: ChosenFile };

/** An answer of main: the value, or the code of what went wrong. */
export type DesktopAnswer<Value> = { value: Value } | { error: string };

/** What the preload puts on `window.shukeHost`: only what the shell alone can do. */
export interface DesktopDoor {
  connectEngine(): void;
  chooseFile(purpose: FilePurpose): Promise<DesktopAnswer<ChosenFile | null>>;
  takeFile(file: OfferedFile): Promise<DesktopAnswer<ChosenFile>>;
  saveFile(token: string, suggestedName: string): Promise<DesktopAnswer<{ isSaved: boolean }>>;
  openLink(url: string): Promise<DesktopAnswer<{ isOpened: boolean }>>;
  tellPageState(state: PageState): void;
}
