import { expect, test } from 'vitest';
import { byPage } from '../../../renderer/app/by-page.ts';

const { input, initialPageParam, getNextPageParam } = byPage({ customerId: 7 }, 50);

test('each page asks the same question from its own offset', () => {
  expect(input(initialPageParam)).toEqual({ customerId: 7, offset: 0, limit: 50 });
  expect(input(100)).toEqual({ customerId: 7, offset: 100, limit: 50 });
});

test('the next page begins where this one ends, and none follows the last row', () => {
  expect(getNextPageParam({ total: 101 }, [], 0)).toBe(50);
  expect(getNextPageParam({ total: 101 }, [], 50)).toBe(100);
  expect(getNextPageParam({ total: 100 }, [], 50)).toBeUndefined();
  expect(getNextPageParam({ total: 0 }, [], 0)).toBeUndefined();
});
