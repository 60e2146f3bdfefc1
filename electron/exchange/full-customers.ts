import type { Address } from '../../shared/customers/address.ts';
import type { Consent, ReachChannel } from '../../shared/customers/permission.ts';
import type { StoredDay } from '../../shared/dates/kept-day.ts';
import type { CustomerDetails } from '../../shared/import/customer-details.ts';
import { customerFields, type SimpleField, simpleFields } from '../../shared/records/customer-fields.ts';
import type { Connection } from '../archive/query.ts';
import { ownValueTextSql } from '../own-fields/stored-own-value.ts';

interface LabelledEntry {
  label: string;
  asTyped: string;
}

interface Confirmed {
  confirmedDay: string | null;
}

/** All that the archive says of a customer, but for what happened with them. */
export interface FullCustomer extends Record<SimpleField, string> {
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
  otherNames: string[];
  phones: (LabelledEntry & Confirmed)[];
  emails: LabelledEntry[];
  wechats: LabelledEntry[];
  addresses: (Address & Confirmed)[];
  dates: CustomerDetails['dates'];
  tags: string[];
  doNotContact: { channel: ReachChannel; sinceDay: string | null }[];
  preferences: CustomerDetails['preferences'];
  lifeEvents: CustomerDetails['lifeEvents'];
  /** As text, by the field's id. */
  own: ReadonlyMap<number, string>;
}

type JsonColumn =
  | 'otherNames'
  | 'phones'
  | 'emails'
  | 'wechats'
  | 'addresses'
  | 'dates'
  | 'tags'
  | 'doNotContact'
  | 'preferences'
  | 'lifeEvents';

type Row = Omit<FullCustomer, JsonColumn | 'birthday' | 'own'> &
  Record<JsonColumn | 'own', string> & {
    birthday: string | null;
    birthdayAsTyped: string | null;
    birthdayCalendar: StoredDay['calendar'];
    isLeapMonth: 0 | 1;
  };

/** A list of a customer, each entry an object of these keys and columns. */
function listOf(table: string, columns: Readonly<Record<string, string>>, order: string): string {
  const pairs = Object.entries(columns).map(([key, column]) => `'${key}', ${column}`);
  return `(SELECT json_group_array(json_object(${pairs.join(', ')})) FROM
     (SELECT * FROM ${table} WHERE customer_id = customers.id ORDER BY ${order}))`;
}

const entry = { label: 'label', asTyped: 'as_typed' };
const confirmed = { confirmedDay: 'confirmed_day' };

const query = `
  SELECT customers.id, customers.number, customers.kind, customers.name,
         ${simpleFields.map((field) => `customers.${customerFields[field].column} AS ${field}`).join(', ')},
         company.number AS companyNumber, company.name AS companyName, referrer.number AS referredBy,
         (SELECT name FROM staff WHERE staff.id = customers.looked_after_by) AS lookedAfterBy,
         customers.consent, customers.consent_day AS consentDay, customers.birthday,
         customers.birthday_as_typed AS birthdayAsTyped, customers.birthday_calendar AS birthdayCalendar,
         customers.birthday_is_leap_month AS isLeapMonth,
         (SELECT json_group_array(as_typed) FROM
            (SELECT as_typed FROM customer_other_names WHERE customer_id = customers.id ORDER BY position, id)) AS otherNames,
         ${listOf('customer_phones', { ...entry, ...confirmed }, 'position, id')} AS phones,
         ${listOf('customer_emails', entry, 'position, id')} AS emails,
         ${listOf('customer_wechats', entry, 'position, id')} AS wechats,
         ${listOf(
           'customer_addresses',
           { label: 'label', street: 'street', city: 'city', postcode: 'postcode', country: 'country', ...confirmed },
           'position, id',
         )} AS addresses,
         ${listOf(
           'customer_dates',
           {
             kind: 'kind',
             label: 'label',
             day: 'day',
             calendar: 'calendar',
             isLeapMonth: 'is_leap_month',
             asTyped: 'as_typed',
           },
           'position, id',
         )} AS dates,
         (SELECT json_group_array(name) FROM
            (SELECT tags.name FROM customer_tags JOIN tags ON tags.id = tag_id
              WHERE customer_id = customers.id ORDER BY customer_tags.id)) AS tags,
         ${listOf('do_not_contact', { channel: 'channel', sinceDay: 'since_day' }, 'id')} AS doNotContact,
         ${listOf(
           'preferences',
           {
             kind: 'kind',
             topic: 'topic',
             text: 'text',
             why: 'why',
             manner: 'manner',
             learnedDay: 'learned_day',
             learnedFrom: 'learned_from',
             isCurrent: 'is_current',
             ...confirmed,
           },
           'id',
         )} AS preferences,
         ${listOf('life_events', { day: 'day', kind: 'kind', text: 'text' }, 'id')} AS lifeEvents,
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
  const list = <Entry>(json: string): Entry[] => JSON.parse(json) as Entry[];
  return {
    ...rest,
    birthday:
      birthdayAsTyped === null && birthday === null
        ? null
        : { day: birthday, calendar: birthdayCalendar, isLeapMonth: isLeapMonth === 1, asTyped: birthdayAsTyped ?? '' },
    otherNames: list(row.otherNames),
    phones: list(row.phones),
    emails: list(row.emails),
    wechats: list(row.wechats),
    addresses: list(row.addresses),
    dates: list<Omit<CustomerDetails['dates'][number], 'isLeapMonth'> & { isLeapMonth: number }>(row.dates).map(
      (date) => ({ ...date, isLeapMonth: date.isLeapMonth === 1 }),
    ),
    tags: list(row.tags),
    doNotContact: list(row.doNotContact),
    preferences: list<Omit<CustomerDetails['preferences'][number], 'isCurrent'> & { isCurrent: number }>(
      row.preferences,
    ).map((preference) => ({ ...preference, isCurrent: preference.isCurrent === 1 })),
    lifeEvents: list(row.lifeEvents),
    own: new Map(list<[number, string]>(own)),
  };
}
