import { describe, expect, it } from 'vitest';
import { offeredPresets, periodPresets, presetOf, presetPeriod } from '../../../renderer/ranking/period-presets.ts';

const asOf = '2011-08-31';
const first = '2010-12-01';
const calendar = { asOfDay: asOf, firstOrderDay: first, firstMonth: 4 };

describe('the periods offered', () => {
  it('end on the as-of day, last year on its last', () => {
    expect(periodPresets.map((preset) => presetPeriod(preset, calendar))).toEqual([
      {},
      { from: '2010-09-01', to: '2011-08-31' },
      { from: '2011-07-01', to: '2011-08-31' },
      { from: '2011-04-01', to: '2011-06-30' },
      { from: '2011-01-01', to: '2011-08-31' },
      { from: '2010-01-01', to: '2010-12-31' },
      { from: '2011-04-01', to: '2011-08-31' },
      { from: '2010-04-01', to: '2011-03-31' },
      { from: '2010-12-01', to: '2011-08-31' },
    ]);
  });

  it('take the quarter before across the turn of the year', () => {
    expect(presetPeriod('lastQuarter', { ...calendar, asOfDay: '2026-02-28' })).toEqual({
      from: '2025-10-01',
      to: '2025-12-31',
    });
    expect(presetPeriod('thisQuarter', { ...calendar, asOfDay: '2026-12-31' })).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
    });
  });

  it('are recognised in an address, and an own one is none of them', () => {
    for (const preset of periodPresets) expect(presetOf(presetPeriod(preset, calendar), calendar)).toBe(preset);
    expect(presetOf({ from: '2011-02-01', to: '2011-02-28' }, calendar)).toBeNull();
  });

  it('of a financial year are those of one that does not begin in January, and the day may be before its first month', () => {
    expect(offeredPresets({ firstMonth: 1 })).not.toContain('thisFinancialYear');
    expect(offeredPresets(calendar)).toEqual(periodPresets);
    const march = { ...calendar, asOfDay: '2026-03-31' };
    expect(presetPeriod('thisFinancialYear', march)).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(presetPeriod('lastFinancialYear', march)).toEqual({ from: '2024-04-01', to: '2025-03-31' });
  });
});
