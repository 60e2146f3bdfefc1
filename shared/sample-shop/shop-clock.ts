import { dayNumber } from '../day.ts';

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Place of 1970-01-01 in the calendar. */
const firstDayOfInstants = 719_163;

/** The instant (UTC milliseconds) of a time on the shop's clock. */
export function instantOf(day: string, time: string, clockHours: number): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (
    (dayNumber(day) - firstDayOfInstants) * dayMs + (hours - clockHours) * hourMs + minutes * 60_000 + seconds * 1000
  );
}
