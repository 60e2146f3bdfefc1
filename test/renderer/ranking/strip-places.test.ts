import { describe, expect, it } from 'vitest';
import { firstRowAfter, firstRowAt } from '../../../renderer/ranking/strip-places.ts';

const seen = { first: 40, last: 59 };

describe('the strip beside the ranking', () => {
  it('brings what was pressed to the middle of what is seen, never past an end', () => {
    expect(firstRowAt(0.5, 100, seen)).toBe(40);
    expect(firstRowAt(0, 100, seen)).toBe(0);
    expect(firstRowAt(1, 100, seen)).toBe(80);
  });

  it('moves by the keys of a scroll bar, never past an end', () => {
    const afterKey = (key: string, from = seen) => firstRowAfter(key, 100, from);
    expect([afterKey('ArrowDown'), afterKey('ArrowUp'), afterKey('PageDown'), afterKey('PageUp')]).toEqual([
      41, 39, 59, 21,
    ]);
    expect([afterKey('Home'), afterKey('End')]).toEqual([0, 80]);
    expect([afterKey('ArrowUp', { first: 0, last: 19 }), afterKey('ArrowDown', { first: 80, last: 99 })]).toEqual([
      0, 80,
    ]);
    expect(afterKey('a')).toBeNull();
  });

  it('stays at the top of a list that is wholly seen', () => {
    expect(firstRowAfter('End', 5, { first: 0, last: 4 })).toBe(0);
    expect(firstRowAt(0.9, 5, { first: 0, last: 4 })).toBe(0);
  });
});
