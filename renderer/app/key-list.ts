import { type FrameKey, type KeyName, keyList, type PageKey } from '../../shared/keys/key-list.ts';

export { type FrameKey, type KeyName, keyGroups, keyList, type PageKey } from '../../shared/keys/key-list.ts';

/** What of a keyboard event is looked at. */
export type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

export interface Surroundings {
  isTyping: boolean;
  /** Where the keys are pressed the browser undoes what was typed. */
  hasTextUndo: boolean;
  isDialogOpen: boolean;
}

export interface HeardKey {
  name: FrameKey | PageKey;
  /** Which of its combinations, from 0: the page of the rail for Ctrl+1…9. */
  index: number;
}

/** The key of the list that these keys mean here, or null. Never one while an input method composes. */
export function heardKey(pressed: PressedKeys, { isTyping, hasTextUndo, isDialogOpen }: Surroundings): HeardKey | null {
  if (pressed.isComposing) return null;
  for (const entry of keyList) {
    if (entry.heardBy === 'part') continue;
    // A page under a dialog hears nothing.
    if (isDialogOpen && entry.heardBy === 'page') continue;
    if (isTyping && entry.hears === 'notWhileTyping') continue;
    if (hasTextUndo && entry.hears === 'whereNoTextUndo') continue;
    const index = entry.combinations.findIndex((combination) => isPressed(combination, pressed));
    if (index >= 0) return { name: entry.name, index };
  }
  return null;
}

const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

function isPressed(combination: string, pressed: PressedKeys): boolean {
  const parts = combination.split('+');
  const wanted = parts.at(-1) ?? '';
  if (parts.includes('Ctrl') !== (pressed.ctrlKey || pressed.metaKey)) return false;
  if (parts.includes('Alt') !== pressed.altKey) return false;
  // Where a sign stands on the keyboard, and whether it needs Shift, differs from country to country.
  const isSign = /^[/?]$/u.test(wanted);
  if (!isSign && parts.includes('Shift') !== pressed.shiftKey) return false;
  return wanted === writtenKey(pressed);
}

/** As the list writes it; a letter or digit by its place where the keyboard writes another script. */
function writtenKey({ key, code }: PressedKeys): string {
  const arrow = arrows[key];
  if (arrow !== undefined) return arrow;
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase();
  if (/^[0-9/?]$/u.test(key)) return key;
  return /^(?:Key|Digit)(.)$/u.exec(code)?.[1] ?? key;
}

/** How combinations are shown: a run of digits as one, the signs of the machine's own keyboard. */
export function combinationTexts(name: KeyName, isMac: boolean): readonly string[] {
  const combinations = keyList.find((entry) => entry.name === name)?.combinations ?? [];
  const shown = name === 'pages' ? [`${combinations[0]} … ${combinations.length}`] : combinations;
  return isMac ? shown.map(onMac) : shown;
}

function onMac(combination: string): string {
  return combination.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥');
}
