import { todayLocal } from './day.ts';

/** A minute on the wall of the shop. */
export interface WallMinute {
  /** YYYY-MM-DD. */
  day: string;
  /** HH:MM. */
  time: string;
}

/** The minute of an instant in this machine's time zone. */
export function wallMinute(at: Date): WallMinute {
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return { day: todayLocal(at), time };
}
