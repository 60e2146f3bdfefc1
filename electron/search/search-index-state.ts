import { tokeniserVersion } from '../../shared/search/search-tokens.ts';
import { theSearchIndex } from '../archive/migrations/0004-the-search-index.ts';
import { build, type Connection, runWrite } from '../archive/query.ts';

const settingName = 'searchIndex';
const inMakingName = 'searchIndexInMaking';

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

/** Empties the index, to be made slice by slice: row by row every entry would be overwritten where it stands. */
export function beginSearchIndexRebuild(connection: Connection): void {
  for (const statement of ['DROP TABLE search_index', ...theSearchIndex.sql.split(';')]) {
    if (statement.trim() !== '') connection.prepare(statement).run();
  }
  markSearchIndexAsInMaking(connection);
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
 * Condition over `customers`. Asked of the table FTS5 keeps the texts in (https://www.sqlite.org/fts5.html, "The FTS5
 * Content Table"), each look-up takes a third of one through the index.
 */
export const hasNoEntry =
  'customers.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM search_index_content AS kept WHERE kept.id = customers.id)';

/** Who is still to come into an index in progress, by id. */
export function customersWithoutEntry(connection: Connection): number[] {
  const row = connection
    .prepare<[], { ids: string }>(`SELECT json_group_array(id) AS ids FROM customers WHERE ${hasNoEntry}`)
    .get();
  return JSON.parse(row?.ids ?? '[]') as number[];
}

/** The next of them after an id. */
export function nextWithoutEntry(connection: Connection, after: number, most: number): number[] {
  return connection
    .prepare<[number], number>(`SELECT id FROM customers WHERE id > ? AND ${hasNoEntry} ORDER BY id LIMIT ${most}`)
    .pluck()
    .all(after);
}

/** How many are to come; into an index of another program, everybody. */
export function countWithoutEntry(connection: Connection, state: SearchIndexState): number {
  const among = state === 'old' ? 'merged_into IS NULL' : hasNoEntry;
  const row = connection.prepare<[], { count: number }>(`SELECT count(*) AS count FROM customers WHERE ${among}`).get();
  return row?.count ?? 0;
}
