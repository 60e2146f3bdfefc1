import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { archiveExtension } from '../../shared/archive/archive-name.ts';
import { translator } from '../../shared/locales/words.ts';
import type { MenuCommand, MenuKeyCommand, MenuPlainCommand } from '../../shared/shell/menu-command.ts';
import type { PageState } from '../../shared/shell/page-state.ts';
import { menuKey, pageMenuKey } from './menu-keys.ts';
import { appMenu, editMenu, windowMenu, zoomItems } from './menu-roles.ts';

/** What the menu can do by itself; all else it asks of the page. */
export interface MenuActs {
  order(command: MenuCommand): void;
  /** Undo or redo within what is being typed. */
  editText(what: 'undo' | 'redo'): void;
  openRecent(path: string): void;
  showAbout(): void;
}

export interface MenuContent {
  state: PageState;
  recents: readonly string[];
  isMac: boolean;
  isPackaged: boolean;
}

export type MenuItem = MenuItemConstructorOptions;
const line: MenuItem = { type: 'separator' };

/** The whole menu in the page's language, for what is open and shown just now. */
export function menuTemplate(content: MenuContent, acts: MenuActs): MenuItem[] {
  const { state, isMac } = content;
  const say = translator(state.language);
  const items = new ItemMaker(content, acts);
  return [
    ...(isMac ? [appMenu(say, acts)] : []),
    { label: say('shell.menu.file'), submenu: fileMenu(content, items, acts) },
    { label: say('shell.menu.edit'), submenu: editMenu(say, items) },
    { label: say('shell.menu.view'), submenu: viewMenu(content, items) },
    { label: say('shell.menu.customer'), submenu: customerMenu(state, items) },
    { label: say('shell.menu.tools'), submenu: toolsMenu(state, items) },
    ...(isMac ? [windowMenu(say)] : []),
    { label: say('shell.menu.help'), role: 'help', submenu: helpMenu(content, items, acts) },
  ];
}

/** Items that ask something of the page. */
export class ItemMaker {
  readonly #content: MenuContent;
  readonly #acts: MenuActs;
  readonly say: ReturnType<typeof translator>;

  constructor(content: MenuContent, acts: MenuActs) {
    this.#content = content;
    this.#acts = acts;
    this.say = translator(content.state.language);
  }

