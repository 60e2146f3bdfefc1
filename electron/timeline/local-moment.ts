import { todayLocal } from '../../shared/day.ts';

/** The day and the time of day of an instant on this machine's wall. */
export function localMoment(at: number): { day: string; time: string } {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return { day: todayLocal(date), time };
}
