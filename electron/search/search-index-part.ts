import type { TableName } from '../../shared/records/table-names.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { DerivedPart } from '../acts/derived-part.ts';
import type { Connection } from '../archive/query.ts';
import { countWrongSearchEntries, indexCustomers } from './search-index.ts';
import { markSearchIndexAsOfToday, searchIndexState } from './search-index-state.ts';
import { searchIndexSteps } from './search-index-steps.ts';

/** Tables by whose rows customers are found; the rows of the others only name them. */
const searchedTables: ReadonlySet<TableName> = new Set<TableName>([
  'customers',
  'customer_phones',
  'customer_emails',
  'customer_wechats',
  'customer_other_names',
  'customer_tags',
  'relations',
]);

const searchedCustomerColumns = ['name', 'called', 'number', 'note', 'merged_into'];
const namesOfCustomers = ['customer_id', 'other_customer_id', 'merged_into'];

/** What a search finds customers by. */
export const searchIndexPart: DerivedPart = {
  follow(connection) {
    const found = new Set<number>();
    /** Of them, those whose own name may be another: the people around them are found by it, too. */
    const named = new Set<number>();

    const add = (ids: Iterable<number>): void => {
      for (const id of ids) found.add(id);
    };
    const addNamed = (row: RowValues | null): void => {
      for (const column of namesOfCustomers) {
        const id = row?.[column];
        if (typeof id === 'number') found.add(id);
      }
    };
    return {
      seeRow({ table, row, before, after }) {
        if (table === 'tags' && typeof row.id === 'number') {
          add(customersWithTag(connection, row.id));
          return;
        }
        if (!searchedTables.has(table)) return;
        if (table === 'customers') {
          const isUpdate = before !== null && after !== null;
          if (isUpdate && !searchedCustomerColumns.some((column) => column in after)) return;
          if (typeof row.id === 'number') {
            found.add(row.id);
            named.add(row.id);
          }
        }
        for (const version of [row, before, after]) addNamed(version);
      },
      seeOwners(table, customerIds) {
        if (!searchedTables.has(table)) return;
        const ids = new Set(customerIds);
        add(ids);
        if (table !== 'customers') return;
        for (const id of ids) named.add(id);
        // While the rows are there that say who is named with them.
        add(namedTogether(connection, ids));
      },
      *finish() {
        add(namedTogether(connection, named));
        indexCustomers(connection, found);
        yield;
      },
    };
  },
  *countWrong(reader) {
    if (searchIndexState(reader) === 'ofToday') yield { what: 'searchIndex', count: countWrongSearchEntries(reader) };
  },
  markComplete: markSearchIndexAsOfToday,
  upkeep: { part: 'search', steps: searchIndexSteps },
};

function customersWithTag(connection: Connection, tagId: number): number[] {
  return connection
    .prepare<[number], number>('SELECT customer_id FROM customer_tags WHERE tag_id = ?')
    .pluck()
    .all(tagId);
}

/** Those who have one of these among the people around them, and those into whom one of these was merged. */
function namedTogether(connection: Connection, ids: ReadonlySet<number>): number[] {
  if (ids.size === 0) return [];
  return connection
    .prepare<{ ids: string }, number>(
      `WITH RECURSIVE wanted (id) AS MATERIALIZED (SELECT value FROM json_each(@ids)),
         winner (id) AS (
           SELECT merged_into FROM customers WHERE id IN wanted AND merged_into IS NOT NULL
           UNION SELECT merged_into FROM customers JOIN winner ON customers.id = winner.id WHERE merged_into IS NOT NULL)
       SELECT customer_id AS id FROM relations WHERE other_customer_id IN wanted
       UNION SELECT other_customer_id FROM relations WHERE customer_id IN wanted AND other_customer_id IS NOT NULL
       UNION SELECT id FROM winner`,
    )
    .pluck()
    .all({ ids: JSON.stringify([...ids]) });
}
