import { describe, expect, it } from 'vitest';
import { periodPresets, presetOf, presetPeriod } from '../../../renderer/ranking/period-presets.ts';

const asOf = '2011-08-31';
const first = '2010-12-01';

describe('the periods offered', () => {
  it('end on the as-of day, last year on its last', () => {
    expect(periodPresets.map((preset) => presetPeriod(preset, asOf, first))).toEqual([
      {},
      { from: '2011-07-01', to: '2011-08-31' },
      { from: '2011-04-01', to: '2011-06-30' },
      { from: '2011-01-01', to: '2011-08-31' },
      { from: '2010-01-01', to: '2010-12-31' },
      { from: '2010-12-01', to: '2011-08-31' },
    ]);
  });

  it('take the quarter before across the turn of the year', () => {
    expect(presetPeriod('lastQuarter', '2026-02-28', first)).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(presetPeriod('thisQuarter', '2026-12-31', first)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it('are recognised in an address, and an own one is none of them', () => {
    for (const preset of periodPresets) expect(presetOf(presetPeriod(preset, asOf, first), asOf, first)).toBe(preset);
    expect(presetOf({ from: '2011-02-01', to: '2011-02-28' }, asOf, first)).toBeNull();
  });
});
