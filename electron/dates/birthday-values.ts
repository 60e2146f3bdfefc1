import { storedDay } from '../../shared/dates/kept-day.ts';
import { readTypedDay } from '../../shared/dates/read-typed-day.ts';
import type { Calendar } from '../../shared/dates/remembered-day.ts';
import { storableText } from '../../shared/text.ts';

/** The columns of `customers` for a birthday as it was typed; blank takes it away. */
export function birthdayValues(typed: string, calendar: Calendar | null) {
  const asTyped = storableText(typed);
  const stored = storedDay(asTyped, readTypedDay(asTyped, calendar));
  return {
    birthday: stored.day,
    birthday_as_typed: asTyped === '' ? null : asTyped,
    birthday_calendar: stored.calendar,
    birthday_is_leap_month: stored.isLeapMonth ? 1 : 0,
  };
}
