import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Connection } from '../../../electron/archive/query.ts';
import { countWrongOrders, countWrongTotals } from '../../../electron/orders/derived-totals.ts';
import { countWrongSearchEntries } from '../../../electron/search/search-index.ts';
import type { RecordName } from '../../../shared/records/all-records.ts';
import type { Column } from '../../../shared/records/columns.ts';
import { definitionOf, hasColumn, isRecord, recordNames } from '../../../shared/records/record-graph.ts';
import type { TestEngine } from '../test-engine.ts';

/** Records that leave in no exchange table, and why. */
export const recordsThatStay: Readonly<Partial<Record<RecordName, string>>> = {
  groups: 'named, with their kind, by the memberships that leave',
  balance_units: 'named by the balances that leave; decimals are a setting of the shop',
  staff: 'named by the contacts and orders that leave',
  attachments: 'files, no rows; a copy of the archive carries them',
  not_the_same: 'a decision about two rows of this archive',
  known_until: 'said of the orders of this archive',
  sleep_rules: 'a setting of the shop; a copy of the archive carries it',
  segments: 'a saved question to this archive',
  improvements: 'what this shop decided about what was named; what names it leaves',
  improvement_topics: 'the same',
  playbooks: 'how this shop works; a copy of the archive carries them',
  playbook_versions: 'the same',
  segment_members: 'what this archive saw of its saved filters',
  playbook_acts: 'what was done in the playbooks of this archive; the contacts of it leave',
  ranking_snapshots: 'what was shown in this archive on a day; a comparison leaves as a table',
  tasks_settled: 'what was said to the tasks of this archive; the contacts of it leave',
};

/** Columns of records that leave which are not carried, and why. */
const columnsThatStay: Readonly<Record<string, string>> = {
  'customers.photo_id': 'attachments stay',
  'customers.binned_at': 'customers in the bin stay',
  'customers.merged_into': 'merged customers stay',
  'order_lines.is_refund': 'a file of ours gives money back in rows, not in a column of its own',
};

type Row = Readonly<Record<string, unknown>>;

/** The rows of every record that leaves: references by name, without ids, instants and the import that made them. */
export async function archiveContent(engine: TestEngine, path: string): Promise<Record<string, Row[]>> {
  await engine.client.archive.close();
  const archive = await openArchive(path);
  try {
    const leaving = recordNames.filter((table) => definitionOf(table).exchange !== null);
    return {
      ...Object.fromEntries(leaving.map((table) => [table, rowsOf(archive.reader, table)])),
      wrong: [
        {
          totals: countWrongTotals(archive.reader),
          orders: countWrongOrders(archive.reader),
          searchEntries: countWrongSearchEntries(archive.reader),
        },
      ],
    };
  } finally {
    archive.close();
  }
}

function isCarried(table: RecordName, name: string, { kind, references }: Column): boolean {
  if (name === 'id' || name === 'position' || references === 'imports') return false;
  if (`${table}.${name}` in columnsThatStay) return false;
  const { exchange } = definitionOf(table);
  if (kind === 'moment' && (exchange === 'itself' || exchange === 'whole')) return true;
  return kind !== 'moment' && !['created_at', 'updated_at', 'referred_at'].includes(name);
}

/** Rows of a customer in the order in which a person sees them; the order of the others says nothing. */
function rowsOf(connection: Connection, table: RecordName): Row[] {
  const columns = Object.entries<Column>(definitionOf(table).columns).filter(([name, column]) =>
    isCarried(table, name, column),
  );
  const carried = columns.map(([name, { references }]) =>
    references !== null && isRecord(references)
      ? `${nameOf(references, `${table}.${name}`)} AS ${name}`
      : `${table}.${name}`,
  );
  const seenBy = ['day', 'time', 'position'].filter((column) => hasColumn(table, column));
  const rows = connection
    .prepare<[], Row>(`SELECT ${carried.join(', ')} FROM ${table} ORDER BY ${[...seenBy, 'id'].join(', ')}`)
    .all();
  const isOrdered = definitionOf(table).owner === 'customer' && definitionOf(table).oncePerCustomer !== 'tag_id';
  const key = (row: Row): string => (isOrdered ? String(row.customer_id) : JSON.stringify(row));
  return rows
    .map(withoutPresets)
    .toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

/** What tells the row of this id from the others of its table, as text. */
function nameOf(table: RecordName, id: string): string {
  const columns =
    table === 'customers'
      ? ['number']
      : table === 'orders'
        ? ['number', 'day', 'time', 'customer_id']
        : Object.entries<Column>(definitionOf(table).columns).flatMap(([name, { kind }]) =>
            kind === 'text' || definitionOf(table).namedWith.includes(name) ? [name] : [],
          );
  const parts = columns.map((column) =>
    column === 'customer_id'
      ? '(SELECT number FROM customers WHERE customers.id = named.customer_id)'
      : `named.${column}`,
  );
  return `(SELECT json_array(${parts.join(', ')}) FROM ${table} AS named WHERE named.id = ${id})`;
}

/** The calendar of a birthday that is no day says nothing. */
function withoutPresets(row: Row): Row {
  return 'birthday_calendar' in row && row.birthday === null ? { ...row, birthday_calendar: '' } : row;
}
