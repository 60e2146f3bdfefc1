import type { Connection } from '../archive/query.ts';

const dayMs = 86_400_000;

/** After a longer pause than this nothing is deleted before the person has done something. */
const longestPauseDays = 180;

/** Clocks are set right by minutes all the time. */
const toleratedMs = 3_600_000;

/** Why the clock of this machine is not believed. `latestActAt`: the clock of that day, which may have been wrong too. */
export interface ClockDoubt {
  why: 'behind' | 'farAhead';
  latestActAt: number;
}

/**
 * Whether the clock disagrees with the archive: an act lies ahead of it, or the latest one very far back. What cannot be
 * undone is not done then.
 */
export function clockDoubt(connection: Connection, now: number): ClockDoubt | null {
  const latestActAt = connection.prepare<[], number | null>('SELECT max(at) FROM acts').pluck().get() ?? null;
  if (latestActAt === null) return null;
  if (latestActAt > now + toleratedMs) return { why: 'behind', latestActAt };
  return now - latestActAt > longestPauseDays * dayMs ? { why: 'farAhead', latestActAt } : null;
}
