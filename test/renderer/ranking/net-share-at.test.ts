import { describe, expect, it } from 'vitest';
import { netShareAt } from '../../../renderer/ranking/net-share-at.ts';

const curve = [
  { customerShare: 0, netShare: 0 },
  { customerShare: 0.25, netShare: 0.5 },
  { customerShare: 0.75, netShare: 0.9 },
  { customerShare: 1, netShare: 1 },
];

describe('the share of the revenue that the first customers bring', () => {
  it('is the curve at its points and the straight line between them', () => {
    expect(netShareAt(curve, 0.25)).toBe(0.5);
    expect(netShareAt(curve, 0.5)).toBeCloseTo(0.7, 12);
    expect(netShareAt(curve, 1)).toBe(1);
  });

  it('begins at nothing, also where there is no customer', () => {
    expect([netShareAt(curve, 0), netShareAt([], 0.2)]).toEqual([0, 0]);
  });

  it('is in proportion for a single customer', () => {
    expect(
      netShareAt(
        [curve[0], curve[3]].filter((point) => point !== undefined),
        0.2,
      ),
    ).toBeCloseTo(0.2, 12);
  });
});
