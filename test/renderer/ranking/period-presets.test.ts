import { describe, expect, it } from 'vitest';
import { periodPresets, presetOf, presetPeriod } from '../../../renderer/ranking/period-presets.ts';

const asOf = '2011-08-31';
const first = '2010-12-01';

describe('the periods offered', () => {
  it('end on the as-of day, last year on its last', () => {
    expect(periodPresets.map((preset) => presetPeriod(preset, asOf, first))).toEqual([
      {},
      { from: '2011-01-01', to: '2011-08-31' },
      { from: '2010-01-01', to: '2010-12-31' },
      { from: '2010-12-01', to: '2011-08-31' },
    ]);
  });

  it('are recognised in an address, and an own one is none of them', () => {
    for (const preset of periodPresets) expect(presetOf(presetPeriod(preset, asOf, first), asOf, first)).toBe(preset);
    expect(presetOf({ from: '2011-02-01', to: '2011-02-28' }, asOf, first)).toBeNull();
  });
});
