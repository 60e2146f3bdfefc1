import Database from 'better-sqlite3';
import { ShukeError } from '../../shared/errors.ts';
import { type ArchiveKey, rawKeyLiteral } from './key.ts';

/** How long a write waits for another program (virus scanner, backup tool) to let go of the file. */
export const busyTimeoutMs = 5000;

/** Opens a file with its key; nothing of it is read yet. Refuses where SQLite came without its cipher. */
export function openKeyed(
  path: string,
  key: ArchiveKey,
  options: { readonly?: boolean; fileMustExist: boolean },
): Database.Database {
  const db = new Database(path, { ...options, timeout: busyTimeoutMs });
  try {
    applyCipher(db, key);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function applyCipher(db: Database.Database, key: ArchiveKey): void {
  // Without the cipher these are unknown pragmas, which SQLite ignores: a plain file would come of it.
  if (db.pragma("cipher = 'sqlcipher'", { simple: true }) !== 'sqlcipher') throw new ShukeError('CIPHER_MISSING');
  if (String(db.pragma('legacy = 4', { simple: true })) !== '4') throw new ShukeError('CIPHER_MISSING');
  db.pragma(`key = ${rawKeyLiteral(key)}`);
}

/** Each with what it answers when it took effect. */
const pragmasOfEveryConnection: readonly (readonly [name: string, set: string, answer: number])[] = [
  ['trusted_schema', '0', 0],
  ['cell_size_check', '1', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', '1', 1],
  ['secure_delete', '1', 1],
  ['recursive_triggers', '0', 0],
  // A WAL database comes back from every reopening with NORMAL, which may lose the last acts at a power cut.
  ['synchronous', 'FULL', 2],
  // macOS: fsync alone leaves the data in the drive's cache.
  ['fullfsync', '1', 1],
  ['checkpoint_fullfsync', '1', 1],
];

function setPragma(db: Database.Database, name: string, set: string, answer: number | string): void {
  db.pragma(`${name} = ${set}`);
  const found = db.pragma(name, { simple: true });
  // SQLite built without memory mapping answers nothing to mmap_size.
  if (found !== answer && !(name === 'mmap_size' && found === undefined)) {
    throw new Error(`pragma ${name} is ${String(found)}, not ${answer}`);
  }
}

/**
 * Negative: kibibytes. SQLite's own 2 MB make the first page of a sorted list of 100,000 customers twice as slow.
 */
const writerCacheSize = -32_768;
const readerCacheSize = -65_536;

export function applyWriterPragmas(db: Database.Database): void {
  for (const [name, set, answer] of pragmasOfEveryConnection) setPragma(db, name, set, answer);
  setPragma(db, 'journal_mode', 'WAL', 'wal');
  setPragma(db, 'cache_size', String(writerCacheSize), writerCacheSize);
}

export function applyReaderPragmas(db: Database.Database): void {
  for (const [name, set, answer] of pragmasOfEveryConnection) setPragma(db, name, set, answer);
  setPragma(db, 'cache_size', String(readerCacheSize), readerCacheSize);
  setPragma(db, 'query_only', '1', 1);
}
