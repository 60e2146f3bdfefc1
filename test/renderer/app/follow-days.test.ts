import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followDays } from '../../../renderer/app/follow-days.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 23, 58) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('everything is asked again once after midnight, and not before', () => {
  const invalidateQueries = vi.fn(() => Promise.resolve());
  followDays({ invalidateQueries });
  vi.advanceTimersByTime(60_000);
  expect(invalidateQueries).not.toHaveBeenCalled();
  vi.advanceTimersByTime(120_000);
  expect(invalidateQueries).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(3_600_000);
  expect(invalidateQueries).toHaveBeenCalledTimes(1);
});

it('a machine that slept for days shows the day on which it wakes', () => {
  const invalidateQueries = vi.fn(() => Promise.resolve());
  followDays({ invalidateQueries });
  vi.setSystemTime(new Date(2026, 11, 3, 8, 0));
  vi.advanceTimersByTime(30_000);
  expect(invalidateQueries).toHaveBeenCalledTimes(1);
});
