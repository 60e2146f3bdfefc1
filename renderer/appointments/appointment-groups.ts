import { daysBetween } from '../../shared/day.ts';

export type AppointmentGroup = 'past' | 'today' | 'tomorrow' | 'thisWeek' | 'later';

const daysOfWeek = 7;

/** Below which heading an appointment stands. */
export function appointmentGroup(day: string, today: string): AppointmentGroup {
  const left = daysBetween(today, day);
  if (left < 0) return 'past';
  if (left === 0) return 'today';
  if (left === 1) return 'tomorrow';
  return left < daysOfWeek ? 'thisWeek' : 'later';
}
