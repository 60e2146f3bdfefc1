/**
 * How long the bin keeps a customer, in days on which a person had the archive open. Other days do not count, so a clock that
 * is wrong once adds one day at most.
 */
export const keptDays = 30;

/** Days that are left; the day of binning is not counted. 0: the time is up. */
export function daysLeft(daysInBin: number): number {
  return Math.max(0, keptDays - daysInBin);
}
