import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../renderer/jobs/time-left.ts';

describe('the time a job still takes, in words', () => {
  it('is said in rounded seconds, then in minutes', () => {
    expect(timeLeft(30)).toEqual({ kind: 'secondsLeft', count: 30 });
    expect(timeLeft(11.2)).toEqual({ kind: 'secondsLeft', count: 15 });
    expect(timeLeft(163)).toEqual({ kind: 'minutesLeft', count: 3 });
  });

  it('is a few seconds below five', () => {
    expect(timeLeft(1)).toEqual({ kind: 'fewSecondsLeft' });
    expect(timeLeft(0)).toEqual({ kind: 'fewSecondsLeft' });
  });

  it('is not said while it is not known', () => {
    expect(timeLeft(null)).toBeNull();
  });
});
