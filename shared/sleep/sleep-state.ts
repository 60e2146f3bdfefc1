/** From buying in their usual time to having stayed away for long. */
export const sleepStates = ['awake', 'dozing', 'halfAsleep', 'asleep'] as const;
export type SleepState = (typeof sleepStates)[number];

/** Those in which somebody has not come within their usual days. */
export const sleepingStates = ['dozing', 'halfAsleep', 'asleep'] as const satisfies readonly SleepState[];

/** By the same days for everyone, or by multiples of each customer's usual gap. */
export const sleepModes = ['days', 'rhythm'] as const;
export type SleepMode = (typeof sleepModes)[number];

/** Where dozing, half asleep and asleep begin, ascending. */
export type SleepLimits = readonly [dozing: number, halfAsleep: number, asleep: number];

/** When customers fall asleep, each limit above the one before it. */
export interface SleepRules {
  mode: SleepMode;
  /** Days since the last purchase day, by fixed days. */
  days: [dozing: number, halfAsleep: number, asleep: number];
  /** Multiples of the usual gap, by the customer's own rhythm. */
  multiples: [dozing: number, halfAsleep: number, asleep: number];
}

export const defaultSleepRules: SleepRules = { mode: 'days', days: [60, 120, 240], multiples: [2.5, 4, 6] };

/** By own rhythm no state begins before the first of these days, and each has begun at the second. */
export const earliestDays: SleepLimits = [14, 28, 56];
export const latestDays: SleepLimits = [548, 730, 1095];

/** The days of silence at which dozing, half asleep and asleep begin for a customer of this usual gap. */
export function sleepLimitsDays(rules: SleepRules, usualGapDays: number): SleepLimits {
  if (rules.mode === 'days') return rules.days;
  const limit = (place: 0 | 1 | 2) =>
    Math.min(latestDays[place], Math.max(earliestDays[place], rules.multiples[place] * usualGapDays));
  return [limit(0), limit(1), limit(2)];
}

/** The state after this many days without a purchase: a state begins on the day that its limit reaches. */
export function sleepState(silentDays: number, [dozing, halfAsleep, asleep]: SleepLimits): SleepState {
  if (silentDays >= asleep) return 'asleep';
  if (silentDays >= halfAsleep) return 'halfAsleep';
  return silentDays >= dozing ? 'dozing' : 'awake';
}
