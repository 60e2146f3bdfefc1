import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/vcard/read-cards.ts';
import { writeCard } from '../../../shared/vcard/write-cards.ts';
import { anyCard } from './any-card.ts';

const encoder = new TextEncoder();

describe('cards that are written', () => {
  it('are read back equal, whatever their texts hold', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { minLength: 1, maxLength: 3 }), (cards) => {
        const written = cards.map((card) => writeCard(card, 'image/jpeg')).join('');
        expect(readCards(written)).toEqual(cards);
      }),
      { numRuns: 400 },
    );
  });

  it('have no line longer than 75 bytes, and part no character', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const written = writeCard(card, null);
        for (const line of written.split('\r\n')) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
