import type { TFunction } from 'i18next';
import type { ItemMaker, MenuActs, MenuItem } from './menu-template.ts';

const line: MenuItem = { type: 'separator' };

/** What the system does by itself; its own words would be English only. */
export function editMenu(say: TFunction, items: ItemMaker): MenuItem[] {
  return [
    items.ofKey(say('shell.menu.undo'), 'undo'),
    items.ofKey(say('shell.menu.redo'), 'redo'),
    line,
    { role: 'cut', label: say('shell.menu.cut') },
    { role: 'copy', label: say('shell.menu.copy') },
    { role: 'paste', label: say('shell.menu.paste') },
    { role: 'delete', label: say('shell.menu.delete') },
    line,
    { role: 'selectAll', label: say('shell.menu.selectAll') },
  ];
}

export function zoomItems(say: TFunction): MenuItem[] {
  return [
    { role: 'zoomIn', label: say('shell.menu.zoomIn'), accelerator: 'CommandOrControl+Plus' },
    // Where plus stands with equals on one key, Shift is not asked for.
    { role: 'zoomIn', label: say('shell.menu.zoomIn'), accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: say('shell.menu.zoomOut'), accelerator: 'CommandOrControl+-' },
    { role: 'resetZoom', label: say('shell.menu.zoomReset'), accelerator: 'CommandOrControl+0' },
  ];
}

export function appMenu(say: TFunction, acts: MenuActs): MenuItem {
  return {
    label: 'Shuke',
    submenu: [
      { label: say('shell.menu.about'), click: () => acts.showAbout() },
      line,
      { role: 'services', label: say('shell.menu.services') },
      line,
      { role: 'hide', label: say('shell.menu.hide') },
      { role: 'hideOthers', label: say('shell.menu.hideOthers') },
      { role: 'unhide', label: say('shell.menu.unhide') },
      line,
      { role: 'quit', label: say('shell.menu.quit') },
    ],
  };
}

export function windowMenu(say: TFunction): MenuItem {
  return {
    label: say('shell.menu.window'),
    role: 'window',
    submenu: [
      { role: 'minimize', label: say('shell.menu.minimize') },
      { role: 'zoom', label: say('shell.menu.zoomWindow') },
      line,
      { role: 'front', label: say('shell.menu.front') },
    ],
  };
}
