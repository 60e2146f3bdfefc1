import { describe, expect, it } from 'vitest';
import { highestGivenScore, scoreHeldOn } from '../../../shared/factors/given-scores.ts';

const said = (day: string, score: number | null, reason = '') => ({ day, score, reason });

describe('what the owner said of a factor', () => {
  it('holds from its day until they say something else', () => {
    const given = [said('2026-03-01', 4), said('2026-06-01', 2), said('2026-01-01', 5)];
    expect(scoreHeldOn(given, '2025-12-31')).toBeNull();
    expect(scoreHeldOn(given, '2026-02-28')?.score).toBe(5);
    expect(scoreHeldOn(given, '2026-03-01')?.score).toBe(4);
    expect(scoreHeldOn(given, '2026-11-22')?.score).toBe(2);
  });

  it('ends where they say that they do not know', () => {
    expect(scoreHeldOn([said('2026-01-01', 5), said('2026-02-01', null)], '2026-02-01')).toEqual(
      said('2026-02-01', null),
    );
  });

  it('is the highest of one day, in whatever order', () => {
    const given = [said('2026-01-01', null), said('2026-01-01', 3), said('2026-01-01', 1)];
    expect(scoreHeldOn(given, '2026-01-01')?.score).toBe(3);
    expect(scoreHeldOn(given.toReversed(), '2026-01-01')?.score).toBe(3);
  });

  it('is the highest of the members of a row that counts as one customer', () => {
    expect(highestGivenScore([said('2026-01-01', 2), null, said('2025-01-01', 4)])?.score).toBe(4);
    expect(highestGivenScore([null, said('2026-01-01', null), said('2025-01-01', 0)])?.score).toBe(0);
    expect(highestGivenScore([null, null])).toBeNull();
  });
});
