import { todayLocal } from '../../shared/day.ts';

/** The one place time comes from; tests hand in their own. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
  /** The machine's local calendar day. */
  today(): string;
  /** Milliseconds from some start, never going back: for durations. */
  monotonicMs(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => todayLocal(new Date()),
  monotonicMs: () => performance.now(),
};
