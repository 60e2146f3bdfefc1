import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textThatFits, textWidth } from '../../../renderer/people/text-that-fits.ts';

describe('a text on the map of people', () => {
  it('stands whole where there is room, else as its beginning with a sign that there is more', () => {
    expect(textThatFits('Ann Lee', 100)).toBe('Ann Lee');
    expect(textThatFits('Ann Lee', 45)).toBe('Ann…');
    expect(textThatFits('欧阳明远', 48)).toBe('欧阳明远');
    expect(textThatFits('欧阳明远', 40)).toBe('欧阳…');
  });

  it('is not there at all where next to nothing would be left', () => {
    expect(textThatFits('business partner', 14)).toBe('');
    expect(textThatFits('business partner', -20)).toBe('');
  });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 400 }), (text, room) => {
        expect(textWidth(textThatFits(text, room))).toBeLessThanOrEqual(room);
      }),
    );
  });
});
