import type { ClientLink } from '@orpc/client';
import type { CallContext } from './engine-call.ts';
import type { MenuCommand } from './shell/menu-command.ts';
import type { PageState } from './shell/page-state.ts';

/** What a file dialog is for; it sets the title and the kinds of files shown. */
export const filePurposes = ['import', 'archive', 'attachment', 'photo'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** A file the host has taken in. The page never learns a path, only the token that stands for it. */
export interface ChosenFile {
  token: string;
  name: string;
  sizeBytes: number;
}

/** What of a dropped or picked file the host needs: the page's `File` fits. */
export type OfferedFile = Blob & { readonly name: string };

/** Why a connection ended: the engine is started again or the line broke (connect again), or the program has ended. */
export type EngineGone = 'restarting' | 'ended';

/**
 * What differs between the desktop window and the browser tab; the page knows nothing else of where
 * it runs. Opening the file manager is an operation of the engine (`archive.showInFolder`), which
 * asks its own host.
 */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** A new connection to the engine. `gone` is called once, when it ends; calls under way are rejected by then. */
  connectEngine(gone: (why: EngineGone) => void): Promise<ClientLink<CallContext>>;
  /** Asks for a file; null: the person gave up. Errors: FILE_TOO_LARGE, FILE_UNREADABLE, DISK_FULL. */
  chooseFile(purpose: FilePurpose): Promise<ChosenFile | null>;
  /** Takes a file that was dropped on the page. Errors as `chooseFile`. */
  takeFile(file: OfferedFile): Promise<ChosenFile>;
  /** Gives the person a file the engine has made. `isSaved` false: the person gave up. */
  saveFile(token: string, suggestedName: string): Promise<{ isSaved: boolean }>;
  /** The system's dialog for an archive, as a token for `archive.open`; null where there is none (use `places.browse`). */
  readonly chooseArchive: (() => Promise<ChosenFile | null>) | null;
  /** Opens an https, mailto or tel link outside the program; any other is refused. */
  openLink(url: string): Promise<{ isOpened: boolean }>;
  /** Null in a browser's tab. */
  readonly window: HostWindow | null;
}

/** The window around the page, where it has one of its own: its menu, its title and the system's double click. */
export interface HostWindow {
  /** What the menu and the title follow; told again whenever it changes. */
  tellPageState(state: PageState): void;
  /** Hears the menu, and archives opened from outside; returns how to stop. */
  listen(listener: HostWindowListener): () => void;
}

export interface HostWindowListener {
  menuCommand(command: MenuCommand): void;
  /** The person has opened an archive outside the program; its token is for `archive.open`. */
  archiveOffered(archive: ChosenFile): void;
}
