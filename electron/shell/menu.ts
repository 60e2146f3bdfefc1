import { app, type BrowserWindow, Menu } from 'electron';
import type { Language } from '../../shared/settings/contract.ts';
import type { PageState } from '../../shared/shell/page-state.ts';
import { type MenuActs, menuTemplate } from './menu-template.ts';
import type { PageLink } from './page-link.ts';

export type MenuDuties = Omit<MenuActs, 'order' | 'editText'>;

/** The window's menu; made again when the page's language, archive or offers change, or the recent archives do. */
export class ApplicationMenu {
  readonly #acts: MenuActs;
  #state: PageState;
  #recents: readonly string[] = [];
  #shown = '';

  constructor(window: BrowserWindow, link: PageLink, language: Language, duties: MenuDuties) {
    this.#acts = {
      ...duties,
      order: (command) => link.order(command),
      editText: (what) => window.webContents[what](),
    };
    this.#state = beforeThePage(language);
    link.onState((state) => {
      this.#state = state;
      this.#show();
    });
    this.#show();
  }

  showRecents(paths: readonly string[]): void {
    this.#recents = paths;
    this.#show();
  }

  #show(): void {
    const content = {
      state: this.#state,
      recents: this.#recents,
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
    };
    // A menu made again closes one that is open.
    const asText = JSON.stringify(content);
    if (asText === this.#shown) return;
    this.#shown = asText;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(content, this.#acts)));
  }
}

function beforeThePage(language: Language): PageState {
  return { language, theme: 'auto', archive: null, pages: [], offers: [], areNamesHidden: false, due: null };
}
