import type { CustomerRow } from '../../shared/customers/contract.ts';
import { keptDay, type StoredDay } from '../../shared/dates/kept-day.ts';
import type { IndicatorKey } from '../../shared/indicators/indicators.ts';
import { customerFields, listedFields } from '../../shared/records/customer-fields.ts';
import type { Connection } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { customerFigures } from '../indicators/customer-figures.ts';
import { wholeArchive } from '../indicators/indicator.ts';
import { standingsOn } from '../named-accounts/standings-on.ts';
import { ownValueTextSql } from '../own-fields/stored-own-value.ts';
import type { FilterSetting } from './customer-filter-sql.ts';
import type { CustomerOrder } from './customer-ids.ts';
import { refusedChannelsSql } from './refused-channels.ts';
import { sortedCustomers } from './sorted-customers.ts';

export interface CustomerListQuestion extends CustomerOrder {
  offset: number;
  limit: number;
}

export interface CustomerList {
  /** How many the filter keeps. */
  total: number;
  /** How many there are, the bin not counted. */
  all: number;
  rows: CustomerRow[];
}

/** A window of a filtered, sorted list. */
export function listCustomers(
  context: Pick<EngineContext, 'session' | 'clock'>,
  { offset, limit, ...order }: CustomerListQuestion,
): CustomerList {
  const { ids, all, homeCurrency } = sortedCustomers(context, order);
  const window = ids.subarray(offset, offset + limit);
  const setting = { homeCurrency, today: context.clock.today() };
  return { total: ids.length, all, rows: customerRows(context.session.archive.reader, window, setting) };
}

interface ReadRow
  extends Omit<CustomerRow, IndicatorKey | 'tags' | 'doNotContact' | 'own' | 'balances' | 'birthday' | 'keyAccount'> {
  tags: string;
  doNotContact: string;
  own: string;
  balances: string;
  birthday: string | null;
  birthdayAsTyped: string | null;
  birthdayCalendar: StoredDay['calendar'];
  isLeapMonth: 0 | 1;
}

const listedColumns = listedFields.map((field) => `customers.${customerFields[field].column} AS ${field}`).join(', ');

/** The rows of these customers, in the order of the ids; figures in the home currency. */
export function customerRows(
  connection: Connection,
  ids: ArrayLike<number> & Iterable<number>,
  { homeCurrency, today }: FilterSetting,
): CustomerRow[] {
  const standings = standingsOn(connection, today);
  const figuresOf = customerFigures(connection, wholeArchive(homeCurrency, today), ids);
  return connection
    .prepare<[string], ReadRow>(
      `SELECT customers.id, customers.number, customers.name,
              (SELECT as_typed FROM customer_phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone,
              (SELECT as_typed FROM customer_emails WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS email,
              (SELECT nullif(city, '') FROM customer_addresses WHERE customer_id = customers.id ORDER BY position LIMIT 1)
                AS city,
              (SELECT nullif(country, '') FROM customer_addresses WHERE customer_id = customers.id
                ORDER BY position LIMIT 1) AS country,
              customers.birthday, customers.birthday_as_typed AS birthdayAsTyped,
              customers.birthday_calendar AS birthdayCalendar, customers.birthday_is_leap_month AS isLeapMonth,
              (SELECT json_group_array(tags.name ORDER BY customer_tags.id)
                 FROM customer_tags JOIN tags ON tags.id = customer_tags.tag_id
                WHERE customer_tags.customer_id = customers.id) AS tags,
              ${refusedChannelsSql} AS doNotContact,
              (SELECT coalesce(nullif(company.name, ''), company.number) FROM customers AS company
                WHERE company.id = customers.company_id) AS company,
              (SELECT name FROM staff WHERE staff.id = customers.looked_after_by) AS lookedAfterBy,
              ${listedColumns},
              (SELECT json_group_object(field_id, ${ownValueTextSql}) FROM own_field_values
                WHERE customer_id = customers.id) AS own,
              (SELECT json_group_object(unit_id, total)
                 FROM (SELECT unit_id, sum(amount_millionths) AS total FROM balances
                        WHERE customer_id = customers.id GROUP BY unit_id)) AS balances
         FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value
        ORDER BY wanted.key`,
    )
    .all(JSON.stringify([...ids]))
    .map(({ birthday, birthdayAsTyped, birthdayCalendar: calendar, isLeapMonth, ...row }) => ({
      ...row,
      birthday:
        birthday === null && birthdayAsTyped === null
          ? null
          : keptDay({ day: birthday, calendar, isLeapMonth: isLeapMonth === 1, asTyped: birthdayAsTyped ?? '' }, today),
      ...figuresOf(row.id),
      keyAccount: standings.get(row.id)?.state ?? null,
      tags: JSON.parse(row.tags) as string[],
      doNotContact: JSON.parse(row.doNotContact) as CustomerRow['doNotContact'],
      own: JSON.parse(row.own) as Record<string, string>,
      balances: JSON.parse(row.balances) as Record<string, number>,
    }));
}
