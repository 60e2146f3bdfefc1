import { LunarDay, LunarMonth, LunarYear, SolarDay } from 'tyme4ts';
import { dayOf } from '../day.ts';

export interface LunarDate {
  year: number;
  month: number;
  dayOfMonth: number;
  isLeapMonth: boolean;
}

/** The lunar calendar as far as the solar one goes, to 9999-12-31: that is the second day of the twelfth month. */
const lunarEnd = { year: 9999, month: 12, dayOfMonth: 2 };

/** tyme4ts writes a leap month as a negative number. */
function signed(month: number, isLeapMonth: boolean): number {
  return isLeapMonth ? -month : month;
}

/** The leap month of a year of the lunar calendar (2 for a 闰二月), or null where it has none. */
export function leapMonthOf(lunarYear: number): number | null {
  return LunarYear.fromYear(lunarYear).getLeapMonth() || null;
}

/**
 * The solar day of a day of the lunar calendar. Two rules for days a year does not have: a leap month that the year
 * lacks is the ordinary month of that number; the 30th of a month of 29 days is its 29th. Null outside the years 1 to
 * 9999.
 */
export function solarDayOfLunar({ year, month, dayOfMonth, isLeapMonth }: LunarDate): string | null {
  const isBeyond =
    year > lunarEnd.year || (year === lunarEnd.year && month === lunarEnd.month && dayOfMonth > lunarEnd.dayOfMonth);
  if (year < 1 || isBeyond) return null;
  const monthOfYear = signed(month, isLeapMonth && leapMonthOf(year) === month);
  const days = LunarMonth.fromYm(year, monthOfYear).getDayCount();
  const solar = LunarDay.fromYmd(year, monthOfYear, Math.min(dayOfMonth, days)).getSolarDay();
  return dayOf(solar.getYear(), solar.getMonth(), solar.getDay());
}

/** Whether its year has this day: its leap month, and a 30th in a month that mostly has 29. */
export function isInLunarYear({ year, month, dayOfMonth, isLeapMonth }: LunarDate): boolean {
  if (isLeapMonth && leapMonthOf(year) !== month) return false;
  return dayOfMonth <= LunarMonth.fromYm(year, signed(month, isLeapMonth)).getDayCount();
}

/** The day of the lunar calendar that a solar day is. */
export function lunarDateOfSolar(day: string): LunarDate {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lunar = SolarDay.fromYmd(year, month, dayOfMonth).getLunarDay();
  const lunarMonth = lunar.getLunarMonth();
  return {
    year: lunarMonth.getYear(),
    month: lunarMonth.getMonth(),
    dayOfMonth: lunar.getDay(),
    isLeapMonth: lunarMonth.isLeap(),
  };
}
