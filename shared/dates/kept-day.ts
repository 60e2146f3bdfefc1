import { daysBetween } from '../day.ts';
import type { KeptDay } from './contract.ts';
import { nextOccurrence, yearsOnNext } from './next-occurrence.ts';
import { type Calendar, type RememberedDay, rememberedDayOfText, textOfRememberedDay } from './remembered-day.ts';

/** A day of the year as the archive keeps it. */
export interface StoredDay {
  day: string | null;
  calendar: Calendar;
  isLeapMonth: boolean;
  asTyped: string;
}

/** As typed where it could not be read. */
export function storedDay(asTyped: string, read: RememberedDay | null): StoredDay {
  if (read === null) return { day: null, calendar: 'solar', isLeapMonth: false, asTyped };
  return { day: textOfRememberedDay(read), calendar: read.calendar, isLeapMonth: read.isLeapMonth, asTyped };
}

/** With the next time it is kept, seen from `today`. */
export function keptDay({ day, calendar, isLeapMonth, asTyped }: StoredDay, today: string): KeptDay {
  const remembered = day === null ? null : rememberedDayOfText(day, calendar, isLeapMonth);
  const next = remembered === null ? null : nextOccurrence(remembered, today);
  return {
    day,
    calendar,
    isLeapMonth,
    asTyped: asTyped === '' ? (day ?? '') : asTyped,
    next,
    daysLeft: next === null ? null : daysBetween(today, next),
    years: remembered === null ? null : yearsOnNext(remembered, today),
  };
}
