import { describe, expect, it } from 'vitest';
import { combinationTexts, heardKey, keyGroups, keyList, type PressedKeys } from '../../../renderer/app/key-list.ts';
import { en } from '../../../shared/locales/en/index.ts';

const free = { isTyping: false, hasTextUndo: false, isDialogOpen: false };

function pressed(key: string, more: Partial<PressedKeys> = {}): PressedKeys {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  };
}

const arrowNames: Readonly<Record<string, string>> = { '←': 'ArrowLeft', '→': 'ArrowRight' };

function pressedAs(combination: string): PressedKeys {
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  return pressed(arrowNames[key] ?? key, {
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  });
}

const nameOf = (keys: PressedKeys, where = free) => heardKey(keys, where)?.name ?? null;

describe('the keys of the program', () => {
  it('are found by their combination, and only by the whole of it', () => {
    expect(nameOf(pressed('k', { ctrlKey: true }))).toBe('palette');
    expect(nameOf(pressed('K', { ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(nameOf(pressed('k'))).toBeNull();
    expect(nameOf(pressed('k', { ctrlKey: true, altKey: true }))).toBeNull();
    expect(nameOf(pressed('z', { ctrlKey: true }))).toBe('undo');
    expect(nameOf(pressed('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(nameOf(pressed('P', { ctrlKey: true, shiftKey: true }))).toBe('privacy');
    expect(nameOf(pressed('ArrowLeft', { ctrlKey: true }))).toBe('previousCustomer');
    expect(nameOf(pressed('ArrowLeft', { altKey: true }))).toBe('back');
  });

  it('take the command key of a Mac for Ctrl', () => {
    expect(nameOf(pressed('k', { metaKey: true }))).toBe('palette');
  });

  it('number the pages of the rail from the top', () => {
    expect(heardKey(pressed('3', { ctrlKey: true }), free)).toEqual({ name: 'pages', index: 2 });
  });

  it('are found by their place where the keyboard writes another script, or digits with Shift', () => {
    expect(nameOf(pressed('л', { ctrlKey: true, code: 'KeyK' }))).toBe('palette');
    expect(heardKey(pressed('é', { ctrlKey: true, code: 'Digit2' }), free)).toEqual({ name: 'pages', index: 1 });
  });

  it('are signs wherever the keyboard has them', () => {
    expect(nameOf(pressed('/'))).toBe('filter');
    expect(nameOf(pressed('/', { shiftKey: true, code: 'Digit7' }))).toBe('filter');
    expect(nameOf(pressed('?', { shiftKey: true, code: 'Slash' }))).toBe('keys');
  });

  it('never fire while an input method composes', () => {
    for (const entry of keyList) {
      for (const combination of entry.combinations) {
        const key = combination.split('+').at(-1) ?? '';
        const composing = pressed(key, { ctrlKey: combination.includes('Ctrl'), isComposing: true });
        expect(nameOf(composing), combination).toBeNull();
      }
    }
  });

  it('leave what is being typed alone, its own undo and its word by word too', () => {
    const typing = { isTyping: true, hasTextUndo: true, isDialogOpen: false };
    for (const keys of [
      pressed('/'),
      pressed('?', { shiftKey: true }),
      pressed('z', { ctrlKey: true }),
      pressed('ArrowLeft', { ctrlKey: true }),
      pressed('ArrowRight', { altKey: true }),
    ]) {
      expect(nameOf(keys, typing), keys.key).toBeNull();
    }
    expect(nameOf(pressed('k', { ctrlKey: true }), typing)).toBe('palette');
    expect(nameOf(pressed('2', { ctrlKey: true }), typing)).toBe('pages');
  });

  it('undo in a list of choices, which has no undo of its own', () => {
    const choosing = { isTyping: true, hasTextUndo: false, isDialogOpen: false };
    expect(nameOf(pressed('z', { ctrlKey: true }), choosing)).toBe('undo');
    expect(nameOf(pressed('y', { ctrlKey: true }), choosing)).toBe('redo');
  });

  it('that are listed as working everywhere work over a dialog too; the page behind it hears none of its own', () => {
    const dialog = { isTyping: false, hasTextUndo: false, isDialogOpen: true };
    for (const { name, group, heardBy, combinations } of keyList) {
      if (heardBy === 'part') continue;
      for (const combination of combinations) {
        const heard = nameOf(pressedAs(combination), dialog);
        expect(heard, combination).toBe(group === 'everywhere' ? name : null);
      }
    }
  });

  it('never mean two things at once', () => {
    const heard = keyList.filter((entry) => entry.heardBy !== 'part').flatMap((entry) => [...entry.combinations]);
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('each have their words, and no words are left over', () => {
    expect(Object.keys(en.keys.meanings).sort()).toEqual(keyList.map(({ name }) => name).sort());
    expect(Object.keys(en.keys.groups).sort()).toEqual([...keyGroups].sort());
  });

  it('are shown as the machine has them', () => {
    expect(combinationTexts('palette', false)).toEqual(['Ctrl+K']);
    expect(combinationTexts('redo', true)).toEqual(['⌘⇧Z', '⌘Y']);
    expect(combinationTexts('pages', false)).toEqual(['Ctrl+1 … 9']);
  });
});