  /**
   * The menu shows the key and the page hears it. Where the system lets the menu have the key as well (macOS), the page
   * has left it alone on purpose: then nothing is done, or for `undo` and `redo` what is being typed is meant.
   */
  ofKey(label: string, name: MenuKeyCommand, isEnabled = true): MenuItem {
    return {
      ...shownKey(menuKey(name, this.#content.isMac)),
      label,
      enabled: isEnabled,
      click: (_item, _window, event) => {
        if (event.triggeredByAccelerator !== true) this.#acts.order({ name });
        else if (name === 'undo' || name === 'redo') this.#acts.editText(name);
      },
    };
  }

  plain(label: string, name: MenuPlainCommand, isEnabled = true): MenuItem {
    return { label, enabled: isEnabled, click: () => this.#acts.order({ name }) };
  }

  choice(label: string, name: MenuPlainCommand, isChosen: boolean): MenuItem {
    return { label, type: 'radio', checked: isChosen, click: () => this.#acts.order({ name }) };
  }

  /** Where no archive is open only the archives and the settings can be gone to; the page says so by itself. */
  page(label: string, index: number): MenuItem {
    return {
      ...shownKey(pageMenuKey(index, this.#content.isMac)),
      label: literal(label),
      click: (_item, _window, event) => {
        if (event.triggeredByAccelerator !== true) this.#acts.order({ name: 'page', index });
      },
    };
  }
}

function shownKey(accelerator: string | null): MenuItem {
  return accelerator === null ? {} : { accelerator, registerAccelerator: false };
}

/** A name from outside: its `&` is no mnemonic. */
function literal(name: string): string {
  return name.replaceAll('&', '&&');
}

function fileMenu({ state, recents, isMac }: MenuContent, items: ItemMaker, acts: MenuActs): MenuItem[] {
  const { say } = items;
  const hasArchive = state.archive !== null;
  const isSample = state.archive?.isSample === true;
  return [
    items.plain(say('shell.menu.newArchive'), 'newArchive'),
    items.ofKey(say('shell.menu.archives'), 'archive'),
    items.plain(say('shell.menu.chooseArchive'), 'chooseArchive'),
    {
      label: say('shell.menu.recents'),
      enabled: recents.length > 0,
      submenu: [
        ...recents.map((path) => ({
          label: literal(basename(path, archiveExtension)),
          click: () => acts.openRecent(path),
        })),
        line,
        items.plain(say('shell.menu.forgetRecents'), 'forgetRecents'),
      ],
    },
    line,
    items.ofKey(say('shell.menu.import'), 'import', hasArchive),
    items.ofKey(say('shell.menu.exportTable'), 'exportTable', hasArchive && state.offers.includes('exportTable')),
    items.plain(say('shell.menu.saveCopy'), 'saveCopy', hasArchive),
    line,
    items.ofKey(say('shell.menu.print'), 'print'),
    line,
    items.plain(say('shell.menu.showInFolder'), 'showArchiveInFolder', hasArchive && !isSample),
    items.plain(say(isSample ? 'shell.menu.leaveSample' : 'shell.menu.closeArchive'), 'closeArchive', hasArchive),
    line,
    isMac
      ? { role: 'close', label: say('shell.menu.closeWindow') }
      : { role: 'quit', label: say('shell.menu.quit'), accelerator: 'CommandOrControl+Q' },
  ];
}

function viewMenu({ state, isMac, isPackaged }: MenuContent, items: ItemMaker): MenuItem[] {
  const { say } = items;
  const { theme, language } = state;
  return [
    ...state.pages.map((name, index) => items.page(name, index)),
    line,
    items.ofKey(say('shell.menu.back'), 'back'),
    items.ofKey(say('shell.menu.forward'), 'forward'),
    line,
    { ...items.ofKey(say('shell.menu.hideNames'), 'privacy'), type: 'checkbox', checked: state.areNamesHidden },
    {
      label: say('shell.menu.appearance'),
      submenu: [
        items.choice(say('shell.menu.light'), 'lightTheme', theme === 'light'),
        items.choice(say('shell.menu.dark'), 'darkTheme', theme === 'dark'),
        items.choice(say('shell.menu.asSystem'), 'systemTheme', theme === 'auto'),
      ],
    },
    {
      label: say('shell.menu.language'),
      submenu: [
        items.choice('简体中文', 'chinese', language === 'zh-CN'),
        items.choice('English', 'english', language === 'en'),
      ],
    },
    line,
    ...zoomItems(say),
    line,
    { role: 'togglefullscreen', label: say('shell.menu.fullScreen'), ...(isMac ? {} : { accelerator: 'F11' }) },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools', label: say('shell.menu.developerTools') } as const]),
  ];
}

function customerMenu({ archive, offers }: PageState, items: ItemMaker): MenuItem[] {
  const { say } = items;
  const hasArchive = archive !== null;
  return [
    items.ofKey(say('shell.menu.newCustomer'), 'newCustomer', hasArchive),
    line,
    items.ofKey(say('shell.menu.find'), 'palette'),
    items.ofKey(say('shell.menu.counterCard'), 'counterCard', hasArchive),
    items.ofKey(say('shell.menu.filter'), 'filter', hasArchive),
    line,
    items.ofKey(say('shell.menu.previousCustomer'), 'previousCustomer', offers.includes('previousCustomer')),
    items.ofKey(say('shell.menu.nextCustomer'), 'nextCustomer', offers.includes('nextCustomer')),
  ];
}

function toolsMenu({ archive }: PageState, items: ItemMaker): MenuItem[] {
  const { say } = items;
  return [
    items.plain(say('shell.menu.checkArchive'), 'checkArchive', archive !== null),
    line,
    items.plain(say('shell.menu.settings'), 'settings'),
  ];
}

function helpMenu({ state, isMac }: MenuContent, items: ItemMaker, acts: MenuActs): MenuItem[] {
  const { say } = items;
  return [
    items.ofKey(say('shell.menu.keys'), 'keys'),
    items.plain(say('shell.menu.sample'), 'sample', state.archive?.isSample !== true),
    line,
    items.plain(say('shell.menu.licences'), 'licences'),
    ...(isMac ? [] : [{ label: say('shell.menu.about'), click: () => acts.showAbout() }]),
  ];
}
