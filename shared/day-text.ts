import { yearOf } from './day.ts';
import type { Language } from './settings/languages.ts';

type Part = 'year' | 'month' | 'day' | 'weekday';

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: Language, parts: readonly Part[]): Intl.DateTimeFormat {
  const key = `${language} ${parts.join(' ')}`;
  let format = formats.get(key);
  if (format === undefined) {
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
    for (const part of parts) options[part as 'month'] = part === 'year' || part === 'day' ? 'numeric' : 'short';
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
    formats.set(key, format);
  }
  return format;
}

/** Midnight in UTC: a calendar day has no time zone. */
function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A day in a sentence: "23 Nov" or "11月23日" in the year of `today`, else with its own: "23 Nov 2025". */
export function dayText(day: string, language: Language, today: string): string {
  const parts: readonly Part[] = yearOf(day) === yearOf(today) ? ['month', 'day'] : ['year', 'month', 'day'];
  return dayFormat(language, parts).format(instantOf(day));
}

/** With its year, whichever it is. */
export function wholeDayText(day: string, language: Language): string {
  return dayFormat(language, ['year', 'month', 'day']).format(instantOf(day));
}

/** The same with its weekday: "Wed 2 Dec", "12月2日周三". */
export function dayWithWeekday(day: string, language: Language, today: string): string {
  const weekday = weekdayText(day, language);
  const text = dayText(day, language, today);
  return language === 'en' ? `${weekday} ${text}` : `${text}${weekday}`;
}

/** "Wed", "周三". */
export function weekdayText(day: string, language: Language): string {
  return dayFormat(language, ['weekday']).format(instantOf(day));
}

/** "Nov"; Chinese months are numbers. */
export function monthName(day: string, language: Language): string {
  return dayFormat(language, ['month']).format(instantOf(day));
}

/** "March 2024", "2024年3月": where the day does not matter. */
export function monthText(day: string, language: Language): string {
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(instantOf(day));
}

/** Both days included, with their years: a period is read long after. "29 Nov 2025 – 28 Nov 2026". */
export function periodText(from: string, to: string, language: Language): string {
  const end = wholeDayText(to, language);
  if (from === to) return end;
  const isOfOneYear = yearOf(from) === yearOf(to);
  if (language === 'en') {
    const begin = dayFormat(language, isOfOneYear ? ['month', 'day'] : ['year', 'month', 'day']);
    return `${begin.format(instantOf(from))} – ${end}`;
  }
  // The year leads in Chinese, and holds for both ends.
  const begin = dayFormat(language, ['year', 'month', 'day']).format(instantOf(from));
  return `${begin}至${isOfOneYear ? dayFormat(language, ['month', 'day']).format(instantOf(to)) : end}`;
}
