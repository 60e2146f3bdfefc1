import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textThatFits } from '../../../renderer/people/text-that-fits.ts';

/** A face in which a Latin letter is half as wide as a Chinese one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 12 : 6), 0);

describe('a text on the map of people', () => {
  it('stands whole where there is room, else as its beginning with a sign that there is more', () => {
    expect(textThatFits('Ann Lee', 42, widthOf)).toBe('Ann Lee');
    expect(textThatFits('Ann Lee', 41, widthOf)).toBe('Ann L…');
    expect(textThatFits('Ann Lee', 30, widthOf)).toBe('Ann…');
    expect(textThatFits('欧阳明远', 48, widthOf)).toBe('欧阳明远');
    expect(textThatFits('欧阳明远', 40, widthOf)).toBe('欧阳…');
  });

  it('is not there at all where next to nothing would be left', () => {
    expect(textThatFits('business partner', 14, widthOf)).toBe('');
    expect(textThatFits('business partner', -20, widthOf)).toBe('');
  });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 400 }), (text, room) => {
        expect(widthOf(textThatFits(text, room, widthOf))).toBeLessThanOrEqual(room);
      }),
    );
  });
});
