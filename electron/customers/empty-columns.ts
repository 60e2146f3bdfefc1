import { balanceColumn } from '../../shared/balances/balance-column.ts';
import { byKey } from '../../shared/by-key.ts';
import { listReads } from '../../shared/customers/list-reads.ts';
import { indicatorKeys } from '../../shared/indicators/indicators.ts';
import { ownColumn } from '../../shared/own-fields/own-column.ts';
import { customerFields, listedFields } from '../../shared/records/customer-fields.ts';
import type { TableColumnKey } from '../../shared/tables/columns.ts';
import type { Connection } from '../archive/query.ts';
import { balanceUnits } from '../balances/read-balances.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { wholeArchive } from '../indicators/indicator.ts';
import { isEmptyIndicator } from '../indicators/indicator-values.ts';

type CustomerColumn = TableColumnKey<'customers'>;

/** Whether a column holds anything; a column that is not here always does. */
const somethingSql = {
  phone: "SELECT 1 FROM customer_phones WHERE as_typed <> ''",
  email: "SELECT 1 FROM customer_emails WHERE as_typed <> ''",
  city: "SELECT 1 FROM customer_addresses WHERE city <> ''",
  country: "SELECT 1 FROM customer_addresses WHERE country <> ''",
  birthday: 'SELECT 1 FROM customers WHERE birthday_as_typed IS NOT NULL OR birthday IS NOT NULL',
  tags: 'SELECT 1 FROM customer_tags',
  company: 'SELECT 1 FROM customers WHERE company_id IS NOT NULL',
  lookedAfterBy: 'SELECT 1 FROM customers WHERE looked_after_by IS NOT NULL',
  keyAccount: 'SELECT 1 FROM named_accounts',
  ...byKey(listedFields, (field) => `SELECT 1 FROM customers WHERE ${customerFields[field].column} <> ''`),
} satisfies Partial<Record<CustomerColumn, string>>;

const kept = new CacheByTables<readonly string[]>();

/** The columns of the list, own fields and balances among them, in which no customer has anything. */
export function emptyColumns({ archive, homeCurrency }: ArchiveSession, today: string): string[] {
  const columns = kept.get(archive, { key: `${homeCurrency} ${today}`, reads: listReads }, () =>
    readEmptyColumns(archive.reader, { homeCurrency, today }),
  );
  return [...columns];
}

function readEmptyColumns(
  connection: Connection,
  { homeCurrency, today }: { homeCurrency: string; today: string },
): string[] {
  const isEmpty = (sql: string): boolean => connection.prepare<[], number>(`${sql} LIMIT 1`).get() === undefined;
  const ownFields = connection
    .prepare<[], number>(
      `SELECT id FROM own_fields
        WHERE NOT EXISTS (SELECT 1 FROM own_field_values WHERE field_id = own_fields.id)`,
    )
    .pluck()
    .all();
  return [
    ...Object.entries(somethingSql)
      .filter(([, sql]) => isEmpty(sql))
      .map(([column]) => column),
    ...indicatorKeys.filter((key) => isEmptyIndicator(connection, key, wholeArchive(homeCurrency, today))),
    ...ownFields.map(ownColumn),
    ...balanceUnits(connection)
      .filter(({ entries }) => entries === 0)
      .map(({ id }) => balanceColumn(id)),
  ];
}
