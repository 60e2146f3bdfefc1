import type { SearchQuery, SearchTerm } from '../../shared/search/search-query.ts';
import type { Connection } from '../archive/query.ts';
import { hasNoEntry } from './search-index-state.ts';

/** Of the customers not yet in the index, those whose name, number or phone contains each word as it is written. */
export function plainlyWithoutEntry(connection: Connection, { whole, words }: SearchQuery): number[] {
  if (whole === null) return [];
  const held = (words.length > 0 ? words : [whole]).map(heldBy);
  const row = connection
    .prepare<string[], { ids: string }>(
      `SELECT json_group_array(id) AS ids FROM customers
        WHERE ${held.map(({ sql }) => `(${sql})`).join(' AND ')} AND ${hasNoEntry}`,
    )
    .get(...held.flatMap(({ parameters }) => parameters));
  return JSON.parse(row?.ids ?? '[]') as number[];
}

function heldBy({ compact, phones }: SearchTerm): { sql: string; parameters: string[] } {
  const readings = ['instr(name_folded, ?)', 'instr(lower(number), ?)'];
  const parameters = [compact, compact];
  for (const digits of phones) {
    readings.push('id IN (SELECT customer_id FROM customer_phones WHERE instr(digits, ?))');
    parameters.push(digits);
  }
  return { sql: readings.join(' OR '), parameters };
}
