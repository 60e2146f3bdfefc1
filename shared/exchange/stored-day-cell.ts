import type { StoredDay } from '../dates/kept-day.ts';
import { readRememberedDay } from '../dates/read-remembered-day.ts';
import { type RememberedDay, rememberedDayOfText } from '../dates/remembered-day.ts';
import { writtenDay } from '../dates/written-day.ts';
import type { Language } from '../settings/languages.ts';

/** Blank where what was typed is no day. */
export function writtenStoredDay(
  { day, calendar, isLeapMonth }: Omit<StoredDay, 'asTyped'>,
  language: Language,
): string {
  const remembered = day === null ? null : rememberedDayOfText(day, calendar, isLeapMonth);
  return remembered === null ? '' : writtenDay(remembered, language);
}

/** A day as `writtenStoredDay` wrote it, or as people write one. */
export function storedDayOf(written: string, asTyped: string): StoredDay {
  const read: RememberedDay | null = rememberedDayOfText(written, 'solar', false) ?? readRememberedDay(written);
  if (read === null) return { day: null, calendar: 'solar', isLeapMonth: false, asTyped };
  const { calendar, isLeapMonth, year, month, dayOfMonth } = read;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
  return { day, calendar, isLeapMonth, asTyped };
}
