/** Commands that are a key of `keyList` as well: the menu shows the key, and the page does the same for either. */
export type MenuKeyCommand =
  | 'palette'
  | 'filter'
  | 'back'
  | 'forward'
  | 'newCustomer'
  | 'counterCard'
  | 'import'
  | 'archive'
  | 'undo'
  | 'redo'
  | 'privacy'
  | 'keys'
  | 'exportTable'
  | 'print'
  | 'previousCustomer'
  | 'nextCustomer';

/** Commands without a key. */
export const menuPlainCommands = [
  'newArchive',
  'chooseArchive',
  'saveCopy',
  'closeArchive',
  'showArchiveInFolder',
  'forgetRecents',
  'checkArchive',
  'settings',
  'sample',
  'licences',
  'lightTheme',
  'darkTheme',
  'systemTheme',
  'chinese',
  'english',
] as const;
export type MenuPlainCommand = (typeof menuPlainCommands)[number];

/** What the window's menu asks of the page. `page`: one of the rail, by its place from 0. */
export type MenuCommand = { name: MenuKeyCommand | MenuPlainCommand } | { name: 'page'; index: number };
