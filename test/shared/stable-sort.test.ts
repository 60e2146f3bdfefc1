import { describe, expect, it } from 'vitest';
import { stablySorted } from '../../shared/stable-sort.ts';

describe('a counting sort', () => {
  it('keeps places of one key as they stood, and may leave keys without any', () => {
    expect([...stablySorted(Int32Array.of(4, 3, 2, 1, 0), [2, 0, 2, 5, 0], 6)]).toEqual([4, 1, 2, 0, 3]);
  });
});
