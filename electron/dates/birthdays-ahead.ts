import type { BirthdayAhead } from '../../shared/dates/contract.ts';
import { keptDay, type StoredDay } from '../../shared/dates/kept-day.ts';
import { addDays } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';
import { nextBirthdays } from '../customers/birthday-filter-sql.ts';
import { byName } from '../customers/name-order.ts';
import { householdOf } from '../groups/household-of.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { namedIdsOn } from '../named-accounts/named-on.ts';
import { usualItems } from '../products/usual-items.ts';

interface BirthdaysQuestion {
  /** How many days after today. */
  days: number;
  offset: number;
  limit: number;
}

/** Whose birthday is today or within `days` days, in the order of the days, then of the names; nobody of the bin. */
export function birthdaysAhead(connection: Connection, { days, offset, limit }: BirthdaysQuestion, today: string) {
  const ids = idsInOrder(connection, { today, until: addDays(today, days) });
  const named = namedIdsOn(connection, today);
  const judged = dayOfNow(connection, today);
  const onFile = connection.prepare<[number], StoredBirthday>(
    `SELECT number, name, birthday AS day, birthday_calendar AS calendar, birthday_is_leap_month AS isLeapMonth,
            coalesce(birthday_as_typed, '') AS asTyped
       FROM customers WHERE id = ?`,
  );
  const rows = ids.slice(offset, offset + limit).flatMap((customerId): BirthdayAhead[] => {
    const stored = onFile.get(customerId);
    if (stored === undefined) return [];
    const { number, name, ...birthday } = stored;
    return [
      {
        ...{ customerId, number, name },
        isNamed: named.has(customerId),
        household: householdOf(connection, customerId, today)?.name ?? '',
        birthday: keptDay({ ...birthday, isLeapMonth: birthday.isLeapMonth === 1 }, today),
        usual: usualItems(connection, customerId, judged).map(({ item }) => item),
      },
    ];
  });
  return { from: today, until: addDays(today, days), total: ids.length, rows };
}

type StoredBirthday = Omit<StoredDay, 'isLeapMonth'> & { number: string; name: string; isLeapMonth: 0 | 1 };

/** All of them, as the list has them. */
export function idsWithBirthdayAhead(connection: Connection, days: number, today: string): readonly number[] {
  return idsInOrder(connection, { today, until: addDays(today, days) });
}

function idsInOrder(connection: Connection, { today, until }: { today: string; until: string }): readonly number[] {
  const [ids, days] = nextBirthdays(connection, today);
  const last = Number(until.replaceAll('-', ''));
  const wanted = ids.flatMap((id, place) => {
    const day = days[place] ?? Number.NaN;
    return day <= last ? [[id, day]] : [];
  });
  return connection
    .prepare<[string], number>(
      `SELECT customers.id
         FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value ->> 0
        WHERE binned_at IS NULL AND merged_into IS NULL
        ORDER BY wanted.value ->> 1, ${byName(connection)}, number`,
    )
    .pluck()
    .all(JSON.stringify(wanted));
}
