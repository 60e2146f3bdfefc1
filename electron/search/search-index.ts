import { searchTokens, tokeniserVersion } from '../../shared/search/search-tokens.ts';
import { build, type Connection, runWrite } from '../archive/query.ts';
import { readSearchedCustomers } from './read-searched-customers.ts';
import { isLargePartOfIndex, writingIndexAnew } from './write-index-anew.ts';

const settingName = 'searchIndex';
const inMakingName = 'searchIndexInMaking';
const customersAtOnce = 500;
const customersOfActAtOnce = 4_000;
const manyCustomers = 5_000;

/** Brings the index to what the tables say of these customers; the caller holds the transaction. */
export function indexCustomers(connection: Connection, customerIds: Iterable<number>): void {
  // FTS5 writes out what it holds whenever an id is lower than the one before: an undo goes backwards.
  const ids = [...customerIds].sort((a, b) => a - b);
  const indexAll = (): void => {
    for (const batch of inBatches(ids, customersOfActAtOnce)) indexBatch(connection, batch);
  };
  if (isLargePartOfIndex(connection, ids.length)) writingIndexAnew(connection, indexAll);
  else indexAll();
}

/** The same with a rest between the batches, for the many an import brings. */
export async function indexCustomersSlowly(
  connection: Connection,
  customerIds: ReadonlySet<number>,
  afterBatch: (done: number, of: number) => Promise<void>,
): Promise<void> {
  let done = 0;
  const areMany = customerIds.size >= manyCustomers;
  if (areMany) mergeAsItGrows(connection, false);
  for (const ids of inBatches(customerIds)) {
    indexBatch(connection, ids);
    done += ids.length;
    await afterBatch(done, customerIds.size);
  }
  if (areMany) {
    mergeIndex(connection);
    mergeAsItGrows(connection, true);
  }
}

/** FTS5 merges its parts while it is written to, again and again the same ones: what is merged at the end need not be. */
function mergeAsItGrows(connection: Connection, isWanted: boolean): void {
  const parts = isWanted ? { automerge: 4, crisismerge: 16 } : { automerge: 0, crisismerge: 64 };
  for (const [setting, value] of Object.entries(parts)) {
    connection.prepare(`INSERT INTO search_index (search_index, rank) VALUES ('${setting}', ${value})`).run();
  }
}

/** What many batches wrote into many small parts becomes one: measured at 100,000 customers, a third of the time to find. */
function mergeIndex(connection: Connection): void {
  connection.prepare("INSERT INTO search_index (search_index) VALUES ('optimize')").run();
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

/** The same of so many as one slice takes. */
export function indexBatch(connection: Connection, ids: readonly number[]): void {
  const wanted = new Map(readSearchedCustomers(connection, ids).map((found) => [found.id, searchTokens(found)]));
  const last = lastIndexed(connection);
  const kept = keptTokens(
    connection,
    ids.filter((id) => id <= last),
  );
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

/** Whoever came after has no entry to be compared with. */
function lastIndexed(connection: Connection): number {
  const { id } = connection.prepare<[], { id: number | null }>('SELECT max(rowid) AS id FROM search_index').get() ?? {};
  return id ?? 0;
}

function keptTokens(connection: Connection, ids: readonly number[]): Map<number, string> {
  const rows = connection
    .prepare<[string], { id: number; tokens: string }>(
      'SELECT search_index.rowid AS id, tokens FROM json_each(?) AS wanted CROSS JOIN search_index ON search_index.rowid = wanted.value',
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, tokens }) => [id, tokens]));
}

/** Makes the index anew from the tables; the caller holds the transaction. */
export function indexEverybody(connection: Connection): void {
  connection.prepare('DELETE FROM search_index').run();
  const ids = allCustomerIds(connection);
  indexCustomers(connection, ids);
  if (ids.length >= manyCustomers) mergeIndex(connection);
  markSearchIndexAsOfToday(connection);
}

/** Says that the index holds everybody as this program reads names; true of an empty one, too. */
export function markSearchIndexAsOfToday(connection: Connection): void {
  writeSetting(connection, settingName);
  connection.prepare('DELETE FROM settings WHERE name = ?').run(inMakingName);
}

/**
 * Says that whatever stands in the index is of this program, but not everybody does; that it is whole, no program must
 * read any longer, not even the one that made it before.
 */
export function markSearchIndexAsInMaking(connection: Connection): void {
  connection.prepare('DELETE FROM settings WHERE name = ?').run(settingName);
  writeSetting(connection, inMakingName);
}

function writeSetting(connection: Connection, name: string): void {
  const value = String(tokeniserVersion);
  runWrite(
    connection,
    build
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
  );
}

/**
 * `ofToday`: it holds everybody as this program reads names. `inMaking`: what stands in it does, others are still to
 * come. `old`: another program made it.
 */
export type SearchIndexState = 'ofToday' | 'inMaking' | 'old';

export function searchIndexState(connection: Connection): SearchIndexState {
  const settings = connection
    .prepare<[string, string, string], string>('SELECT name FROM settings WHERE name IN (?, ?) AND value = ?')
    .pluck()
    .all(settingName, inMakingName, String(tokeniserVersion));
  return settings.includes(settingName) ? 'ofToday' : settings.includes(inMakingName) ? 'inMaking' : 'old';
}

/** Who is still to come into an index in making. */
export function customersWithoutEntry(connection: Connection): number[] {
  const row = connection
    .prepare<[], { ids: string }>(
      `SELECT json_group_array(id) AS ids FROM customers
        WHERE merged_into IS NULL AND id NOT IN (SELECT rowid FROM search_index)`,
    )
    .get();
  return JSON.parse(row?.ids ?? '[]') as number[];
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
