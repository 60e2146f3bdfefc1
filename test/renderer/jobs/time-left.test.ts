import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../renderer/jobs/time-left.ts';

describe('the time a job still takes', () => {
  it('is said in rounded seconds, then in minutes', () => {
    expect(timeLeft({ done: 1_000, of: 10_000, perSecond: 300 })).toEqual({ kind: 'secondsLeft', count: 30 });
    expect(timeLeft({ done: 1_000, of: 10_000, perSecond: 800 })).toEqual({ kind: 'secondsLeft', count: 15 });
    expect(timeLeft({ done: 10_000, of: 100_000, perSecond: 550 })).toEqual({ kind: 'minutesLeft', count: 3 });
  });

  it('is almost over below five seconds, and where more came than was thought', () => {
    expect(timeLeft({ done: 9_900, of: 10_000, perSecond: 100 })).toEqual({ kind: 'almostDone' });
    expect(timeLeft({ done: 10_200, of: 10_000, perSecond: 100 })).toEqual({ kind: 'almostDone' });
  });

  it('is not said before anything is known', () => {
    expect(timeLeft({ done: 10, of: null, perSecond: 100 })).toBeNull();
    expect(timeLeft({ done: 10, of: 0, perSecond: 100 })).toBeNull();
    expect(timeLeft({ done: 10, of: 10_000, perSecond: 100 })).toBeNull();
    expect(timeLeft({ done: 5_000, of: 10_000, perSecond: 0 })).toBeNull();
  });
});
