import { isDamage, pagesOfFile, pagesThroughWal } from './archive-pages.ts';
import { type ArchiveRow, archiveRowOf } from './archive-row.ts';
import type { ReadPage } from './b-tree.ts';
import { readDatabaseHeader } from './database-header.ts';
import type { Migration } from './migrations/migration.ts';
import type { PageKeys } from './pages.ts';
import { expectedSchema } from './schema.ts';
import { pagesAsOf, type Wal } from './wal.ts';

/** Why a log must not be applied to an archive. */
export type WalRefusal = 'otherArchive' | 'stale' | 'unproven' | 'unreadable';

export interface WalToProve {
  /** The archive's file. */
  readonly descriptor: number;
  readonly walDescriptor: number;
  readonly wal: Wal;
  readonly keys: PageKeys;
  readonly migrations: readonly Migration[];
}

/**
 * All archives without a passphrase share key and salt, so the log of another one, or of another day of this one,
 * fits as far as SQLite can see. The row of `archive`, which every commit writes, tells them apart. A log belongs to a
 * file whose state is one that the log passes through, or the one it began from: by uuid, by the counter, which every
 * commit raises by one, and by the id of the opening, which tells two copies apart that went different ways.
 */
export function refuseWal({ descriptor, walDescriptor, wal, keys, migrations }: WalToProve): WalRefusal | null {
  const rowAt = (readPage: ReadPage): ArchiveRow | null => {
    try {
      const { userVersion } = readDatabaseHeader(readPage(1));
      return archiveRowOf(readPage, expectedSchema(migrations, userVersion));
    } catch (error) {
      if (isDamage(error)) return null;
      throw error;
    }
  };
  const rowAfter = (commit: number): ArchiveRow | null =>
    rowAt(pagesThroughWal(descriptor, walDescriptor, pagesAsOf(wal, commit), keys));

  const inFile = rowAt(pagesOfFile(descriptor, keys));
  const atEnd = rowAfter(wal.commits.length - 1);
  if (!atEnd) return 'otherArchive';
  if (!wal.pages.has(atEnd.pageNumber)) return 'unproven';
  // A checkpoint that was cut off while it wrote this page; the log has the whole page.
  if (!inFile) return null;
  if (inFile.uuid !== atEnd.uuid) return 'otherArchive';
  if (inFile.changeCounter > atEnd.changeCounter) return 'stale';
  const then = rowReaching(inFile.changeCounter, wal.commits.length, rowAfter);
  if (then === null) return null;
  if (then.changeCounter === inFile.changeCounter) return then.inUse?.id === inFile.inUse?.id ? null : 'stale';
  // The first commit of all is past the file's state: it must follow that state directly.
  return then.changeCounter === inFile.changeCounter + 1 ? null : 'stale';
}

/** The archive's row after the first commit whose counter is at least this one; null where it cannot be read. */
function rowReaching(
  changeCounter: number,
  commits: number,
  rowAfter: (commit: number) => ArchiveRow | null,
): ArchiveRow | null {
  let [from, to] = [0, commits - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const row = rowAfter(middle);
    if (row === null) return null;
    if (row.changeCounter < changeCounter) from = middle + 1;
    else to = middle;
  }
  return rowAfter(from);
}
