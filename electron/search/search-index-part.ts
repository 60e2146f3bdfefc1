import type { TableName } from '../../shared/records/all-records.ts';
import { customerFields, namingFields, remarkedFields } from '../../shared/records/customer-fields.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { DerivedPart } from '../acts/derived-part.ts';
import type { Connection } from '../archive/query.ts';
import { countWrongSearchEntries, indexCustomers } from './search-index.ts';
import { markSearchIndexAsOfToday, searchIndexState } from './search-index-state.ts';
import { searchIndexSteps } from './search-index-steps.ts';

const searchedFieldColumns = [...namingFields, ...remarkedFields].map((field) => customerFields[field].column);

/** By whose rows customers are found, and by which of their columns: a change of the others changes nothing. */
const searchedColumns: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  customers: ['name', 'number', 'company_id', 'merged_into', ...searchedFieldColumns],
  customer_phones: ['customer_id', 'as_typed', 'digits', 'position'],
  customer_emails: ['customer_id', 'as_typed', 'position'],
  customer_wechats: ['customer_id', 'as_typed', 'position'],
  customer_other_names: ['customer_id', 'as_typed', 'position'],
  customer_addresses: ['customer_id', 'street', 'city', 'postcode', 'country', 'position'],
  customer_tags: ['customer_id', 'tag_id'],
  relations: ['customer_id', 'other_customer_id', 'name', 'preferences', 'note'],
  own_field_values: ['customer_id', 'as_text', 'choice_id'],
  preferences: ['customer_id', 'kind', 'text', 'is_current'],
  cases: ['customer_id', 'text', 'thing'],
  contacts: ['customer_id', 'text'],
};

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
        if (table === 'own_field_choices' && typeof row.id === 'number') {
          add(customersWithChoice(connection, row.id));
          return;
        }
        const columns = searchedColumns[table];
        if (columns === undefined) return;
        const isUpdate = before !== null && after !== null;
        if (isUpdate && !columns.some((column) => column in after)) return;
        if (table === 'customers') {
          if (typeof row.id === 'number') {
            found.add(row.id);
            named.add(row.id);
          }
        }
        for (const version of [row, before, after]) addNamed(version);
      },
      seeOwners(table, customerIds) {
        if (searchedColumns[table] === undefined) return;
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

function customersWithChoice(connection: Connection, choiceId: number): number[] {
  return connection
    .prepare<[number], number>('SELECT customer_id FROM own_field_values WHERE choice_id = ?')
    .pluck()
    .all(choiceId);
}

/** Those who have one of these among the people around them or as their company, and those into whom one was merged. */
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
       UNION SELECT id FROM customers WHERE company_id IN wanted
       UNION SELECT id FROM winner`,
    )
    .pluck()
    .all({ ids: JSON.stringify([...ids]) });
}
