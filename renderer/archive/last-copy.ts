import { daysBetween, todayLocal } from '../../shared/day.ts';

/** From this age on it is worth a word, and worth a warning. */
const oldAfterDays = 7;
const riskyAfterDays = 30;

export interface LastCopy {
  /** UTC milliseconds. */
  at: number;
  ageDays: number;
  isChangedSince: boolean;
  tone: 'soon' | 'lost' | undefined;
}

/** What a copy of this instant is worth today; however old, it lacks nothing while nothing has changed. */
export function lastCopyOn(today: string, at: number, lastSavedAt: number | null): LastCopy {
  const ageDays = Math.max(0, daysBetween(todayLocal(new Date(at)), today));
  const isChangedSince = (lastSavedAt ?? 0) > at;
  const isOld = isChangedSince && ageDays >= oldAfterDays;
  return { at, ageDays, isChangedSince, tone: isOld ? (ageDays < riskyAfterDays ? 'soon' : 'lost') : undefined };
}
