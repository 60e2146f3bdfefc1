import type Database from 'better-sqlite3';
import type { Archive } from '../archive/archive.ts';
import { inSlice } from '../upkeep/slices.ts';
import { indexBatch } from './search-index.ts';
import {
  beginSearchIndexRebuild,
  countWithoutEntry,
  markSearchIndexAsOfToday,
  nextWithoutEntry,
  searchIndexState,
} from './search-index-state.ts';

const pagesMergedAtOnce = 300;

/**
 * Makes the entries that are missing: all of them where the archive comes from before there was an index, or from a
 * program that reads names otherwise; those an act of very many left to be made.
 */
export function* searchIndexSteps(archive: Archive, customersOfSlice: number): Generator<{ done: number; of: number }> {
  const db = archive.writer;
  const state = searchIndexState(db);
  if (state === 'ofToday') return;
  let progress = { done: 0, of: countWithoutEntry(db, state) };
  // The first of them is only said: the work begins behind it.
  yield progress;
  if (state === 'old') inSlice(archive, () => beginSearchIndexRebuild(db));
  for (;;) {
    for (let ids = nextWithoutEntry(db, 0, customersOfSlice); ids.length > 0; ) {
      inSlice(archive, () => indexBatch(db, ids));
      const done = progress.done + ids.length;
      progress = { done, of: Math.max(progress.of, done) };
      yield progress;
      ids = nextWithoutEntry(db, ids.at(-1) ?? 0, customersOfSlice);
    }
    for (let isFirst = true; inSlice(archive, () => isMergedFurther(db, isFirst)); isFirst = false) yield progress;
    // An act of very many may have taken entries away meanwhile, behind where this stood.
    if (nextWithoutEntry(db, 0, 1).length === 0) break;
  }
  inSlice(archive, () => markSearchIndexAsOfToday(db));
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
