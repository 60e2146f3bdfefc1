import { describe, expect, it } from 'vitest';
import { leftOutOf, leftOutOfComposed } from '../../../renderer/ui/left-out.ts';

const field = (value: string, selectionStart = value.length, selectionEnd = selectionStart) => ({
  value,
  selectionStart,
  selectionEnd,
  maxLength: 10,
});

describe('what does not fit in a field of ten characters', () => {
  it('is what goes beyond its end', () => {
    expect(leftOutOf('1234567890', field(''))).toBe(0);
    expect(leftOutOf('12345678901', field(''))).toBe(1);
    expect(leftOutOf('67890', field('1234567'))).toBe(2);
    expect(leftOutOf('x', field('1234567890'))).toBe(1);
    expect(leftOutOf('', field('1234567890'))).toBe(0);
  });

  it('counts the selected text as room', () => {
    expect(leftOutOf('abc', field('1234567890', 2, 5))).toBe(0);
    expect(leftOutOf('abcd', field('1234567890', 2, 5))).toBe(1);
  });

  it('is all that is put into one that an older program filled beyond its end', () => {
    expect(leftOutOf('abc', field('12345678901234'))).toBe(3);
  });

  it('is, of a composition, the end that the browser cut off', () => {
    expect(leftOutOfComposed('王小明', field('123456789王'))).toBe(2);
    expect(leftOutOfComposed('王小明', field('1234567王小明'))).toBe(0);
    expect(leftOutOfComposed('王小明', field('12王小明'))).toBe(0);
    expect(leftOutOfComposed('王小明', field('1234567890'))).toBe(3);
    expect(leftOutOfComposed('王小明', field('12王34567890', 3))).toBe(2);
  });
});
