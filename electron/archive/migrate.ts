import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { ShukeError } from '../../shared/errors.ts';
import { beginningInBytes } from '../files/file-name.ts';
import { readFilePage } from './archive-pages.ts';
import type { ArchiveKey } from './key.ts';
import type { Migration } from './migrations/migration.ts';
import { isPageIntact, lockPageNumber, type PageKeys, pageBytes } from './pages.ts';
import { applyWriterPragmas, openKeyed } from './pragmas.ts';
import { longestArchiveNameBytes, placeWithoutOverwriting, unfinishedPathFor } from './unfinished-file.ts';
import { writeWhole } from './write-whole.ts';

export interface ArchiveToMigrate {
  readonly path: string;
  readonly writer: Database.Database;
  readonly fileDescriptor: number;
  readonly keys: PageKeys;
}

/** Brings an archive to the newest schema; before the first step a verified copy is left next to it. */
export function migrateArchive(
  archive: ArchiveToMigrate,
  from: number,
  migrations: readonly Migration[],
): string | null {
  const steps = migrations.filter((migration) => migration.version > from);
  if (steps.length === 0) return null;
  const copyPath = keepVerifiedCopy(archive, from);
  for (const step of steps) runMigration(archive.writer, step, archive.path);
  return copyPath;
}

/** Brings a copy that is only shown to the newest schema, so that it can be read like any other archive. */
export function migrateReadingCopy(
  path: string,
  key: ArchiveKey,
  from: number,
  migrations: readonly Migration[],
): void {
  const steps = migrations.filter((migration) => migration.version > from);
  if (steps.length === 0) return;
  const writer = openKeyed(path, key, { fileMustExist: true });
  try {
    applyWriterPragmas(writer);
    for (const step of steps) runMigration(writer, step, path);
  } finally {
    writer.close();
  }
}

/** One step, whole or not at all. */
function runMigration(writer: Database.Database, step: Migration, file: string): void {
  // Rebuilding a table would otherwise act on the rows that refer to it; the references are checked before the commit.
  writer.pragma('foreign_keys = 0');
  try {
    writer.exec('BEGIN IMMEDIATE');
    writer.exec(step.sql);
    assertReferencesHold(writer, file);
    writer.exec('UPDATE archive SET change_counter = change_counter + 1');
    writer.pragma(`user_version = ${step.version}`);
    writer.exec('COMMIT');
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  } finally {
    writer.pragma('foreign_keys = 1');
  }
}

function assertReferencesHold(writer: Database.Database, file: string): void {
  const broken = writer
    .prepare<[], { table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .get();
  if (!broken) return;
  throw new ShukeError('ARCHIVE_DAMAGED', {
    file,
    table: broken.table,
    row: broken.rowid ?? 0,
    missingIn: broken.parent,
  });
}

/** Page by page through the handle that is open already, each page's checksum verified on its way. */
function keepVerifiedCopy(archive: ArchiveToMigrate, version: number): string {
  archive.writer.pragma('wal_checkpoint(TRUNCATE)');
  const unfinishedPath = unfinishedPathFor(archive.path);
  try {
    writeVerifiedCopy(archive, unfinishedPath);
    return placeUnderFreeName(unfinishedPath, archive.path, version);
  } catch (error) {
    fs.rmSync(unfinishedPath, { force: true });
    throw error;
  }
}

function writeVerifiedCopy(archive: ArchiveToMigrate, unfinishedPath: string): void {
  const pageCount = Math.floor(fs.fstatSync(archive.fileDescriptor).size / pageBytes);
  const descriptor = fs.openSync(unfinishedPath, 'wx', 0o600);
  try {
    for (let pageNumber = 1; pageNumber <= pageCount; pageNumber++) {
      const page = readFilePage(archive.fileDescriptor, pageNumber);
      if (pageNumber !== lockPageNumber && !isPageIntact(page, pageNumber, archive.keys)) {
        throw new ShukeError('ARCHIVE_DAMAGED', { file: archive.path, page: pageNumber });
      }
      writeWhole(descriptor, page);
    }
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function placeUnderFreeName(unfinishedPath: string, archivePath: string, version: number): string {
  const { dir, name, ext } = path.parse(archivePath);
  for (let number = 1; ; number++) {
    const ending = ` before-upgrade ${version}${number === 1 ? '' : ` (${number})`}${ext}`;
    const beginning = beginningInBytes(name, longestArchiveNameBytes - Buffer.byteLength(ending));
    const copyPath = path.join(dir, `${beginning}${ending}`);
    try {
      placeWithoutOverwriting(unfinishedPath, copyPath);
      return copyPath;
    } catch (error) {
      if (!(error instanceof ShukeError) || error.code !== 'ARCHIVE_EXISTS') throw error;
    }
  }
}
