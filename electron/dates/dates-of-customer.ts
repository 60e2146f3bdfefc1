import type { CustomerDate, KeptDay } from '../../shared/dates/contract.ts';
import { keptDay } from '../../shared/dates/kept-day.ts';
import { allRows, build, type Connection, oneRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

export interface DatesOfCustomer {
  birthday: KeptDay | null;
  dates: CustomerDate[];
}

/** The days of the year that are kept for a customer, in the order in which they come up. Error: CUSTOMER_UNKNOWN. */
export function datesOfCustomer(connection: Connection, customerId: number, today: string): DatesOfCustomer {
  const { id } = existingCustomer(connection, customerId);
  const customer = oneRow(
    connection,
    build
      .selectFrom('customers')
      .select(['birthday', 'birthday_as_typed', 'birthday_calendar', 'birthday_is_leap_month'])
      .where('id', '=', id),
  );
  const rows = allRows(
    connection,
    build.selectFrom('customer_dates').selectAll().where('customer_id', '=', id).orderBy('position').orderBy('id'),
  );
  const dates = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    label: row.label,
    ...keptDay(
      { day: row.day, calendar: row.calendar, isLeapMonth: row.is_leap_month === 1, asTyped: row.as_typed },
      today,
    ),
  }));
  const stored = {
    day: customer.birthday,
    calendar: customer.birthday_calendar,
    isLeapMonth: customer.birthday_is_leap_month === 1,
    asTyped: customer.birthday_as_typed ?? '',
  };
  const farAway = Number.MAX_SAFE_INTEGER;
  return {
    birthday: stored.day === null && stored.asTyped === '' ? null : keptDay(stored, today),
    dates: dates.sort((a, b) => (a.daysLeft ?? farAway) - (b.daysLeft ?? farAway)),
  };
}
