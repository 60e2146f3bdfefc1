import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { countWrongSearchEntries, indexCustomers } from '../../../electron/search/search-index.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { shopCustomers, writeShop } from './searched-shop.ts';

const customers = 240;

async function indexedShop(): Promise<Database.Database> {
  const archive = await makeTestArchive();
  writeShop(archive, shopCustomers(customers, 'many'), 'GBP');
  return archive.writer;
}

function note(db: Database.Database, text: string, ids: readonly number[]): void {
  const write = db.prepare('UPDATE customers SET note = ? WHERE id = ?');
  db.exec('SAVEPOINT act');
  for (const id of ids) write.run(text, id);
  indexCustomers(db, ids);
  db.exec('RELEASE act');
}

const everybody = Array.from({ length: customers }, (_, index) => index + 1);

/** SQLite's own comparison of the index with the rows it is made of; throws where they differ. */
function assertIndexIsWhole(db: Database.Database): void {
  db.prepare("INSERT INTO search_index (search_index) VALUES ('integrity-check')").run();
}

function found(db: Database.Database, word: string): number {
  const sql = 'SELECT count(*) FROM search_index WHERE search_index MATCH ?';
  return db.prepare<[string], number>(sql).pluck().get(`"\ue006${word}"`) ?? 0;
}

/** The signs of the word that no neighbour in the index shares with it. */
function isInBytes(db: Database.Database, word: string): boolean {
  return db
    .prepare<[], { block: Buffer }>('SELECT block FROM search_index_data')
    .all()
    .some(({ block }) => block.includes(word.slice(1)));
}

describe('the index after many customers changed at once', () => {
  it('holds what the tables say and nothing of what went, in either order of the ids', async () => {
    const db = await indexedShop();
    for (const [round, ids] of [everybody, everybody.toReversed()].entries()) {
      note(db, `xqzyk${round}`, ids);
      expect(found(db, `xqzyk${round}`)).toBe(customers);
      assertIndexIsWhole(db);
    }
    expect(found(db, 'xqzyk0')).toBe(0);
    note(db, '', everybody);
    expect(isInBytes(db, 'xqzyk')).toBe(false);
    expect(countWrongSearchEntries(db)).toBe(0);
  });

  it('takes single changes as before', async () => {
    const db = await indexedShop();
    note(db, 'kept first', everybody);
    note(db, 'kept second', everybody);
    for (const id of everybody.slice(0, 30)) note(db, 'third', [id]);
    for (const id of everybody.slice(0, 15)) note(db, '', [id]);
    assertIndexIsWhole(db);
    const left = ['kept', 'first', 'second', 'third'].map((word) => found(db, word));
    expect(left).toEqual([customers - 30, 0, customers - 30, 15]);
  });

  it('overwrites what goes after an act that was rolled back, too', async () => {
    const db = await indexedShop();
    note(db, 'xqzyk', [1]);
    db.exec('BEGIN');
    note(db, 'never', everybody);
    db.exec('ROLLBACK');
    assertIndexIsWhole(db);
    expect(isInBytes(db, 'xqzyk')).toBe(true);
    note(db, '', [1]);
    expect(isInBytes(db, 'xqzyk')).toBe(false);
    expect(found(db, 'never')).toBe(0);
  });
});
