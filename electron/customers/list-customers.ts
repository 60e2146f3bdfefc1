import type { CustomerRow } from '../../shared/customers/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { ownValueTextSql } from '../own-fields/stored-own-value.ts';
import type { CustomerOrder } from './customer-ids.ts';
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
  return { total: ids.length, all, rows: customerRows(context.session.archive.reader, window, homeCurrency) };
}

/** The rows of these customers, in the order of the ids; figures in the home currency. */
export function customerRows(
  connection: Connection,
  ids: ArrayLike<number> & Iterable<number>,
  homeCurrency: string,
): CustomerRow[] {
  return connection
    .prepare<
      [string, string],
      Omit<CustomerRow, 'tags' | 'own' | 'net'> & { tags: string; own: string; netMinor: number | null }
    >(
      `SELECT customers.id, customers.number, customers.name,
              (SELECT as_typed FROM customer_phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone,
              (SELECT nullif(city, '') FROM customer_addresses WHERE customer_id = customers.id ORDER BY position LIMIT 1)
                AS city,
              (SELECT json_group_array(tags.name ORDER BY customer_tags.id)
                 FROM customer_tags JOIN tags ON tags.id = customer_tags.tag_id
                WHERE customer_tags.customer_id = customers.id) AS tags,
              (SELECT coalesce(nullif(company.name, ''), company.number) FROM customers AS company
                WHERE company.id = customers.company_id) AS company,
              customers.source,
              (SELECT json_group_object(field_id, ${ownValueTextSql}) FROM own_field_values
                WHERE customer_id = customers.id) AS own,
              totals.net_minor AS netMinor, coalesce(totals.orders, 0) AS orders, totals.last_day AS lastDay
         FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value
         LEFT JOIN customer_totals AS totals ON totals.customer_id = customers.id AND totals.currency = ?
        ORDER BY wanted.key`,
    )
    .all(JSON.stringify([...ids]), homeCurrency)
    .map(({ netMinor, ...row }) => ({
      ...row,
      net: netMinor === null ? null : { minor: netMinor, currency: homeCurrency },
      tags: JSON.parse(row.tags) as string[],
      own: JSON.parse(row.own) as Record<string, string>,
    }));
}
