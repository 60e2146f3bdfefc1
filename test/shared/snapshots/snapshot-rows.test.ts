import { expect, it } from 'vitest';
import { placesIn } from '../../../shared/snapshots/snapshot-rows.ts';

const byProfit = {
  customerIds: [7],
  groupKeys: null,
  ranks: [1],
  netsMinor: [9_000],
  profitsMinor: [5_000],
  cautiousThousandths: null,
  combinedThousandths: null,
};

it('of a snapshot by profit the known share is what it kept; unknown where it kept none', () => {
  expect(placesIn({ ...byProfit, knownThousandths: [750] })).toMatchObject([{ figure: 5_000, knownShare: 0.75 }]);
  expect(placesIn(byProfit)).toMatchObject([{ figure: 5_000, knownShare: null }]);
});
