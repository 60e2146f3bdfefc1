import type { FilterCondition } from '../../shared/customers/filter.ts';
import { nextOccurrence } from '../../shared/dates/next-occurrence.ts';
import { type Calendar, rememberedDayOfText } from '../../shared/dates/remembered-day.ts';
import { addDays, monthOf } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';
import { everybody, type SqlCondition } from './sql-condition.ts';

interface Birthday {
  birthday: string;
  calendar: Calendar;
  isLeapMonth: 0 | 1;
}

/** Who has a birthday, in which months of the solar calendar it is kept next, or whether within so many days. */
export function birthdaySql(
  connection: Connection,
  { operator, months, days }: Extract<FilterCondition, { kind: 'birthday' }>,
  today: string,
): SqlCondition {
  if (operator === 'isEmpty') return { sql: 'customers.birthday IS NULL', parameters: [] };
  if (operator === 'isNotEmpty') return { sql: 'customers.birthday IS NOT NULL', parameters: [] };
  if (operator === 'inMonths') {
    if (months.length === 0) return everybody;
    return keptWhere(connection, today, (next) => months.includes(monthOf(next)));
  }
  if (days === null) return everybody;
  const last = addDays(today, days);
  return keptWhere(connection, today, (next) => next <= last);
}

/** Who has a birthday that could not be read as a day. */
export const unreadBirthdaySql: SqlCondition = {
  sql: 'customers.birthday IS NULL AND customers.birthday_as_typed IS NOT NULL',
  parameters: [],
};

/** The same birthday falls on the same day for everyone who has it: each is computed once. */
function keptWhere(connection: Connection, today: string, fits: (next: string) => boolean): SqlCondition {
  const birthdays = connection
    .prepare<[], Birthday>(
      `SELECT DISTINCT birthday, birthday_calendar AS calendar, birthday_is_leap_month AS isLeapMonth
         FROM customers WHERE birthday IS NOT NULL`,
    )
    .all();
  const kept = birthdays.filter((kept) => {
    const remembered = rememberedDayOfText(kept.birthday, kept.calendar, kept.isLeapMonth === 1);
    const next = remembered === null ? null : nextOccurrence(remembered, today);
    return next !== null && fits(next);
  });
  return {
    sql: `customers.birthday IS NOT NULL
      AND customers.birthday || customers.birthday_calendar || customers.birthday_is_leap_month
          IN (SELECT value FROM json_each(?))`,
    parameters: [JSON.stringify(kept.map((one) => one.birthday + one.calendar + one.isLeapMonth))],
  };
}
