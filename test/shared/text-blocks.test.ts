import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../shared/text-blocks.ts';
import { propertyRuns } from '../property-runs.ts';

describe('blocks of a long text', () => {
  it('are the text together, none longer than said and no character halved', () => {
    const piece = fc.constantFrom('a', ' ', '\n', '王', '😀', 'word ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), fc.integer({ min: 2, max: 30 }), (pieces, most) => {
        const text = pieces.join('');
        const blocks = textBlocks(text, most);
        expect(blocks.join('')).toBe(text);
        for (const block of blocks) {
          expect(block.length).toBeGreaterThan(0);
          expect(block.length).toBeLessThanOrEqual(most);
          expect(block.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('end where a line, a sentence or a word ends, where their second half has such a place', () => {
    expect(textBlocks('one two three four', 10)).toEqual(['one two ', 'three four']);
    expect(textBlocks('one two\nthree four', 12)).toEqual(['one two\n', 'three four']);
    expect(textBlocks('One two. three four', 12)).toEqual(['One two. ', 'three four']);
    expect(textBlocks('有句号。的一段中文', 6)).toEqual(['有句号。', '的一段中文']);
    expect(textBlocks('没有空格的一段中文', 4)).toEqual(['没有空格', '的一段中', '文']);
  });
});
