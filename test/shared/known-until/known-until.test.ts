import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedTo, knownUntilOf } from '../../../shared/known-until/known-until.ts';

const byImport = (untilDay: string) => ({ untilDay, movesForwardOnly: true });
const byHand = (untilDay: string) => ({ untilDay, movesForwardOnly: false });
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-03-${number}`);

describe('the day up to which orders are known', () => {
  it('is unknown where no one has said it', () => {
    expect(knownUntilOf([])).toBeNull();
  });

  it('is moved forward by an import, and never back by an older file', () => {
    expect(knownUntilOf([byImport('2026-03-10'), byImport('2026-03-20')])).toBe('2026-03-20');
    expect(knownUntilOf([byImport('2026-03-20'), byImport('2026-03-10')])).toBe('2026-03-20');
  });

  it('is what the owner set last, also where that is earlier', () => {
    expect(knownUntilOf([byImport('2026-03-20'), byHand('2026-03-15')])).toBe('2026-03-15');
    expect(knownUntilOf([byImport('2026-03-20'), byHand('2026-03-15'), byImport('2026-03-18')])).toBe('2026-03-18');
  });

  it('is the latest of all imports where the owner set nothing, in any order', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (days) => {
        expect(knownUntilOf(days.map(byImport))).toBe([...days].sort().at(-1));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the day a question is judged to', () => {
  it('is the earlier of the day asked for and the day known', () => {
    expect(judgedTo('2026-03-20', '2026-03-10')).toBe('2026-03-10');
    expect(judgedTo('2026-03-05', '2026-03-10')).toBe('2026-03-05');
  });

  it('is the day asked for where nothing was said', () => {
    expect(judgedTo('2026-03-20', null)).toBe('2026-03-20');
  });
});
