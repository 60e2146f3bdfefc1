import type { FilterCondition } from '../../shared/customers/filter.ts';
import { nextOccurrence } from '../../shared/dates/next-occurrence.ts';
import { type Calendar, rememberedDayOfText } from '../../shared/dates/remembered-day.ts';
import { addDays, monthOf } from '../../shared/day.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { everybody, type SqlCondition } from './sql-condition.ts';

interface Birthday {
  birthday: string;
  calendar: Calendar;
  isLeapMonth: 0 | 1;
}

/** Who has a birthday, in which months of the solar calendar it is kept next, or whether within a number of days. */
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

/** The next day on which each birthday is kept, as a number that sorts, by customer. */
export function nextBirthdays(connection: Connection, today: string): [ids: number[], days: number[]] {
  const nextOf = new Map(
    distinctBirthdays(connection).map((one) => [keyOf(one), nextDay(one, today)?.replaceAll('-', '')]),
  );
  const [ids, keys] = columnsOf<[number, string]>(
    connection,
    `SELECT json_group_array(id), json_group_array(${keySql}) FROM customers WHERE birthday IS NOT NULL`,
  );
  return [ids, keys.map((key) => Number(nextOf.get(key) ?? Number.NaN))];
}

const keySql = 'customers.birthday || customers.birthday_calendar || customers.birthday_is_leap_month';

function keyOf({ birthday, calendar, isLeapMonth }: Birthday): string {
  return birthday + calendar + isLeapMonth;
}

function distinctBirthdays(connection: Connection): Birthday[] {
  return connection
    .prepare<[], Birthday>(
      `SELECT DISTINCT birthday, birthday_calendar AS calendar, birthday_is_leap_month AS isLeapMonth
         FROM customers WHERE birthday IS NOT NULL`,
    )
    .all();
}

function nextDay({ birthday, calendar, isLeapMonth }: Birthday, today: string): string | null {
  const remembered = rememberedDayOfText(birthday, calendar, isLeapMonth === 1);
  return remembered === null ? null : nextOccurrence(remembered, today);
}

/** The same birthday falls on the same day for everyone who has it: each is computed once. */
function keptWhere(connection: Connection, today: string, fits: (next: string) => boolean): SqlCondition {
  const kept = distinctBirthdays(connection).filter((birthday) => {
    const next = nextDay(birthday, today);
    return next !== null && fits(next);
  });
  return {
    sql: `customers.birthday IS NOT NULL AND ${keySql} IN (SELECT value FROM json_each(?))`,
    parameters: [JSON.stringify(kept.map(keyOf))],
  };
}
