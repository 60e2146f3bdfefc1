import type { CustomerRow, customerSortKeys } from '../../shared/customers/contract.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

export interface CustomerListQuestion {
  filter: string;
  sort: (typeof customerSortKeys)[number];
  descending: boolean;
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

type ListedRow = Omit<CustomerRow, 'tags'> & { tags: string | null };

const sortColumns: Record<CustomerListQuestion['sort'], string> = {
  name: 'customers.name_folded',
  number: 'customers.number',
  net: 'totals.net_minor',
  orders: 'totals.orders',
  lastDay: 'totals.last_day',
};

const kept = 'customers.binned_at IS NULL AND customers.merged_into IS NULL';
const tagSeparator = '\u001f';

/** A window of the customers that are not in the bin, figures in the archive's home currency. */
export function listCustomers(
  connection: Connection,
  question: CustomerListQuestion,
  homeCurrency: string,
): CustomerList {
  const { condition, parameters } = filterCondition(question.filter);
  const direction = question.descending ? 'DESC' : 'ASC';
  const all = count(connection, kept, []);
  const total = condition === '' ? all : count(connection, `${kept} ${condition}`, parameters);
  const rows = connection
    .prepare<unknown[], ListedRow>(
      `SELECT customers.id, customers.number, customers.name,
              (SELECT as_typed FROM customer_phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone,
              (SELECT nullif(city, '') FROM customer_addresses WHERE customer_id = customers.id ORDER BY position LIMIT 1)
                AS city,
              (SELECT group_concat(tags.name, char(31)) FROM customer_tags JOIN tags ON tags.id = customer_tags.tag_id
                WHERE customer_tags.customer_id = customers.id) AS tags,
              totals.net_minor AS netMinor, coalesce(totals.orders, 0) AS orders, totals.last_day AS lastDay
         FROM customers
         LEFT JOIN customer_totals AS totals ON totals.customer_id = customers.id AND totals.currency = ?
        WHERE ${kept} ${condition}
        ORDER BY ${sortColumns[question.sort]} ${direction} NULLS LAST, customers.id
        LIMIT ? OFFSET ?`,
    )
    .all(homeCurrency, ...parameters, question.limit, question.offset)
    .map((row) => ({ ...row, tags: row.tags === null ? [] : row.tags.split(tagSeparator) }));
  return { total, all, rows };
}

function count(connection: Connection, condition: string, parameters: readonly string[]): number {
  const row = connection
    .prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM customers WHERE ${condition}`)
    .get(...parameters);
  return row?.total ?? 0;
}

/** Any part of the name or the number, three digits and more of a phone, the beginning of a tag. */
function filterCondition(filter: string): { condition: string; parameters: string[] } {
  const folded = foldText(filter);
  if (folded === '') return { condition: '', parameters: [] };
  const parts = ["customers.name_folded LIKE ? ESCAPE '\\'", "lower(customers.number) LIKE ? ESCAPE '\\'"];
  const parameters = [`%${escapeLike(folded)}%`, `%${escapeLike(folded)}%`];
  const digits = phoneDigits(filter);
  if (digits.length >= 3) {
    parts.push('customers.id IN (SELECT customer_id FROM customer_phones WHERE digits LIKE ?)');
    parameters.push(`%${digits}%`);
  }
  parts.push(
    `customers.id IN (SELECT customer_id FROM customer_tags JOIN tags ON tags.id = tag_id
       WHERE tags.name_folded LIKE ? ESCAPE '\\')`,
  );
  parameters.push(`${escapeLike(folded)}%`);
  return { condition: `AND (${parts.join(' OR ')})`, parameters };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
