import { byKey } from '../by-key.ts';
import { type SleepState, sleepStates } from './sleep-state.ts';

/** A quarter, in days: who was in a state at its beginning, and came since. */
export const wakeDays = 91;
/** Of fewer in a state nothing is said. */
export const fewestOfState = 30;

/** Of those in a state a quarter ago, how many came since. */
export interface WakeRate {
  customers: number;
  came: number;
  /** The share that came, 0 to 1; null where fewer than `fewestOfState` were in it. */
  rate: number | null;
}

/** The share that came since, by state. `then`: each customer of a quarter ago with their state, and whether they came since. */
export function wakeRates(then: Iterable<{ state: SleepState; hasCome: boolean }>): Record<SleepState, WakeRate> {
  const counts = byKey(sleepStates, () => ({ customers: 0, came: 0 }));
  for (const { state, hasCome } of then) {
    counts[state].customers += 1;
    if (hasCome) counts[state].came += 1;
  }
  const rateOf = ({ customers, came }: { customers: number; came: number }): WakeRate => ({
    customers,
    came,
    rate: customers < fewestOfState ? null : came / customers,
  });
  return byKey(sleepStates, (state) => rateOf(counts[state]));
}
