import { candidateExpression, isExactExpression } from '../../shared/search/candidate-expression.ts';
import { type MatchRank, matchCustomer, matchRanks } from '../../shared/search/match-customer.ts';
import { type SearchQuery, searchQuery } from '../../shared/search/search-query.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import type { SqlCondition } from '../customers/sql-condition.ts';
import { readSearchedCustomers } from './read-searched-customers.ts';
import { customersWithoutEntry, searchIndexState } from './search-index-state.ts';

/**
 * Among whom everybody is that a query finds with this rank or a better one; more may be. Of an index in progress,
 * everybody who stands in it: the others are `customersWithoutEntry`.
 */
export function candidatesOf(connection: Connection, query: SearchQuery, rank: MatchRank): number[] {
  if (searchIndexState(connection) === 'old')
    return rank < matchRanks.remark ? [] : idsOf(connection, 'SELECT id FROM customers', []);
  if (query.signs !== null) return rank < matchRanks.part ? [] : withSigns(connection, query.signs);
  const expression = candidateExpression(query, rank);
  return expression === null ? [] : idsOf(connection, indexed, [expression]);
}

const indexed = 'SELECT rowid AS id FROM search_index WHERE search_index MATCH ?';

/** Numbers are kept only as typed: they are folded here. */
function withSigns(connection: Connection, signs: string): number[] {
  const named = idsOf(connection, 'SELECT id FROM customers WHERE instr(name_folded, ?)', [signs]);
  const numbered = connection
    .prepare<[], { id: number; number: string }>('SELECT coalesce(merged_into, id) AS id, number FROM customers')
    .all()
    .filter(({ number }) => foldText(number).includes(signs));
  return [...new Set([...named, ...numbered.map(({ id }) => id)])];
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
  const state = searchIndexState(connection);
  if (state === 'ofToday' && isExactExpression(query)) {
    const expression = candidateExpression(query, matchRanks.remark);
    if (expression !== null) return { sql: `customers.id IN (${indexed})`, parameters: [expression] };
  }
  const candidates = candidatesOf(connection, query, matchRanks.remark);
  if (state === 'inMaking') candidates.push(...customersWithoutEntry(connection));
  const ids = inBatches(new Set(candidates)).flatMap((batch) =>
    readSearchedCustomers(connection, batch, 'later')
      .filter((customer) => matchCustomer(customer, query) !== null)
      .map(({ id }) => id),
  );
  return { sql: 'customers.id IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(ids)] };
}

const comparedAtOnce = 500;

/** In batches, so that what is noted of each stays in memory no longer than it is looked at. */
function inBatches(ids: Iterable<number>): number[][] {
  const all = [...ids];
  return Array.from({ length: Math.ceil(all.length / comparedAtOnce) }, (_, batch) =>
    all.slice(batch * comparedAtOnce, (batch + 1) * comparedAtOnce),
  );
}
