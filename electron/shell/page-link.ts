import { ipcMain, type WebContents } from 'electron';
import { desktopChannels } from '../../shared/desktop-door.ts';
import type { ChosenFile } from '../../shared/host.ts';
import type { MenuCommand } from '../../shared/shell/menu-command.ts';
import { type PageState, pageStateSchema } from '../../shared/shell/page-state.ts';
import { isFromOurPage } from './security.ts';

/** What the shell knows of the page that is shown, and what it may ask of it. */
export class PageLink {
  readonly #page: () => WebContents | undefined;
  readonly #listeners: Array<(state: PageState) => void> = [];
  #state: PageState | null = null;
  #waiting: ChosenFile | null = null;

  constructor(page: () => WebContents | undefined, log: (code: string) => void) {
    this.#page = page;
    ipcMain.on(desktopChannels.pageState, (event, value: unknown) => {
      if (isFromOurPage(event)) this.#hear(value, log);
      else log('SENDER_FOREIGN');
    });
  }

  onState(listener: (state: PageState) => void): void {
    this.#listeners.push(listener);
  }

  order(command: MenuCommand): void {
    this.#page()?.send(desktopChannels.menuCommand, command);
  }

  /** A page that is still loading is told once it can hear; of several the last one counts. */
  offer(archive: ChosenFile): void {
    if (this.#state === null) this.#waiting = archive;
    else this.#page()?.send(desktopChannels.archiveOffered, archive);
  }

  /** The page is being loaded again and hears nothing until it says how it stands. */
  forgetPage(): void {
    this.#state = null;
  }

  #hear(value: unknown, log: (code: string) => void): void {
    const { data: state } = pageStateSchema.safeParse(value);
    if (state === undefined) {
      log('PAGE_STATE_INVALID');
      return;
    }
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) this.offer(waiting);
  }
}
