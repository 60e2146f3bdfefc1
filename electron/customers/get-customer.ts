import { byKey } from '../../shared/by-key.ts';
import type { Customer } from '../../shared/customers/contract.ts';
import { sortedByName } from '../../shared/customers/name-order-key.ts';
import { ShukeError } from '../../shared/errors.ts';
import { customerFields, simpleFields } from '../../shared/records/customer-fields.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { ownValuesOf } from '../own-fields/own-field-values.ts';
import { nameOfStaff } from '../staff/staff-names.ts';

/** A customer with everything the profile shows. A merged customer's id finds the winner. Error: CUSTOMER_UNKNOWN. */
export function getCustomer(connection: Connection, id: number): Customer {
  const row = firstRow(connection, build.selectFrom('customers').selectAll().where('id', '=', id));
  if (!row) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: id });
  if (row.merged_into !== null) return getCustomer(connection, row.merged_into);
  return {
    id: row.id,
    number: row.number,
    numberIsOurs: row.number_is_ours === 1,
    kind: row.kind,
    name: row.name,
    birthday: row.birthday,
    birthdayAsTyped: row.birthday_as_typed,
    birthdayCalendar: row.birthday_calendar,
    ...byKey(simpleFields, (field) => row[customerFields[field].column]),
    otherNames: allRows(
      connection,
      build
        .selectFrom('customer_other_names')
        .select(['id', 'as_typed as asTyped'])
        .where('customer_id', '=', id)
        .orderBy('position'),
    ),
    consent: row.consent,
    consentDay: row.consent_day,
    doNotContact: allRows(
      connection,
      build
        .selectFrom('do_not_contact')
        .select(['channel', 'since_day as sinceDay'])
        .where('customer_id', '=', id)
        .orderBy('id'),
    ),
    company:
      row.company_id === null
        ? null
        : (firstRow(
            connection,
            build.selectFrom('customers').select(['id', 'number', 'name']).where('id', '=', row.company_id),
          ) ?? null),
    lookedAfterBy: nameOfStaff(connection, row.looked_after_by),
    companyPeople: sortedByName(
      allRows(
        connection,
        build
          .selectFrom('customers')
          .select(['id', 'number', 'name', 'company_role as role'])
          .where('company_id', '=', id)
          .where('binned_at', 'is', null)
          .where('merged_into', 'is', null)
          .orderBy('number'),
      ),
    ),
    phones: allRows(
      connection,
      build
        .selectFrom('customer_phones')
        .select(['id', 'label', 'as_typed as asTyped'])
        .where('customer_id', '=', id)
        .orderBy('position'),
    ),
    emails: allRows(
      connection,
      build
        .selectFrom('customer_emails')
        .select(['id', 'label', 'as_typed as asTyped'])
        .where('customer_id', '=', id)
        .orderBy('position'),
    ),
    wechats: allRows(
      connection,
      build
        .selectFrom('customer_wechats')
        .select(['id', 'label', 'as_typed as asTyped'])
        .where('customer_id', '=', id)
        .orderBy('position'),
    ),
    addresses: allRows(
      connection,
      build
        .selectFrom('customer_addresses')
        .select(['id', 'label', 'street', 'city', 'postcode', 'country'])
        .where('customer_id', '=', id)
        .orderBy('position'),
    ),
    tags: allRows(
      connection,
      build
        .selectFrom('customer_tags')
        .innerJoin('tags', 'tags.id', 'customer_tags.tag_id')
        .select('tags.name')
        .where('customer_tags.customer_id', '=', id)
        .orderBy('customer_tags.id'),
    ).map((tag) => tag.name),
    ownValues: ownValuesOf(connection, id),
    totals: allRows(
      connection,
      build.selectFrom('customer_totals').selectAll().where('customer_id', '=', id).orderBy('currency'),
    ).map((total) => ({
      net: { minor: total.net_minor, currency: total.currency },
      firstDay: total.first_day,
      lastDay: total.last_day,
      orders: total.orders,
    })),
    byYear: ordersByYear(connection, id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    binnedAt: row.binned_at,
  };
}

function ordersByYear(connection: Connection, id: number): Customer['byYear'] {
  return connection
    .prepare<[number], { year: string; currency: string; orders: number; netMinor: number }>(
      `SELECT substr(day, 1, 4) AS year, currency, sum(has_sale) AS orders, sum(net_minor) AS netMinor
         FROM orders WHERE customer_id = ? AND no_sale_reason IS NULL GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
    )
    .all(id)
    .map(({ year, currency, orders, netMinor }) => ({ year, orders, net: { minor: netMinor, currency } }));
}
