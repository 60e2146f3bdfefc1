import { describe, expect, it } from 'vitest';
import {
  comparedWithChange,
  comparedWithSnapshot,
  snapshotComparison,
  snapshotListing,
  snapshotsAddress,
  snapshotsSortedBy,
} from '../../../renderer/snapshots/snapshots-address.ts';

describe('the address of the snapshots', () => {
  it('keeps what it knows and leaves out what the page proposes', () => {
    const search = { snapshot: 3, against: 2, part: 'up', filter: 'Ann', sort: 'change', descending: true };
    expect(snapshotsAddress({ ...search, other: 'x' })).toEqual(search);
    expect(snapshotsAddress({ snapshot: 'x', part: 'left', filter: '', sort: 'rank', descending: false })).toEqual({});
  });

  it('is of another snapshot or of another period, not of both', () => {
    const period = { from: '2026-01-01', to: '2026-06-30' };
    expect(snapshotsAddress({ against: 2, ...period })).toEqual({ against: 2 });
    expect(snapshotsAddress({ from: '2026-01-01' })).toEqual({});
    expect(snapshotComparison(1, snapshotsAddress(period))).toEqual({ id: 1, ...period });
    expect(snapshotComparison(1, { against: 2 })).toEqual({ id: 1, withId: 2 });
  });

  it('goes from now to a period, to another snapshot and back, and holds one of them at a time', () => {
    const period = { from: '2026-01-01', to: '2026-06-30' };
    let address = {};
    for (const against of [period, 2, period, null]) {
      address = snapshotsAddress({ ...address, ...comparedWithChange(against) });
      expect(comparedWithSnapshot(address)).toEqual(against);
    }
    expect(address).toEqual({});
  });

  it('sorts ranks from the first and figures from the largest, and the other way round at a second click', () => {
    expect(snapshotListing({})).toEqual({ part: undefined, filter: '', sort: 'rank', descending: false });
    expect(snapshotsSortedBy({}, 'rank')).toEqual({ sort: 'rank', descending: true });
    expect(snapshotsSortedBy({}, 'placesGained')).toEqual({ sort: 'placesGained', descending: true });
    expect(snapshotsSortedBy({ sort: 'placesGained', descending: true }, 'placesGained').descending).toBe(false);
    expect(snapshotsSortedBy({}, 'rankBefore').descending).toBe(false);
  });
});
