/** A change with the day on which it was said, as day numbers of shared/day.ts. */
export interface DatedChange {
  madeDay: number;
  untilDay: number;
  movesForwardOnly: boolean;
}

/** What was known on which day. */
export interface KnownUntilByDay {
  /** Up to which day the orders were known at the end of this one; null: nobody had said. */
  on(day: number): number | null;
  /** The first day on which the orders up to this one were known; null: not yet. Without any change, the day itself. */
  reachedOn(day: number): number | null;
}

/**
 * From all changes in the order they were made. One made under a clock later than a following one, or than `now`, counts
 * as of that day.
 */
export function knownUntilByDay(changes: readonly DatedChange[], now: number): KnownUntilByDay {
  if (changes.length === 0) return { on: (day) => day, reachedOn: (day) => day };
  const days = daysThatCount(
    changes.map(({ madeDay }) => madeDay),
    now,
  );
  const states: { from: number; until: number; most: number }[] = [];
  let until: number | null = null;
  changes.forEach((change, at) => {
    until = until === null || !change.movesForwardOnly || change.untilDay > until ? change.untilDay : until;
    const from = days[at] ?? now;
    const last = states.at(-1);
    const most = Math.max(until, last?.most ?? until);
    if (last?.from === from) Object.assign(last, { until, most });
    else states.push({ from, until, most });
  });
  return {
    on: (day) => states.findLast(({ from }) => from <= day)?.until ?? null,
    reachedOn: (day) => {
      const reached = states[firstAtLeast(states, day)];
      return reached === undefined ? null : Math.max(day, reached.from);
    },
  };
}

/** The place of the first state in which the day had been reached. */
function firstAtLeast(states: readonly { most: number }[], day: number): number {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((states[middle]?.most ?? 0) >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The days as of which things count that were done in this order on these days: none later than a following one or `now`. */
export function daysThatCount(days: readonly number[], now: number): number[] {
  const counting = new Array<number>(days.length);
  let latest = now;
  for (let at = days.length - 1; at >= 0; at -= 1) {
    latest = Math.min(latest, days[at] ?? latest);
    counting[at] = latest;
  }
  return counting;
}
