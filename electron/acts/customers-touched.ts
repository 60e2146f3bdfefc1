import type { Connection } from '../archive/query.ts';
import type { RowValues } from './act-writer.ts';

/** Whom an act touched, so that what is derived from their rows can be made anew in the same transaction. */
export interface CustomersTouched {
  /** Takes note of a row that was written; `before` and `after` hold the changed fields, null where there was no row. */
  seeRow(table: string, row: RowValues, before: RowValues | null, after: RowValues | null): void;
  /** Takes note of a customer whose rows are written past the act's writer. */
  add(customerId: number): void;
  /** Since the last time. */
  take(): Touched;
}

export interface Touched {
  /** Whom a search may find otherwise than before. */
  found: ReadonlySet<number>;
  /** Of them, those whose own name may be another. */
  named: ReadonlySet<number>;
}

/** Tables of whose rows customers are found; the others' rows only name them. */
const searchedTables: ReadonlySet<string> = new Set([
  'customers',
  'customer_phones',
  'customer_emails',
  'customer_wechats',
  'customer_other_names',
  'customer_tags',
  'relations',
]);

const searchedCustomerColumns = ['name', 'called', 'number', 'note', 'merged_into'];
const namesOfOthers = ['customer_id', 'other_customer_id', 'merged_into'];

export function customersTouched(connection: Connection): CustomersTouched {
  let found = new Set<number>();
  /** The people around them are found by their names, too. */
  let named = new Set<number>();

  function addAll(row: RowValues | null, columns: readonly string[]): void {
    for (const column of columns) {
      const id = row?.[column];
      if (typeof id === 'number') found.add(id);
    }
  }

  return {
    seeRow(table, row, before, after) {
      if (table === 'tags' && typeof row.id === 'number') {
        for (const id of customersWithTag(connection, row.id)) found.add(id);
        return;
      }
      if (!searchedTables.has(table)) return;
      if (table === 'customers') {
        const isUpdate = before !== null && after !== null;
        if (isUpdate && !searchedCustomerColumns.some((column) => column in after)) return;
        const { id } = row;
        if (typeof id === 'number') {
          found.add(id);
          named.add(id);
        }
      }
      for (const version of [row, before, after]) addAll(version, namesOfOthers);
    },
    add(customerId) {
      found.add(customerId);
      named.add(customerId);
    },
    take() {
      const taken = { found, named };
      for (const id of namedBesides(connection, named)) found.add(id);
      found = new Set();
      named = new Set();
      return taken;
    },
  };
}

function customersWithTag(connection: Connection, tagId: number): number[] {
  return connection
    .prepare<[number], { id: number }>('SELECT customer_id AS id FROM customer_tags WHERE tag_id = ?')
    .all(tagId)
    .map(({ id }) => id);
}

/** Those who have one of these among the people around them, and those into whom one of these was merged. */
function namedBesides(connection: Connection, ids: ReadonlySet<number>): number[] {
  if (ids.size === 0) return [];
  return connection
    .prepare<{ ids: string }, { id: number }>(
      `WITH RECURSIVE wanted (id) AS MATERIALIZED (SELECT value FROM json_each(@ids)),
         winner (id) AS (
           SELECT merged_into FROM customers WHERE id IN wanted AND merged_into IS NOT NULL
           UNION SELECT merged_into FROM customers JOIN winner ON customers.id = winner.id WHERE merged_into IS NOT NULL)
       SELECT customer_id AS id FROM relations WHERE other_customer_id IN wanted
       UNION SELECT other_customer_id FROM relations WHERE customer_id IN wanted AND other_customer_id IS NOT NULL
       UNION SELECT id FROM winner`,
    )
    .all({ ids: JSON.stringify([...ids]) })
    .map(({ id }) => id);
}
