import { describe, expect, it } from 'vitest';
import {
  comparedWith,
  movementAddress,
  movementListing,
  movementSortedBy,
} from '../../../renderer/ranking/movement-address.ts';

describe('the address of the movement page', () => {
  it('keeps what it understands and drops the rest', () => {
    const whole = { from: '2026-01-01', to: '2026-12-31', currency: 'EUR', part: 'lost', filter: 'an', customer: 4 };
    expect(movementAddress({ ...whole, sort: 'name', isReversed: true })).toEqual({
      ...whole,
      sort: 'name',
      isReversed: true,
    });
    expect(movementAddress({ from: 'x', part: 'gone', sort: 'change', customer: '4', isReversed: false })).toEqual({});
  });

  it('is compared with the period before, last year, or another one of which both days are there', () => {
    expect(comparedWith(movementAddress({}))).toBe('before');
    expect(comparedWith(movementAddress({ against: 'lastYear' }))).toBe('lastYear');
    const other = { againstFrom: '2024-01-01', againstTo: '2024-06-30' };
    expect(comparedWith(movementAddress({ against: 'lastYear', ...other }))).toEqual({
      from: '2024-01-01',
      to: '2024-06-30',
    });
    expect(comparedWith(movementAddress({ againstFrom: '2024-01-01' }))).toBe('before');
  });

  it('is sorted from the greatest gain down, and the other way round by a second click', () => {
    expect(movementListing({})).toMatchObject({ sort: 'change', descending: true });
    expect(movementListing(movementSorted({}, 'change'))).toMatchObject({ sort: 'change', descending: false });
    expect(movementListing(movementSorted({}, 'name'))).toMatchObject({ sort: 'name', descending: false });
    expect(movementListing(movementSorted({ sort: 'name' }, 'name'))).toMatchObject({ descending: true });
    expect(movementListing({ part: 'lost' })).toMatchObject({ sort: 'change', descending: false });
  });
});

function movementSorted(now: Parameters<typeof movementSortedBy>[0], key: string) {
  return movementAddress({ ...now, ...movementSortedBy(now, key) });
}
