import { byKey } from '../../shared/by-key.ts';
import {
  customerFields,
  namingFields,
  remarkedFields,
  type SimpleColumn,
} from '../../shared/records/customer-fields.ts';
import type { RemarkField, SearchedCustomer, SearchedRemark } from '../../shared/search/searched-customer.ts';
import { remarkFields } from '../../shared/search/searched-customer.ts';
import type { Connection } from '../archive/query.ts';

interface SearchedRow {
  id: number;
  name: string;
  naming: string;
  number: string;
  phones: string;
  emails: string;
  wechats: string;
  other_names: string;
  merged_numbers: string;
}

function listOf(column: string, from: string): string {
  return `(SELECT json_group_array(${column}) FROM ${from})`;
}

const searchedColumns = `
  customers.id, customers.name, customers.number,
  json_array(${namingFields.map((field) => `customers.${customerFields[field].column}`).join(', ')}) AS naming,
  (SELECT json_group_array(json_array(as_typed, digits)) FROM
     (SELECT as_typed, digits FROM customer_phones WHERE customer_id = customers.id ORDER BY position, id)) AS phones,
  ${listOf('as_typed', '(SELECT as_typed FROM customer_emails WHERE customer_id = customers.id ORDER BY position, id)')}
    AS emails,
  ${listOf('as_typed', '(SELECT as_typed FROM customer_wechats WHERE customer_id = customers.id ORDER BY position, id)')}
    AS wechats,
  ${listOf('as_typed', '(SELECT as_typed FROM customer_other_names WHERE customer_id = customers.id ORDER BY position, id)')}
    AS other_names,
  (WITH RECURSIVE merged (id, number) AS (
     SELECT loser.id, loser.number FROM customers AS loser WHERE loser.merged_into = customers.id
     UNION SELECT loser.id, loser.number FROM customers AS loser JOIN merged ON loser.merged_into = merged.id)
   SELECT json_group_array(number) FROM merged) AS merged_numbers`;

/** `later`: what is noted of them is read when the first of these remarks is looked at; most searches do without. */
type RemarksRead = 'now' | 'later';

/** What of these customers can be looked for; of those that were merged into another, nothing. In the order of ids. */
export function readSearchedCustomers(
  connection: Connection,
  ids: Iterable<number>,
  remarksRead: RemarksRead = 'now',
): SearchedCustomer[] {
  const rows = connection
    .prepare<[string], SearchedRow>(
      `SELECT ${searchedColumns} FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value
        WHERE customers.merged_into IS NULL ORDER BY customers.id`,
    )
    .all(JSON.stringify([...ids]));
  let read: Map<number, SearchedRemark[]> | undefined;
  const remarksOf = (id: number): readonly SearchedRemark[] => {
    read ??= readRemarks(
      connection,
      rows.map((row) => row.id),
    );
    return read.get(id) ?? [];
  };
  if (remarksRead === 'now' && rows.length > 0) remarksOf(0);
  return rows.map((row) => searchedCustomer(row, remarksOf));
}

function searchedCustomer(row: SearchedRow, remarksOf: (id: number) => readonly SearchedRemark[]): SearchedCustomer {
  return {
    id: row.id,
    name: row.name,
    otherNames: [...texts(row.naming).filter((name) => name !== ''), ...texts(row.other_names)],
    numbers: [row.number, ...texts(row.merged_numbers)],
    phones: (JSON.parse(row.phones) as [string, string][]).map(([asTyped, digits]) => ({ asTyped, digits })),
    emails: texts(row.emails),
    wechats: texts(row.wechats),
    get remarks() {
      return remarksOf(row.id);
    },
  };
}

function texts(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}

/**
 * Where each remark comes from: customer, text and label of each row, the rows of a customer in this order. `wanted`
 * holds the ids. What no longer holds is not found: a search for who avoids nuts means today.
 */
