import fs from 'node:fs';
import { ShukeError } from '../../shared/errors.ts';
import { isDamage, pagesOfFile, pagesThroughWal, readFilePage } from './archive-pages.ts';
import { archiveRowOf, readSchema } from './archive-row.ts';
import type { ReadPage } from './b-tree.ts';
import { applicationId, type DatabaseHeader, readDatabaseHeader } from './database-header.ts';
import type { InUseMark } from './in-use-mark.ts';
import type { Migration } from './migrations/migration.ts';
import { isPageIntact, lockPageNumber, type PageKeys, pageBytes } from './pages.ts';
import { refuseWal, type WalRefusal } from './prove-wal.ts';
import { assertSchemaIsOurs, expectedSchema } from './schema.ts';
import { readWal, type Wal, walPathOf } from './wal.ts';

export interface JudgedArchive {
  readonly userVersion: number;
  readonly isWal: boolean;
  readonly wal: Wal;
  /** Null where the log belongs to the archive, or where there is none. */
  readonly walRefusal: WalRefusal | null;
  /** The mark that the archive bears, its log applied. */
  readonly inUse: InUseMark | null;
  /** True where the log that belongs to the archive is there, even with nothing in it. */
  readonly hasLog: boolean;
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
  walPath = walPathOf(file),
): JudgedArchive {
  const wal = readWal(walPath);
  const walDescriptor = wal.state === 'committed' ? fs.openSync(walPath, 'r') : null;
  try {
    const refusal = walDescriptor === null ? null : refuseWal({ descriptor, walDescriptor, wal, keys, migrations });
    const isWalUsed = walDescriptor !== null && refusal === null;
    const readPage = isWalUsed
      ? pagesThroughWal(descriptor, walDescriptor, wal.pages, keys)
      : pagesOfFile(descriptor, keys);
    const header = judgeHeader(file, readPage, migrations);
    judgeLength(file, descriptor, isWalUsed ? wal : null, header);
    judgeSchema(file, readPage, header.userVersion, migrations);
    const isMainWal = readOrNull(() => readDatabaseHeader(pagesOfFile(descriptor, keys)(1)).isWal) ?? true;
    const walRefusal = wal.state === 'unreadable' ? 'unreadable' : refusal;
    const row = readOrDamaged(file, () => archiveRowOf(readPage, expectedSchema(migrations, header.userVersion)));
    return {
      userVersion: header.userVersion,
      isWal: isMainWal,
      wal,
      walRefusal,
      inUse: row.inUse,
      hasLog: walRefusal === null && fs.existsSync(walPath),
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
    return readOrNull(() => pagesThroughWal(descriptor, walDescriptor, wal.pages, keys)(1)) !== null;
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
