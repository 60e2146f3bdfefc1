import Database from 'better-sqlite3';
import { type ErrorCode, ShukeError } from '../../shared/errors.ts';

/** By SQLite's code or the system's; the longest beginning counts (SQLITE_IOERR_WRITE before SQLITE_IOERR). */
const codes: readonly [string, ErrorCode][] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  // A full disk or a file-size limit arrives as one of these as often as it does as SQLITE_FULL.
  ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
  ['SQLITE_IOERR_TRUNCATE', 'DISK_FULL'],
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
  ['SQLITE_IOERR_FSYNC', 'DISK_FULL'],
  ['SQLITE_IOERR_DATA', 'ARCHIVE_DAMAGED'],
  ['SQLITE_IOERR_CORRUPTFS', 'ARCHIVE_DAMAGED'],
  ['SQLITE_IOERR_SHORT_READ', 'ARCHIVE_DAMAGED'],
  ['SQLITE_IOERR_READ', 'ARCHIVE_DAMAGED'],
  ['SQLITE_BUSY', 'ARCHIVE_BUSY'],
  ['SQLITE_LOCKED', 'ARCHIVE_BUSY'],
  ['SQLITE_READONLY_DBMOVED', 'ARCHIVE_REPLACED'],
  ['SQLITE_READONLY', 'ARCHIVE_READ_ONLY'],
  ['SQLITE_CORRUPT', 'ARCHIVE_DAMAGED'],
  ['SQLITE_NOTADB', 'ARCHIVE_DAMAGED'],
  ['SQLITE_IOERR', 'DISK_ERROR'],
  ['SQLITE_PERM', 'ARCHIVE_NO_PERMISSION'],
  ['SQLITE_CANTOPEN', 'ARCHIVE_NO_PERMISSION'],
  ['SQLITE_PROTOCOL', 'ARCHIVE_BUSY'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EFBIG', 'DISK_FULL'],
  ['EROFS', 'ARCHIVE_READ_ONLY'],
  ['EACCES', 'ARCHIVE_NO_PERMISSION'],
  ['EPERM', 'ARCHIVE_NO_PERMISSION'],
  ['ENOENT', 'ARCHIVE_MISSING'],
  ['ENOTDIR', 'ARCHIVE_MISSING'],
  ['ELOOP', 'ARCHIVE_MISSING'],
  ['EBUSY', 'ARCHIVE_IN_USE'],
  ['ETXTBSY', 'ARCHIVE_IN_USE'],
  ['EISDIR', 'FILE_PLACE_TAKEN'],
  ['ENOTEMPTY', 'FILE_PLACE_TAKEN'],
  ['ENAMETOOLONG', 'FILE_NAME_TOO_LONG'],
  ['EIO', 'DISK_ERROR'],
  ['ENXIO', 'DISK_ERROR'],
  ['ENODEV', 'DISK_ERROR'],
  ['ESTALE', 'DISK_ERROR'],
  ['EEXIST', 'ARCHIVE_EXISTS'],
];

function hasCode(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/**
 * What a failure of SQLite or of the file system on an archive whose key is proven means to a person. What has no
 * such meaning (a defect, a ShukeError) comes back as it is.
 */
export function asShukeError(error: unknown, values: { file: string }): unknown {
  if (error instanceof ShukeError || !hasCode(error)) return error;
  const isOfSqlite = error instanceof Database.SqliteError;
  if (isOfSqlite !== error.code.startsWith('SQLITE_')) return error;
  const match = codes
    .filter(([beginning]) => (isOfSqlite ? error.code.startsWith(beginning) : error.code === beginning))
    .sort(([one], [other]) => other.length - one.length)[0];
  if (!match) return error;
  const code = error.code.startsWith('SQLITE_CANTOPEN') && isPathTooLong(values.file) ? 'FILE_NAME_TOO_LONG' : match[1];
  return new ShukeError(code, { ...values, cause: error.code }, { cause: error });
}

/** SQLite opens no longer one (MAX_PATHNAME of its unix VFS), counting what it puts next to the file; and says no more. */
function isPathTooLong(file: string): boolean {
  return process.platform !== 'win32' && Buffer.byteLength(`${file}-journal`) > 512;
}
