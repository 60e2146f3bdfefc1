import fs from 'node:fs';
import { ShukeError } from '../../shared/errors.ts';
import { isDamage, pagesOfFile, pagesThroughWal, readFilePage } from './archive-pages.ts';
import { type ArchiveRow, archiveRowOf, readSchema } from './archive-row.ts';
import type { ReadPage } from './b-tree.ts';
import { applicationId, type DatabaseHeader, readDatabaseHeader } from './database-header.ts';
import type { Migration } from './migrations/migration.ts';
import { isPageIntact, lockPageNumber, type PageKeys, pageBytes } from './pages.ts';
import { assertSchemaIsOurs, expectedSchema } from './schema.ts';
import { readWal, type Wal, walPathOf } from './wal.ts';

/** Why a log beside an archive must not be applied to it. */
export type WalRefusal = 'otherArchive' | 'stale' | 'unproven' | 'unreadable';

export interface JudgedArchive {
  readonly userVersion: number;
  readonly isWal: boolean;
  readonly wal: Wal;
  /** Null where the log belongs to the archive, or where there is none. */
  readonly walRefusal: WalRefusal | null;
}

/**
 * Decides whether a file is an archive this program may open, before SQLite sees a byte of it: key, header, version,
 * length, schema and log are read by our own code, and nothing is written.
 */
export function judgeArchive(
  file: string,
  descriptor: number,
  keys: PageKeys,
  migrations: readonly Migration[],
): JudgedArchive {
  const walPath = walPathOf(file);
  const wal = readWal(walPath);
  const walDescriptor = wal.state === 'committed' ? fs.openSync(walPath, 'r') : null;
  try {
    const refusal = walDescriptor === null ? null : refuseWal(descriptor, walDescriptor, wal, keys, migrations);
    const isWalUsed = walDescriptor !== null && refusal === null;
    const readPage = isWalUsed ? pagesThroughWal(descriptor, walDescriptor, wal, keys) : pagesOfFile(descriptor, keys);
    const header = judgeHeader(file, readPage, migrations);
    judgeLength(file, descriptor, isWalUsed ? wal : null, header);
    judgeSchema(file, readPage, header.userVersion, migrations);
    const isMainWal = readOrNull(() => readDatabaseHeader(pagesOfFile(descriptor, keys)(1)).isWal) ?? true;
    return {
      userVersion: header.userVersion,
      isWal: isMainWal,
      wal,
      walRefusal: wal.state === 'unreadable' ? 'unreadable' : refusal,
    };
  } finally {
    if (walDescriptor !== null) fs.closeSync(walDescriptor);
  }
}

function readOrNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function readOrDamaged<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) throw new ShukeError('ARCHIVE_DAMAGED', { file }, { cause: error });
    throw error;
  }
}

/** Page 1 may be whole in the log only, where a power cut tore a checkpoint. */
export function isPageOneReadable(file: string, descriptor: number, keys: PageKeys): boolean {
  if (isPageIntact(readFilePage(descriptor, 1), 1, keys)) return true;
  const wal = readWal(walPathOf(file));
  if (!wal.pages.has(1)) return false;
  const walDescriptor = fs.openSync(walPathOf(file), 'r');
  try {
    return readOrNull(() => pagesThroughWal(descriptor, walDescriptor, wal, keys)(1)) !== null;
  } finally {
    fs.closeSync(walDescriptor);
  }
}

function judgeHeader(file: string, readPage: ReadPage, migrations: readonly Migration[]): DatabaseHeader {
  const header = readOrDamaged(file, () => readDatabaseHeader(readPage(1)));
  if (header.applicationId !== applicationId) throw new ShukeError('ARCHIVE_FOREIGN', { file, kind: 'database' });
  const known = migrations.at(-1)?.version ?? 0;
  if (header.userVersion > known) {
    throw new ShukeError('ARCHIVE_NEWER', { file, found: header.userVersion, known });
  }
  if (header.userVersion < 1 || !header.isLayoutKnown) {
    throw new ShukeError('ARCHIVE_FOREIGN', { file, kind: 'database' });
  }
  return header;
}

/** Every page must be in the file or in the log. */
function judgeLength(file: string, descriptor: number, wal: Wal | null, header: DatabaseHeader): void {
  const sizeBytes = fs.fstatSync(descriptor).size;
  const wholePages = Math.floor(sizeBytes / pageBytes);
  const pageCount = wal ? wal.pageCount : (header.pageCount ?? wholePages);
  const isTorn = sizeBytes % pageBytes !== 0 && !wal;
  for (let pageNumber = wholePages + 1; pageNumber <= pageCount; pageNumber++) {
    if (pageNumber !== lockPageNumber && !wal?.pages.has(pageNumber)) throw truncated(file, sizeBytes, pageCount);
  }
  if (isTorn) throw truncated(file, sizeBytes, pageCount);
}

function truncated(file: string, sizeBytes: number, pageCount: number): ShukeError {
  return new ShukeError('ARCHIVE_TRUNCATED', { file, foundBytes: sizeBytes, expectedBytes: pageCount * pageBytes });
}

function judgeSchema(file: string, readPage: ReadPage, version: number, migrations: readonly Migration[]): void {
  const schema = readOrDamaged(file, () => readSchema(readPage));
  assertSchemaIsOurs(schema, expectedSchema(migrations, version), file);
}

/**
 * All archives without a passphrase share key and salt, so the log of another one, or of another day of this one,
 * fits as far as SQLite can see. The row of `archive`, which every commit writes, tells them apart: its uuid is the
 * archive's, and its counter rises by exactly one a commit, so the file is never ahead of the log's end nor behind
 * the state in which the log began.
 */
function refuseWal(
  descriptor: number,
  walDescriptor: number,
  wal: Wal,
  keys: PageKeys,
  migrations: readonly Migration[],
): WalRefusal | null {
  const rowAt = (readPage: ReadPage): ArchiveRow | null =>
    readOrNull(() => {
      const { userVersion } = readDatabaseHeader(readPage(1));
      return archiveRowOf(readPage, expectedSchema(migrations, userVersion));
    });
  const inFile = rowAt(pagesOfFile(descriptor, keys));
  const atEnd = rowAt(pagesThroughWal(descriptor, walDescriptor, wal, keys, 'lastOffset'));
  if (!atEnd) return 'otherArchive';
  if (!wal.pages.has(atEnd.pageNumber)) return 'unproven';
  if (!inFile) return null;
  if (inFile.uuid !== atEnd.uuid) return 'otherArchive';
  if (inFile.changeCounter > atEnd.changeCounter) return 'stale';
  const atBeginning = rowAt(pagesThroughWal(descriptor, walDescriptor, wal, keys, 'firstOffset'));
  return atBeginning !== null && inFile.changeCounter < atBeginning.changeCounter - 1 ? 'stale' : null;
}
