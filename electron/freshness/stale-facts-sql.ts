import { type FactKind, factKinds, factTables } from '../../shared/freshness/fact-kinds.ts';
import { lastStaleSince, purchaseWindow } from '../../shared/freshness/staleness.ts';
import type { Connection } from '../archive/query.ts';
import type { CustomersAsked, IndicatorQuery } from '../indicators/indicator.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { freshnessMonths } from './freshness-setting.ts';

/** The day a row arrived (`FactDays` of shared/freshness/). */
const arrived = (table: string): string =>
  `(SELECT nullif(made_day, '') FROM imports WHERE imports.id = ${table}.import_id),
   (SELECT date(created_at / 1000, 'unixepoch', 'localtime') FROM customers WHERE customers.id = ${table}.customer_id)`;

const lastSaid: Readonly<Record<FactKind, string>> = {
  phone: 'confirmed_day',
  address: 'confirmed_day',
  preference: `nullif(max(coalesce(confirmed_day, ''), coalesce(learned_day, '')), '')`,
  person: 'confirmed_day',
};

/** What was so once is not asked about. */
const isAsked: Readonly<Partial<Record<FactKind, string>>> = { preference: 'is_current = 1' };

/**
 * The stale facts on a day: rows of `kind`, `id` (in the table of the kind), `customer_id`, `confirmed_day` and `since`.
 * Those of customers who bought within twelve months of the day to which purchases are judged, of all or of those named;
 * customers in the bin among them.
 */
export function staleFactsSql(connection: Connection, today: string, customers: CustomersAsked): IndicatorQuery {
  const months = freshnessMonths(connection);
  const { from, to } = purchaseWindow(dayOfNow(connection, today));
  const ofCustomers = customers === null ? '' : 'AND customer_id IN (SELECT value FROM json_each(?))';
  const named = customers === null ? [] : [customers];
  // Of everyone the table is read from end to end: by its index each of half the customers would be looked for.
  const way = customers === null ? 'NOT INDEXED' : '';
  const factsOf = (kind: FactKind): string => {
    const table = factTables[kind];
    return `SELECT '${kind}' AS kind, id, customer_id, confirmed_day, coalesce(${lastSaid[kind]}, ${arrived(table)}) AS since
              FROM ${table} ${way} WHERE since <= ? AND customer_id IN active ${ofCustomers} AND ${isAsked[kind] ?? 'true'}`;
  };
  return {
    sql: `WITH active AS MATERIALIZED (
            SELECT customer_id FROM customer_totals
             WHERE orders > 0 AND last_day >= ? ${ofCustomers}
               AND (last_day <= ? OR EXISTS (
                 SELECT 1 FROM orders
                  WHERE orders.customer_id = customer_totals.customer_id AND orders.currency = customer_totals.currency
                    AND day BETWEEN ? AND ? AND has_sale = 1 AND no_sale_reason IS NULL))
          )
          ${factKinds.map(factsOf).join(' UNION ALL ')}`,
    parameters: [
      ...[from, ...named, to, from, to],
      ...factKinds.flatMap((kind) => [lastStaleSince(today, months[kind]), ...named]),
    ],
  };
}
