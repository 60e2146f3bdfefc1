import { candidateExpression, isExactExpression } from '../../shared/search/candidate-expression.ts';
import { type MatchRank, matchCustomer, matchRanks } from '../../shared/search/match-customer.ts';
import { type SearchQuery, searchQuery } from '../../shared/search/search-query.ts';
import type { Connection } from '../archive/query.ts';
import type { SqlCondition } from '../customers/sql-condition.ts';
import { readSearchedCustomers } from './read-searched-customers.ts';
import { isSearchIndexOfToday } from './search-index.ts';

/** Among whom everybody is that a query finds with this rank or a better one; more may be. */
export function candidatesOf(connection: Connection, query: SearchQuery, rank: MatchRank): number[] {
  if (!isSearchIndexOfToday(connection))
    return rank < matchRanks.remark ? [] : idsOf(connection, 'SELECT id FROM customers', []);
  if (query.signs !== null) return rank < matchRanks.part ? [] : withSigns(connection, query.signs);
  const expression = candidateExpression(query, rank);
  return expression === null ? [] : idsOf(connection, indexed, [expression]);
}

const indexed = 'SELECT rowid AS id FROM search_index WHERE search_index MATCH ?';

/** Numbers are kept only as typed: the few that are not plain are candidates, whatever they hold. */
function withSigns(connection: Connection, signs: string): number[] {
  return idsOf(
    connection,
    `SELECT id FROM customers
      WHERE instr(name_folded, ?) OR instr(lower(number), ?) OR number GLOB '*[^ -~]*'
         OR id IN (SELECT merged_into FROM customers WHERE merged_into IS NOT NULL)`,
    [signs, signs],
  );
}

function idsOf(connection: Connection, sql: string, parameters: string[]): number[] {
  // One text instead of a row for each: a single letter can find ten thousand.
  const found = connection
    .prepare<string[], { ids: string }>(`SELECT json_group_array(id) AS ids FROM (${sql})`)
    .get(...parameters);
  return JSON.parse(found?.ids ?? '[]') as number[];
}

/** Everybody a text finds, as a condition over `customers`; null where nothing was typed. */
export function foundBySql(connection: Connection, text: string): SqlCondition | null {
  const query = searchQuery(text);
  if (query === null) return null;
  if (isSearchIndexOfToday(connection) && isExactExpression(query)) {
    const expression = candidateExpression(query, matchRanks.remark);
    if (expression !== null) return { sql: `customers.id IN (${indexed})`, parameters: [expression] };
  }
  const ids = readSearchedCustomers(connection, candidatesOf(connection, query, matchRanks.remark))
    .filter((customer) => matchCustomer(customer, query) !== null)
    .map(({ id }) => id);
  return { sql: 'customers.id IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(ids)] };
}
