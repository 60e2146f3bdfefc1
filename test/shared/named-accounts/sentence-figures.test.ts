import { expect, it } from 'vitest';
import type { CustomerFactors } from '../../../shared/factors/evidence-schema.ts';
import { hasChangedByAThird, sentenceFigures } from '../../../shared/named-accounts/sentence-figures.ts';

const unknown = { score: null, source: 'unknown' as const, evidence: null, given: null, computedScore: null };

function broughtPeople(people: number, netMinor: number): CustomerFactors {
  return {
    ...{ loyalty: unknown, stability: unknown, tolerance: unknown, suggestions: unknown },
    ...{ credit: unknown, influence: unknown },
    referrals: { score: 4, source: 'computed', evidence: { people, netMinor }, given: null, computedScore: 4 },
  };
}

const seen = sentenceFigures({ factors: broughtPeople(6, 90_000), why: [{ factor: 'referrals' }], netMinor: null });

it('the figures of a sentence are kept as text', () => {
  expect(seen).toBe('referrals.count=6; referrals.net=90000');
});

it('a figure has changed by a third or more, up or down, or it has not', () => {
  const hasChanged = (people: number, netMinor: number) =>
    hasChangedByAThird(seen, { factors: broughtPeople(people, netMinor), netMinor: null });
  expect(hasChanged(7, 119_999)).toBe(false);
  expect(hasChanged(8, 90_000)).toBe(true);
  expect(hasChanged(4, 90_000)).toBe(true);
  expect(hasChanged(6, 120_000)).toBe(true);
});

it('a figure that is not said any more has changed', () => {
  expect(hasChangedByAThird(seen, { factors: broughtPeople(0, 0), netMinor: null })).toBe(true);
  expect(hasChangedByAThird('revenue.net=100', { factors: broughtPeople(1, 1), netMinor: null })).toBe(true);
});

it('without figures nothing has changed', () => {
  expect(hasChangedByAThird('', { factors: broughtPeople(1, 1), netMinor: 5 })).toBe(false);
});
