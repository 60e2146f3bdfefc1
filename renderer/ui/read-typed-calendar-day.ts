import { readWrittenDay } from '../../shared/day.ts';
import { readDay } from '../../shared/import/read-day.ts';

/** Half a year would already be a day of another century while one is still typing. */
const hasWholeYear = /(?<!\d)\d{4}(?!\d)/u;

/**
 * A day as people type it: 2011-6-1, 01/06/2011, 1.6.2011, 1 June 2011, 2011年6月1日. What only the order of day and month
 * could tell is read day first, as everywhere by hand; 12/31/2011 tells by itself. Null for any other text.
 */
export function readTypedCalendarDay(text: string): string | null {
  const written = readWrittenDay(text);
  if (written !== null || !hasWholeYear.test(text)) return written;
  for (const dateOrder of ['dmy', 'mdy'] as const) {
    const read = readDay(text.trim(), { dateOrder, date1904: false });
    if (read !== null) return read.isSerial ? null : read.day;
  }
  return null;
}
