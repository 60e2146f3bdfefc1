import { addDays, dayNumber, daysBetween, monthOf } from '../day.ts';
import type { RandomSource } from './random-source.ts';
import type { ShopCalendar } from './words.ts';

export interface ShopDay {
  day: string;
  /** 0 is Monday. */
  weekday: number;
  /** 1 is January. */
  month: number;
  /** 1 is an ordinary day, 0 a closed one. */
  busyness: number;
}

/** First days of Chinese years, as the Purple Mountain Observatory's calendar has them. */
const springFestivals = [
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
  '2036-01-28',
];

function isClosed(day: string, calendar: ShopCalendar): boolean {
  if (calendar.closedDates.includes(day.slice(5))) return true;
  if (!calendar.closesForSpringFestival) return false;
  // From New Year's Eve to the fifth day.
  return springFestivals.some((first) => daysBetween(first, day) >= -1 && daysBetween(first, day) <= 4);
}

/** Weather and chance make a day so much busier or quieter. */
const dailySpread = 0.12;
/** A café that is doing well: so much more trade at the end than at the beginning. */
const growth = 0.2;

/** Every day from the first to the last, both included, with how busy the shop was. */
export function openingDays(first: string, last: string, calendar: ShopCalendar, random: RandomSource): ShopDay[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(first, index);
    const weekday = (dayNumber(day) + 6) % 7;
    const month = monthOf(day);
    const season = (calendar.months[month - 1] ?? 1) * (calendar.weekdays[weekday] ?? 1);
    const chance = random.logNormal(1, dailySpread);
    const trend = 1 - growth / 2 + (growth * index) / count;
    return { day, weekday, month, busyness: isClosed(day, calendar) ? 0 : season * chance * trend };
  });
}
