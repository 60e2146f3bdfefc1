import type Database from 'better-sqlite3';
import type { Archive } from '../archive/archive.ts';
import { theSearchIndex } from '../archive/migrations/0004-the-search-index.ts';
import { customersInSlices, inSlice } from '../upkeep/in-slice.ts';
import { indexBatch, markSearchIndexAsInMaking, markSearchIndexAsOfToday, searchIndexState } from './search-index.ts';

/** Some tens of milliseconds. */
const customersOfSlice = 250;
const pagesMergedAtOnce = 300;

/**
 * Makes the index anew where the archive comes from before there was one, or from a program that reads names otherwise.
 * A half-made one is gone on with: what stands in it is compared with the tables and left where it is right.
 */
export function* searchIndexSteps(archive: Archive): Generator<{ done: number; of: number }> {
  const db = archive.writer;
  const state = searchIndexState(db);
  if (state === 'ofToday') return;
  let last = { done: 0, of: 0 };
  for (const { ids, ...progress } of customersInSlices(archive, customersOfSlice)) {
    if (ids.length > 0) inSlice(archive, () => indexBatch(db, ids));
    last = progress;
    yield progress;
    // The first of them is only said: the work begins behind it.
    if (ids.length === 0 && state === 'old') beginAnew(archive);
  }
  for (let isFirst = true; inSlice(archive, () => isMergedFurther(db, isFirst)); isFirst = false) yield last;
  // Whoever came meanwhile was indexed by the act that brought them.
  inSlice(archive, () => markSearchIndexAsOfToday(db));
}

/** Row by row it would take longer than making it: every entry would be overwritten where it stands. */
function beginAnew(archive: Archive): void {
  const db = archive.writer;
  inSlice(archive, () => {
    db.exec('DROP TABLE search_index');
    db.exec(theSearchIndex.sql);
    markSearchIndexAsInMaking(db);
  });
}

/** Some of the small parts that the slices wrote become one; false where none is left to be merged. */
function isMergedFurther(db: Database.Database, isFirst: boolean): boolean {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  const before = changes.get() ?? 0;
  // FTS5: a negative number takes up every part, and fewer than two changes mean that nothing was left to do.
  const pages = isFirst ? -pagesMergedAtOnce : pagesMergedAtOnce;
  db.prepare(`INSERT INTO search_index (search_index, rank) VALUES ('merge', ${pages})`).run();
  return (changes.get() ?? 0) - before >= 2;
}
