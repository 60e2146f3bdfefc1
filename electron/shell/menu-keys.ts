import { type KeyName, keyList } from '../../shared/keys/key-list.ts';

const namesOfElectron: Readonly<Record<string, string>> = { '←': 'Left', '→': 'Right', '↑': 'Up', '↓': 'Down' };

/** The first combination the page hears for this, as a menu shows it; null: none that a menu can show. */
export function menuKey(name: KeyName, isMac: boolean): string | null {
  return asAccelerator(keyList.find((entry) => entry.name === name)?.combinations[0], isMac);
}

/** The key of a page of the rail, by its place from 0. */
export function pageMenuKey(index: number, isMac: boolean): string | null {
  return asAccelerator(keyList.find(({ name }) => name === 'pages')?.combinations[index], isMac);
}

function asAccelerator(combination: string | undefined, isMac: boolean): string | null {
  if (combination === undefined) return null;
  // A menu of macOS would take a bare sign away from whatever is being typed.
  if (isMac && !combination.includes('+')) return null;
  return combination
    .split('+')
    .map((part) => (part === 'Ctrl' ? 'CommandOrControl' : (namesOfElectron[part] ?? part)))
    .join('+');
}
