/** How long the bin keeps a customer. */
export const keptDays = 30;

const dayMs = 86_400_000;

/** Counted in whole days of 24 hours from the moment of binning, so that no time zone shifts it. */
export function purgeAt(binnedAt: number): number {
  return binnedAt + keptDays * dayMs;
}

/** Days that are left, begun ones counted whole; 0 where the time is up. */
export function daysLeft(binnedAt: number, now: number): number {
  return Math.max(0, Math.ceil((purgeAt(binnedAt) - now) / dayMs));
}

/** Who was binned at this instant or earlier has had their time. */
export function overdueSince(now: number): number {
  return now - keptDays * dayMs;
}
