import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ShukeError } from '../../shared/errors.ts';
import { derivedParts } from '../acts/derived-part.ts';
import { logDefect } from '../engine/log-defect.ts';
import { systemCodeOf } from '../files/file-error.ts';
import type { Archive } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';
import { applicationId } from './database-header.ts';
import { type FileIdentity, identityOfFile, isSameFile } from './file-identity.ts';
import { newSaltForPassphrase } from './header.ts';
import { type ArchiveKey, keyOfPassphrase, publishedArchiveKey, saltBytes } from './key.ts';
import { lockPathOf } from './lock.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { openArchive } from './open-archive.ts';
import { describePlace } from './place.ts';
import { applyWriterPragmas, openKeyed } from './pragmas.ts';
import { placeWithoutOverwriting, unfinishedPathFor } from './unfinished-file.ts';

export interface NewArchive {
  readonly homeCurrency: string;
  readonly now: number;
  readonly passphrase?: string | undefined;
  readonly migrations?: readonly Migration[];
  /** As of `OpenArchiveOptions`. */
  readonly isUnattended?: boolean | undefined;
}

/** Makes a new archive and opens it. An existing file is never touched, whatever it is. */
export async function createArchive(archivePath: string, made: NewArchive): Promise<Archive> {
  const file = path.resolve(archivePath);
  try {
    if (fs.existsSync(file)) throw new ShukeError('ARCHIVE_EXISTS', { file });
    if (describePlace(file).network) throw new ShukeError('ARCHIVE_NETWORK_FILE_SYSTEM', { file });
    const key =
      made.passphrase === undefined
        ? publishedArchiveKey
        : await keyOfPassphrase(made.passphrase, newSaltForPassphrase());
    makeFolder(path.dirname(file));
    const unfinishedPath = unfinishedPathFor(file);
    let identity: FileIdentity | null = null;
    try {
      try {
        writeNewArchive(unfinishedPath, key, made);
        identity = identityOfFile(unfinishedPath);
        placeWithoutOverwriting(unfinishedPath, file);
      } finally {
        for (const suffix of ['', '-journal', '-wal', '-shm']) fs.rmSync(`${unfinishedPath}${suffix}`, { force: true });
      }
      const { migrations, now, isUnattended } = made;
      return await openArchive(file, { derivedKey: key.key, now, isUnattended, ...(migrations ? { migrations } : {}) });
    } catch (error) {
      const isOfAnother = error instanceof ShukeError && error.code === 'ARCHIVE_IN_USE';
      if (!isOfAnother) removeUnopened(file, identity);
      throw error;
    }
  } catch (error) {
    throw asShukeError(error, { file });
  }
}

/** A new archive that could not be opened holds nothing; left there, its name would be taken at the next try. */
function removeUnopened(file: string, identity: FileIdentity | null): void {
  try {
    if (!isSameFile(identityOfFile(file), identity)) return;
    for (const path of [file, `${file}-wal`, `${file}-shm`, lockPathOf(file)]) fs.rmSync(path, { force: true });
  } catch (error) {
    logDefect('archive.removeUnopened', error);
  }
}

function writeNewArchive(file: string, key: ArchiveKey, made: NewArchive): void {
  // Made before SQLite opens it, so that no one else can read it at any moment.
  fs.closeSync(fs.openSync(file, 'wx', 0o600));
  const db = openKeyed(file, key, { fileMustExist: true });
  try {
    db.exec('BEGIN IMMEDIATE');
    db.pragma(`application_id = ${applicationId}`);
    for (const migration of made.migrations ?? allMigrations) {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }
    db.prepare('INSERT INTO archive (id, uuid, home_currency, created_at) VALUES (1, ?, ?, ?)').run(
      randomUUID(),
      made.homeCurrency,
      made.now,
    );
    if (made.migrations === undefined) {
      for (const part of derivedParts()) part.markComplete?.(db);
    }
    db.exec('COMMIT');
    applyWriterPragmas(db);
  } finally {
    db.close();
  }
  assertEnciphered(file, key);
}

/** What Signal's issue 5097 was about: a library without its cipher writes plain files and says nothing. */
function assertEnciphered(file: string, key: ArchiveKey): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    const start = Buffer.alloc(saltBytes);
    fs.readSync(descriptor, start, 0, saltBytes, 0);
    if (!start.equals(key.salt)) throw new ShukeError('CIPHER_MISSING');
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Error: FOLDER_MISSING where something else, or a link to nothing, has its name. */
function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR', 'ENOENT', 'ELOOP'].includes(systemCodeOf(error) ?? '')) throw error;
    throw new ShukeError('FOLDER_MISSING', { path: folder }, { cause: error });
  }
}
