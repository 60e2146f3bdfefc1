import { daysBetween } from '../day.ts';

/** How long past its due day something is owed. */
export const owedAges = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
export type OwedAge = (typeof owedAges)[number];

/** 0 on the due day and before it. */
export function daysLate(dueDay: string, on: string): number {
  return Math.max(0, daysBetween(dueDay, on));
}

/** How long past `dueDay` something is owed on a day, in steps of thirty days. */
export function ageOfOwed(dueDay: string, on: string): OwedAge {
  const late = daysLate(dueDay, on);
  if (late === 0) return 'notDue';
  if (late <= 30) return 'to30';
  if (late <= 60) return 'to60';
  return late <= 90 ? 'to90' : 'over90';
}
