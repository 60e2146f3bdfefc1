import type { Archive } from '../archive/archive.ts';
import { commitLarge } from '../archive/large-commit.ts';
import { Transaction } from '../archive/transaction.ts';

/** In a smaller cache a large import enciphers the pages of its indexes over and over (measured at 2, 16, 24, 40 and 64 MB). */
const cacheKibibytes = 16_384;

/**
 * Commits what an import did, unless it throws or says that there is nothing to keep. The caller keeps every other
 * write out. Errors: DISK_FULL, ARCHIVE_….
 */
export async function inImportTransaction<Value>(
  archive: Archive,
  work: () => Promise<{ isKept: boolean; value: Value }>,
): Promise<Value> {
  const db = archive.writer;
  const usualCache: unknown = db.pragma('cache_size', { simple: true });
  try {
    db.pragma(`cache_size = -${cacheKibibytes}`);
    // An import's rows name rows that it has just found or made: looking each of them up took a third of the writing.
    db.pragma('foreign_keys = 0');
    return await committed(archive, work);
  } finally {
    db.pragma('foreign_keys = 1');
    db.pragma(`cache_size = ${String(usualCache)}`);
  }
}

async function committed<Value>(
  archive: Archive,
  work: () => Promise<{ isKept: boolean; value: Value }>,
): Promise<Value> {
  const transaction = new Transaction(archive);
  try {
    const { isKept, value } = await work();
    if (isKept) commitLarge(archive, transaction);
    else transaction.rollBack();
    return value;
  } catch (error) {
    throw transaction.failed(error);
  }
}