const remarkSources: Readonly<Record<RemarkField, string>> = {
  avoids: preferencesOf('avoids'),
  likes: preferencesOf('likes'),
  tag: `SELECT wanted.id, tags.name, '' FROM wanted CROSS JOIN customer_tags ON customer_id = wanted.id
          JOIN tags ON tags.id = tag_id ORDER BY customer_tags.id`,
  person: `SELECT wanted.id, relations.name, '' FROM wanted CROSS JOIN relations ON customer_id = wanted.id
           UNION ALL
           SELECT wanted.id, other.name, '' FROM wanted CROSS JOIN relations ON customer_id = wanted.id
             JOIN customers AS other ON other.id = other_customer_id
           UNION ALL
           SELECT wanted.id, other.name, '' FROM wanted CROSS JOIN relations ON other_customer_id = wanted.id
             JOIN customers AS other ON other.id = relations.customer_id`,
  company: `SELECT wanted.id, company.name, '' FROM wanted CROSS JOIN customers ON customers.id = wanted.id
              JOIN customers AS company ON company.id = customers.company_id`,
  ownField: `SELECT wanted.id, coalesce(own_field_choices.name, as_text), own_fields.name FROM wanted
               CROSS JOIN own_field_values ON customer_id = wanted.id
               JOIN own_fields ON own_fields.id = own_field_values.field_id
               LEFT JOIN own_field_choices ON own_field_choices.id = choice_id
              ORDER BY own_fields.position, own_fields.id`,
  address: `SELECT wanted.id,
                   concat_ws(' ', nullif(street, ''), nullif(city, ''), nullif(postcode, ''), nullif(country, '')), ''
              FROM wanted
              CROSS JOIN customer_addresses ON customer_id = wanted.id ORDER BY position, customer_addresses.id`,
  ...byKey(remarkedFields, (field) => columnOfCustomer(customerFields[field].column)),
  personNote: `SELECT wanted.id, relations.preferences, coalesce(other.name, relations.name) FROM wanted
                 CROSS JOIN relations ON customer_id = wanted.id
                 LEFT JOIN customers AS other ON other.id = other_customer_id
               UNION ALL
               SELECT wanted.id, relations.note, coalesce(other.name, relations.name) FROM wanted
                 CROSS JOIN relations ON customer_id = wanted.id
                 LEFT JOIN customers AS other ON other.id = other_customer_id`,
  case: `SELECT wanted.id, trim(cases.thing || ' ' || cases.text), '' FROM wanted CROSS JOIN cases ON customer_id = wanted.id
          ORDER BY heard_at DESC, cases.id DESC`,
  contact: `SELECT wanted.id, contacts.text, day FROM wanted CROSS JOIN contacts ON customer_id = wanted.id
              ORDER BY day DESC, contacts.id DESC`,
};

function preferencesOf(kind: 'avoids' | 'likes'): string {
  return `SELECT wanted.id, text, '' FROM wanted CROSS JOIN preferences ON customer_id = wanted.id
           WHERE kind = '${kind}' AND is_current ORDER BY preferences.id`;
}

function columnOfCustomer(column: SimpleColumn): string {
  return `SELECT wanted.id, ${column}, '' FROM wanted CROSS JOIN customers ON customers.id = wanted.id`;
}

function readRemarks(connection: Connection, ids: readonly number[]): Map<number, SearchedRemark[]> {
  const remarks = new Map<number, SearchedRemark[]>();
  const wanted = JSON.stringify(ids);
  for (const field of remarkFields) {
    const rows = connection
      .prepare<[string], [number, string, string]>(
        `WITH wanted (id) AS MATERIALIZED (SELECT value FROM json_each(?)) ${remarkSources[field]}`,
      )
      .raw()
      .all(wanted);
    for (const [id, text, label] of rows) {
      if (text === '') continue;
      const ofCustomer = remarks.get(id);
      const remark = { field, text, label };
      if (ofCustomer === undefined) remarks.set(id, [remark]);
      else ofCustomer.push(remark);
    }
  }
  return remarks;
}
