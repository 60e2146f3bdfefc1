import { describe, expect, it } from 'vitest';
import { pastPeriods, quarterOf } from '../../../shared/snapshots/past-periods.ts';

const named = (asOf: string, first: string, firstMonth = 1) =>
  pastPeriods(asOf, first, firstMonth).map(({ kind, from, to }) => `${kind} ${from} ${to}`);

describe('the periods that are over', () => {
  it('lie whole between the first order and the last day that is known; a year stands after its last quarter', () => {
    expect(named('2026-03-30', '2024-12-02')).toEqual([
      'quarter 2025-01-01 2025-03-31',
      'quarter 2025-04-01 2025-06-30',
      'quarter 2025-07-01 2025-09-30',
      'quarter 2025-10-01 2025-12-31',
      'year 2025-01-01 2025-12-31',
    ]);
    expect(named('2025-03-30', '2025-01-01')).toEqual([]);
    expect(named('2025-03-31', '2025-01-01')).toEqual(['quarter 2025-01-01 2025-03-31']);
  });

  it('are at most eight quarters and four years, of the financial year', () => {
    const periods = pastPeriods('2026-11-30', '2010-06-06', 5);
    expect(periods.filter(({ kind }) => kind === 'quarter').map(({ from }) => from)).toEqual([
      ...['2024-11-01', '2025-02-01', '2025-05-01', '2025-08-01'],
      ...['2025-11-01', '2026-02-01', '2026-05-01', '2026-08-01'],
    ]);
    expect(periods.filter(({ kind }) => kind === 'year').map(({ from }) => from)).toEqual([
      ...['2022-05-01', '2023-05-01', '2024-05-01', '2025-05-01'],
    ]);
    for (const { from, to, firstQuarter, lastQuarter } of periods) {
      expect([quarterOf(from, 5), quarterOf(to, 5)]).toEqual([firstQuarter, lastQuarter]);
    }
  });
});
