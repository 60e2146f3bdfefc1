import type { SearchedCustomer } from '../../shared/search/searched-customer.ts';
import type { Connection } from '../archive/query.ts';

interface SearchedRow {
  id: number;
  name: string;
  called: string;
  number: string;
  note: string;
  phones: string;
  emails: string;
  wechats: string;
  other_names: string;
  tags: string;
  people: string;
  merged_numbers: string;
}

function listOf(column: string, from: string): string {
  return `(SELECT json_group_array(${column}) FROM ${from})`;
}

const searchedColumns = `
  customers.id, customers.name, customers.called, customers.number, customers.note,
  (SELECT json_group_array(json_array(as_typed, digits)) FROM
     (SELECT as_typed, digits FROM customer_phones WHERE customer_id = customers.id ORDER BY position, id)) AS phones,
  ${listOf('as_typed', '(SELECT as_typed FROM customer_emails WHERE customer_id = customers.id ORDER BY position, id)')}
    AS emails,
  ${listOf('as_typed', '(SELECT as_typed FROM customer_wechats WHERE customer_id = customers.id ORDER BY position, id)')}
    AS wechats,
  ${listOf('as_typed', '(SELECT as_typed FROM customer_other_names WHERE customer_id = customers.id ORDER BY position, id)')}
    AS other_names,
  ${listOf(
    'name',
    `(SELECT tags.name FROM customer_tags JOIN tags ON tags.id = tag_id
       WHERE customer_tags.customer_id = customers.id ORDER BY customer_tags.id)`,
  )} AS tags,
  ${listOf(
    'name',
    `(SELECT relations.id, relations.name FROM relations WHERE relations.customer_id = customers.id AND relations.name <> ''
      UNION SELECT relations.id, other.name FROM relations JOIN customers AS other ON other.id = other_customer_id
       WHERE relations.customer_id = customers.id AND other.name <> ''
      UNION SELECT relations.id, other.name FROM relations JOIN customers AS other ON other.id = relations.customer_id
       WHERE relations.other_customer_id = customers.id AND other.name <> '')`,
  )} AS people,
  (WITH RECURSIVE merged (id, number) AS (
     SELECT loser.id, loser.number FROM customers AS loser WHERE loser.merged_into = customers.id
     UNION SELECT loser.id, loser.number FROM customers AS loser JOIN merged ON loser.merged_into = merged.id)
   SELECT json_group_array(number) FROM merged) AS merged_numbers`;

/** What of these customers can be looked for; of those that were merged into another, nothing. In the order of ids. */
export function readSearchedCustomers(connection: Connection, ids: Iterable<number>): SearchedCustomer[] {
  return connection
    .prepare<[string], SearchedRow>(
      `SELECT ${searchedColumns} FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value
        WHERE customers.merged_into IS NULL ORDER BY customers.id`,
    )
    .all(JSON.stringify([...ids]))
    .map(searchedCustomer);
}

function searchedCustomer(row: SearchedRow): SearchedCustomer {
  return {
    id: row.id,
    name: row.name,
    otherNames: [...(row.called === '' ? [] : [row.called]), ...texts(row.other_names)],
    numbers: [row.number, ...texts(row.merged_numbers)],
    phones: (JSON.parse(row.phones) as [string, string][]).map(([asTyped, digits]) => ({ asTyped, digits })),
    emails: texts(row.emails),
    wechats: texts(row.wechats),
    tags: texts(row.tags),
    people: texts(row.people),
    note: row.note,
  };
}

function texts(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}
