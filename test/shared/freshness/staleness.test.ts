import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { confirmedWhenTyped, laterConfirmed } from '../../../shared/freshness/fact-kinds.ts';
import { isStale, knownSince, lastStaleSince, purchaseWindow } from '../../../shared/freshness/staleness.ts';
import { propertyRuns } from '../../property-runs.ts';

describe('a fact is stale', () => {
  it.each([
    ['2024-11-22', '2026-11-21', 24, false],
    ['2024-11-22', '2026-11-22', 24, true],
    ['2024-02-29', '2025-02-27', 12, false],
    ['2024-02-29', '2025-02-28', 12, true],
    ['2025-08-31', '2026-02-27', 6, false],
    ['2025-08-31', '2026-02-28', 6, true],
    ['2026-02-28', '2026-03-28', 1, true],
  ])('confirmed on %s, on %s after %i months: %s', (since, today, months, expected) => {
    expect(isStale(since, today, months)).toBe(expected);
  });

  it('by its day alone as by counting months from it, at the end of short months too', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 48 }), fc.integer({ min: -3, max: 3 }), (today, months, off) => {
        const last = lastStaleSince(today, months);
        const since = addDays(last, off);
        expect(isStale(since, today, months)).toBe(since <= last);
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('the age of a fact counts from', () => {
  const arrivedDay = '2023-05-01';
  it.each([
    ['2025-01-01', null, '2025-01-01'],
    [null, '2024-06-01', '2024-06-01'],
    ['2024-01-01', '2024-06-01', '2024-06-01'],
    ['2025-01-01', '2024-06-01', '2025-01-01'],
    [null, null, arrivedDay],
  ])('confirmed %s, learned %s: %s', (confirmedDay, learnedDay, since) => {
    expect(knownSince({ confirmedDay, learnedDay, arrivedDay })).toBe(since);
  });
});

it('what a person types is confirmed today, or on the earlier day it was learned', () => {
  expect(confirmedWhenTyped('2026-11-22')).toBe('2026-11-22');
  expect(confirmedWhenTyped('2026-11-22', '2024-02-29')).toBe('2024-02-29');
  expect(confirmedWhenTyped('2026-11-22', '2027-01-01')).toBe('2026-11-22');
});

it('of two rows that say the same the later confirmation counts', () => {
  expect(laterConfirmed(null, null)).toBe(null);
  expect(laterConfirmed('2025-01-01', null)).toBe('2025-01-01');
  expect(laterConfirmed('2025-01-01', '2026-01-01')).toBe('2026-01-01');
});

it('purchases count that are within twelve months of the day they are judged to', () => {
  expect(purchaseWindow('2026-11-22')).toEqual({ from: '2025-11-23', to: '2026-11-22' });
  expect(purchaseWindow('2024-02-29')).toEqual({ from: '2023-03-01', to: '2024-02-29' });
});
