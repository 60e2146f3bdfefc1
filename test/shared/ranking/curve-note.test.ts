import { describe, expect, it } from 'vitest';
import { curveNote } from '../../../shared/ranking/curve-note.ts';
import { rankCustomers } from '../../../shared/ranking/rank-customers.ts';
import { figuresOfNets } from './figures-of-nets.ts';

function noteOf(...nets: number[]) {
  return curveNote(rankCustomers(figuresOfNets(nets), { currency: 'CNY', top: 5, split: 'count' }));
}

describe('revenue hardly tells customers apart', () => {
  it('where the first fifth brings under 30 %', () => {
    expect(noteOf(29, 20, 20, 20, 11)).toBe('nearlyStraight');
    expect(noteOf(30, 20, 20, 20, 10)).toBeNull();
    expect(noteOf(10, 10, 10, 10, 10, 10, 10, 10, 10, 10)).toBe('nearlyStraight');
  });

  it('where one customer brings over half', () => {
    expect(noteOf(51, 20, 10, 10, 9)).toBe('oneBringsHalf');
    expect(noteOf(50, 20, 10, 10, 10)).toBeNull();
  });

  it('never where nobody is ranked, where they are too few for a fifth, or where nothing was earned', () => {
    expect(noteOf()).toBeNull();
    expect(noteOf(90, 5, 3, 2)).toBeNull();
    expect(noteOf(0, 0, 0, 0, 0)).toBeNull();
  });
});
