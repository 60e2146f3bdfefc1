import { describe, expect, it } from 'vitest';
import { Remembered } from '../../../renderer/app/remembered.ts';

function memory(stored: Record<string, string> = {}) {
  const kept = new Map(Object.entries(stored));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

const asWidth = (stored: unknown) => (typeof stored === 'number' ? Math.min(stored, 640) : 380);

describe('what the page remembers', () => {
  it('is there again when the page is reloaded', () => {
    const storage = memory();
    new Remembered(storage, 'width', asWidth).set(420);
    expect(new Remembered(storage, 'width', asWidth).value).toBe(420);
  });

  it('is made usable whatever was stored or set', () => {
    expect(new Remembered(memory({ 'shuke.width': 'not JSON' }), 'width', asWidth).value).toBe(380);
    expect(new Remembered(memory({ 'shuke.width': '"wide"' }), 'width', asWidth).value).toBe(380);
    const width = new Remembered(memory(), 'width', asWidth);
    width.set(9_000);
    expect(width.value).toBe(640);
  });

  it('is told to those who look at it, until they look away', () => {
    const width = new Remembered(memory(), 'width', asWidth);
    const seen: number[] = [];
    const lookAway = width.listen(() => seen.push(width.value));
    width.set(400);
    lookAway();
    width.set(500);
    expect(seen).toEqual([400]);
  });

  it('holds as long as the page where the browser keeps nothing', () => {
    const refusing = {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('refused');
      },
    };
    for (const storage of [refusing, null]) {
      const width = new Remembered(storage, 'width', asWidth);
      width.set(400);
      expect(width.value).toBe(400);
    }
  });
});
