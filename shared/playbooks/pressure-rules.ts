import { z } from 'zod';
import { addDays, weekdayOf } from '../day.ts';
import type { WallMinute } from '../wall-minute.ts';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** How often and when the shop reaches out, of its own accord. */
export const pressureRulesSchema = z.object({
  /** Outward contacts with one customer in thirty days. */
  cap: z.number().int().min(1).max(100),
  /** Weekdays on which nobody is contacted, 1 (Monday) to 7. */
  quietWeekdays: z.array(z.number().int().min(1).max(7)).max(6),
  /** Hours in which nobody is contacted, past midnight where the end is the earlier; null: none. */
  quietHours: z.object({ from: timeOfDay, to: timeOfDay }).nullable(),
  /** An absence is taken as known where the orders are known up to this many days before. */
  daysOfGrace: z.number().int().min(0).max(60),
});
export type PressureRules = z.infer<typeof pressureRulesSchema>;

export const firstPressureRules: PressureRules = {
  cap: 2,
  quietWeekdays: [],
  quietHours: { from: '20:00', to: '09:00' },
  daysOfGrace: 3,
};

/** Whether it is quiet at a time of day, HH:MM. */
function isQuietAt({ quietHours }: PressureRules, time: string): boolean {
  if (quietHours === null) return false;
  const { from, to } = quietHours;
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** From when on somebody may be contacted again, by quiet days and hours; null: now. */
export function quietUntil(rules: PressureRules, now: WallMinute): WallMinute | null {
  let moment = now;
  for (;;) {
    const next = endOfQuiet(rules, moment);
    if (next === null) return moment === now ? null : moment;
    moment = next;
  }
}

/** The end of the quiet day or hours that the moment is in: one weekday at least is not quiet. */
function endOfQuiet(rules: PressureRules, { day, time }: WallMinute): WallMinute | null {
  if (rules.quietWeekdays.includes(weekdayOf(day))) return { day: addDays(day, 1), time: '00:00' };
  if (rules.quietHours === null || !isQuietAt(rules, time)) return null;
  const { from, to } = rules.quietHours;
  return { day: from > to && time >= from ? addDays(day, 1) : day, time: to };
}
