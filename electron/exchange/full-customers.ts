import type { Consent } from '../../shared/customers/permission.ts';
import type { StoredDay } from '../../shared/dates/kept-day.ts';
import { customerFields, type SimpleField, simpleFields } from '../../shared/records/customer-fields.ts';
import { customerLists, type EntryOf, type ListField, listFields } from '../../shared/records/customer-lists.ts';
import type { Connection } from '../archive/query.ts';
import { ownValueTextSql } from '../own-fields/stored-own-value.ts';

type Lists = { [Field in ListField]: EntryOf<Field>[] };

/** All that the archive says of a customer, but for what happened with them. */
export interface FullCustomer extends Record<SimpleField, string>, Lists {
  id: number;
  number: string;
  kind: 'person' | 'company';
  name: string;
  companyNumber: string | null;
  companyName: string | null;
  referredBy: string | null;
  lookedAfterBy: string | null;
  consent: Consent;
  consentDay: string | null;
  birthday: StoredDay | null;
  tags: string[];
  /** As text, by the field's id. */
  own: ReadonlyMap<number, string>;
}

type Row = Omit<FullCustomer, ListField | 'tags' | 'birthday' | 'own'> &
  Record<ListField | 'tags' | 'own', string> & {
    birthday: string | null;
    birthdayAsTyped: string | null;
    birthdayCalendar: StoredDay['calendar'];
    isLeapMonth: 0 | 1;
  };

/** The entries of a customer, each an object of what it says. */
function listOf(field: ListField): string {
  const { table, columns, hasPosition } = customerLists[field];
  const pairs = columns.map((column) => `'${column}', ${column}`);
  const order = hasPosition ? 'position, id' : 'id';
  return `(SELECT json_group_array(json_object(${pairs.join(', ')})) FROM
     (SELECT * FROM ${table} WHERE customer_id = customers.id ORDER BY ${order})) AS ${field}`;
}

const query = `
  SELECT customers.id, customers.number, customers.kind, customers.name,
         ${simpleFields.map((field) => `customers.${customerFields[field].column} AS ${field}`).join(', ')},
         company.number AS companyNumber, company.name AS companyName, referrer.number AS referredBy,
         (SELECT name FROM staff WHERE staff.id = customers.looked_after_by) AS lookedAfterBy,
         customers.consent, customers.consent_day AS consentDay, customers.birthday,
         customers.birthday_as_typed AS birthdayAsTyped, customers.birthday_calendar AS birthdayCalendar,
         customers.birthday_is_leap_month AS isLeapMonth,
         ${listFields.map(listOf).join(', ')},
         (SELECT json_group_array(name) FROM
            (SELECT tags.name FROM customer_tags JOIN tags ON tags.id = tag_id
              WHERE customer_id = customers.id ORDER BY customer_tags.id)) AS tags,
         (SELECT json_group_array(json_array(field_id, ${ownValueTextSql})) FROM own_field_values
           WHERE customer_id = customers.id) AS own
    FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value
    LEFT JOIN customers AS company ON company.id = customers.company_id AND company.binned_at IS NULL
    LEFT JOIN customers AS referrer ON referrer.id = customers.referred_by AND referrer.binned_at IS NULL`;

/** These customers, in this order. */
export function fullCustomers(connection: Connection, ids: Iterable<number>): FullCustomer[] {
  return connection
    .prepare<[string], Row>(query)
    .all(JSON.stringify([...ids]))
    .map(fullCustomer);
}

function fullCustomer(row: Row): FullCustomer {
  const { birthdayAsTyped, birthdayCalendar, isLeapMonth, birthday, own, ...rest } = row;
  const parsed = <Value>(json: string): Value[] => JSON.parse(json) as Value[];
  const lists = Object.fromEntries(listFields.map((field) => [field, parsed(row[field])])) as unknown as Lists;
  return {
    ...rest,
    ...lists,
    birthday:
      birthdayAsTyped === null && birthday === null
        ? null
        : { day: birthday, calendar: birthdayCalendar, isLeapMonth: isLeapMonth === 1, asTyped: birthdayAsTyped ?? '' },
    tags: parsed(row.tags),
    own: new Map(parsed<[number, string]>(own)),
  };
}
