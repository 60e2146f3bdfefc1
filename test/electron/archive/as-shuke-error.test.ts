import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { asShukeError } from '../../../electron/archive/as-shuke-error.ts';
import { ShukeError } from '../../../shared/errors.ts';

const file = '/shops/a.shuke';

it.each([
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
  ['SQLITE_BUSY', 'ARCHIVE_BUSY'],
  ['SQLITE_BUSY_SNAPSHOT', 'ARCHIVE_BUSY'],
  ['SQLITE_READONLY', 'ARCHIVE_READ_ONLY'],
  ['SQLITE_READONLY_DBMOVED', 'ARCHIVE_REPLACED'],
  ['SQLITE_CORRUPT', 'ARCHIVE_DAMAGED'],
  ['SQLITE_CORRUPT_INDEX', 'ARCHIVE_DAMAGED'],
  ['SQLITE_NOTADB', 'ARCHIVE_DAMAGED'],
])('%s of SQLite is %s to a person', (code, expected) => {
  const failure = new Database.SqliteError('message', code);
  const known = asShukeError(failure, { file });
  expect(known).toBeInstanceOf(ShukeError);
  expect(known).toMatchObject({ code: expected, values: { file, cause: code }, cause: failure });
});

it.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EACCES', 'ARCHIVE_NO_PERMISSION'],
  ['EROFS', 'ARCHIVE_READ_ONLY'],
])('%s of the file system is %s to a person', (code, expected) => {
  expect(asShukeError(Object.assign(new Error('message'), { code }), { file })).toMatchObject({ code: expected });
});

it.skipIf(process.platform === 'win32')('a path longer than SQLite opens is told from one that it may not open', () => {
  const failure = new Database.SqliteError('unable to open database file', 'SQLITE_CANTOPEN');
  expect(asShukeError(failure, { file })).toMatchObject({ code: 'ARCHIVE_NO_PERMISSION' });
  const deep = `/${'店'.repeat(170)}/a.shuke`;
  expect(asShukeError(failure, { file: deep })).toMatchObject({ code: 'FILE_NAME_TOO_LONG' });
});

it('a defect, a broken rule and an error that is ours already stay what they are', () => {
  const others = [
    new TypeError('x'),
    new Database.SqliteError('UNIQUE', 'SQLITE_CONSTRAINT_UNIQUE'),
    new ShukeError('CUSTOMER_UNKNOWN'),
    'text',
  ];
  for (const other of others) expect(asShukeError(other, { file })).toBe(other);
});
