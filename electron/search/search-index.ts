import { searchTokens } from '../../shared/search/search-tokens.ts';
import type { Connection } from '../archive/query.ts';
import { readSearchedCustomers } from './read-searched-customers.ts';
import { isLargePartOfIndex, rebuildingIndex } from './rebuild-index.ts';
import {
  beginSearchIndexRebuild,
  markSearchIndexAsInMaking,
  markSearchIndexAsOfToday,
  searchIndexState,
} from './search-index-state.ts';

const customersAtOnce = 500;
const customersOfActAtOnce = 4_000;
/** The entries of this many customers are made within half a second; an act does not wait for more. */
const mostOfAnAct = 5_000;

/**
 * Brings the index to what the tables say of these customers; of very many it only takes away what is wrong, and leaves
 * what is missing to upkeep. The caller holds the transaction.
 */
export function indexCustomers(connection: Connection, customerIds: Iterable<number>): void {
  // FTS5 writes out what it holds whenever an id is lower than the one before: an undo goes backwards.
  const all = [...customerIds].sort((a, b) => a - b);
  const ids = all.length > mostOfAnAct ? withoutThoseLeftToUpkeep(connection, all) : all;
  indexAtOnce(connection, ids);
}

function indexAtOnce(connection: Connection, ids: readonly number[]): void {
  const indexAll = (): void => {
    for (const batch of inBatches(ids, customersOfActAtOnce)) indexBatch(connection, batch);
  };
  if (isLargePartOfIndex(connection, entriesOf(connection, ids).length)) rebuildingIndex(connection, indexAll);
  else indexAll();
}

function withoutThoseLeftToUpkeep(connection: Connection, ids: readonly number[]): readonly number[] {
  // What another program made is made again as a whole.
  if (searchIndexState(connection) === 'old') return [];
  const entries = new Set(entriesOf(connection, ids));
  const { count } = connection.prepare<[], { count: number }>('SELECT count(*) AS count FROM search_index').get() ?? {
    count: 0,
  };
  if (entries.size > mostOfAnAct && entries.size * 4 > count) {
    beginSearchIndexRebuild(connection);
    return [];
  }
  if (ids.length - entries.size <= mostOfAnAct) return ids;
  markSearchIndexAsInMaking(connection);
  return ids.filter((id) => entries.has(id));
}

function* inBatches(ids: Iterable<number>, size = customersAtOnce): Generator<number[]> {
  let batch: number[] = [];
  for (const id of ids) {
    batch.push(id);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The same for the customers of one slice. */
export function indexBatch(connection: Connection, ids: readonly number[]): void {
  const wanted = new Map(readSearchedCustomers(connection, ids).map((found) => [found.id, searchTokens(found)]));
  const kept = keptTokens(connection, upToLastEntry(connection, ids));
  const remove = connection.prepare<[number]>('DELETE FROM search_index WHERE rowid = ?');
  const insert = connection.prepare<[number, string]>('INSERT INTO search_index (rowid, tokens) VALUES (?, ?)');
  const changed = ids.filter((id) => wanted.get(id) !== kept.get(id));
  // All that goes before all that comes: taken in turns it took twice as long.
  for (const id of changed) if (kept.has(id)) remove.run(id);
  for (const id of changed) {
    const tokens = wanted.get(id);
    if (tokens !== undefined) insert.run(id, tokens);
  }
}

/** Customers added after the last have no entry to compare with. */
function upToLastEntry(connection: Connection, ids: readonly number[]): number[] {
  const { last } =
    connection.prepare<[], { last: number | null }>('SELECT max(rowid) AS last FROM search_index').get() ?? {};
  return ids.filter((id) => id <= (last ?? 0));
}

function entriesOf(connection: Connection, ids: readonly number[]): number[] {
  return connection
    .prepare<[string], number>(
      'SELECT search_index.rowid FROM json_each(?) AS wanted CROSS JOIN search_index ON search_index.rowid = wanted.value',
    )
    .pluck()
    .all(JSON.stringify(upToLastEntry(connection, ids)));
}

function keptTokens(connection: Connection, ids: readonly number[]): Map<number, string> {
  const rows = connection
    .prepare<[string], { id: number; tokens: string }>(
      'SELECT search_index.rowid AS id, tokens FROM json_each(?) AS wanted CROSS JOIN search_index ON search_index.rowid = wanted.value',
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, tokens }) => [id, tokens]));
}

/** Makes the index again from the tables; the caller holds the transaction. */
export function indexEverybody(connection: Connection): void {
  connection.prepare('DELETE FROM search_index').run();
  indexAtOnce(connection, allCustomerIds(connection));
  markSearchIndexAsOfToday(connection);
}

/** How many customers' entries differ from what the tables give: none in a sound archive. */
export function countWrongSearchEntries(connection: Connection): number {
  let wrong = 0;
  const known = new Set<number>();
  for (const ids of inBatches(allCustomerIds(connection))) {
    const kept = keptTokens(connection, ids);
    const wanted = new Map(readSearchedCustomers(connection, ids).map((found) => [found.id, searchTokens(found)]));
    for (const id of ids) {
      known.add(id);
      if (kept.get(id) !== wanted.get(id)) wrong += 1;
    }
  }
  const entries = connection.prepare<[], { id: number }>('SELECT rowid AS id FROM search_index').all();
  return wrong + entries.filter(({ id }) => !known.has(id)).length;
}

function allCustomerIds(connection: Connection): number[] {
  return connection
    .prepare<[], { id: number }>('SELECT id FROM customers ORDER BY id')
    .all()
    .map(({ id }) => id);
}
