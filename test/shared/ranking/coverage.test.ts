import { describe, expect, it } from 'vitest';
import { coverageNotes, coverageOf } from '../../../shared/ranking/coverage.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

describe('how much of a period the archive covers', () => {
  it.each([
    ['all of it', '2025-01-01', '2027-01-01', 365],
    ['from its first order on', '2026-12-23', '2027-01-01', 9],
    ['up to its last order', '2025-01-01', '2026-01-09', 9],
    ['nothing before', '2025-01-01', '2025-12-31', 0],
    ['nothing after', '2027-01-01', '2027-12-31', 0],
    ['a shop that is shut over the holidays is no gap', '2025-01-01', '2026-12-17', 365],
    ['more than that is', '2025-01-01', '2026-12-16', 350],
  ])('%s: orders from %s to %s are %i days', (_what, firstDay, lastDay, covered) => {
    expect(coverageOf(year, { firstDay, lastDay })).toEqual({ days: 365, covered });
  });

  it('is nothing without orders', () => {
    expect(coverageOf(year, { firstDay: null, lastDay: null })).toEqual({ days: 365, covered: 0 });
  });
});

describe('what is said of missing days', () => {
  const ranking = (firstOrderDay: string, lastOrderDay: string, hasBefore = true) => {
    const span = { firstDay: firstOrderDay, lastDay: lastOrderDay };
    const before = { from: '2025-01-01', to: '2025-12-31' };
    return {
      ...year,
      coverage: coverageOf(year, span),
      before: hasBefore ? { ...before, ...coverageOf(before, span) } : null,
      firstOrderDay,
      lastOrderDay,
    };
  };
  const said = (of: ReturnType<typeof ranking>, compares: boolean) =>
    coverageNotes(of, compares).map(({ code, values }) => [code, values.from, values.covered, values.count]);

  it('nothing where none is', () => {
    expect(said(ranking('2024-01-01', '2026-12-31'), true)).toEqual([]);
  });

  it('of the period before only where it is compared', () => {
    const begun = ranking('2025-12-23', '2026-12-31');
    expect(said(begun, false)).toEqual([]);
    expect(said(begun, true)).toEqual([['begins', '2025-01-01', 9, 365]]);
  });

  it('of the period itself, at either end', () => {
    expect(said(ranking('2026-12-23', '2026-12-31', false), false)).toEqual([['begins', '2026-01-01', 9, 365]]);
    expect(said(ranking('2024-01-01', '2026-01-09'), false)).toEqual([['ends', '2026-01-01', 9, 365]]);
  });

  it('and that there is nothing to compare with', () => {
    expect(said(ranking('2026-01-01', '2026-12-31', false), true)).toEqual([['nothingBefore', '2026-01-01', 0, 0]]);
  });
});
