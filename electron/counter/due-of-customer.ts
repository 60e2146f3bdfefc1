import type { Due } from '../../shared/counter/contract.ts';
import type { KeptDay } from '../../shared/dates/contract.ts';
import { addDays, daysBetween } from '../../shared/day.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { datesOfCustomer } from '../dates/dates-of-customer.ts';

/** How many days ahead a day is worth a word at the counter. */
const daysAhead = 14;

/** What comes up within a fortnight, and contacts that are overdue; the earliest first. */
export function dueOfCustomer(connection: Connection, customerId: number, today: string): Due[] {
  const { birthday, dates } = datesOfCustomer(connection, customerId, today);
  const days = [
    ...(birthday === null ? [] : [dueDay('birthday', '', birthday)]),
    ...dates.map((date) => dueDay(date.kind, date.label, date)),
  ].flatMap((due) => (due === null || due.daysLeft > daysAhead ? [] : [due]));
  const contacts = allRows(
    connection,
    build
      .selectFrom('contacts')
      .select(['next_contact_day as day', 'text'])
      .where('customer_id', '=', customerId)
      .where('next_contact_day', '<=', addDays(today, daysAhead))
      .orderBy('next_contact_day'),
  ).flatMap(({ day, text }): Due[] =>
    day === null
      ? []
      : [{ kind: 'contact', day, daysLeft: daysBetween(today, day), text, calendar: 'solar', years: null }],
  );
  return [...days, ...contacts].sort((a, b) => a.daysLeft - b.daysLeft);
}

function dueDay(kind: Due['kind'], text: string, { next, daysLeft, calendar, years }: KeptDay): Due | null {
  return next === null || daysLeft === null ? null : { kind, day: next, daysLeft, text, calendar, years };
}
