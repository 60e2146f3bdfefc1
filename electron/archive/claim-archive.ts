import fs from 'node:fs';
import type Database from 'better-sqlite3';
import { ShukeError } from '../../shared/errors.ts';
import { systemCodeOf } from '../files/file-error.ts';
import { asShukeError } from './as-shuke-error.ts';
import { type InUseMark, newInUseMark, writeInUseMark } from './in-use-mark.ts';
import type { ArchiveKey } from './key.ts';
import { migrateArchive } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { pageKeys } from './pages.ts';
import { applyWriterPragmas, busyTimeoutMs, openKeyed } from './pragmas.ts';
import { expectedSchema } from './schema.ts';
import { walPathOf } from './wal.ts';

export interface ArchiveToClaim {
  readonly file: string;
  readonly descriptor: number;
  readonly key: ArchiveKey;
  readonly userVersion: number;
  readonly migrations: readonly Migration[];
  /** The mark it bears, where its log is there too: left by a crash from which nothing is lost. */
  readonly recovered: InUseMark | null;
  /** UTC milliseconds. */
  readonly now: number;
}

/** How long to wait for a program that has the file open under any name. */
const claimTimeoutMs = 200;

/**
 * Takes the file itself, whatever names it has: SQLite's exclusive lock is on the file, so a program that has it open
 * under another name, or whose lock next to it was deleted, keeps us out. Under that lock the log is brought into the
 * file, the schema is brought up to date and the mark of use is written. The lock ends when this returns, as other
 * connections of ours could not read; who opens the file then finds this mark or is too late (`isClaimHeld`). Null for
 * a schema that knows no mark. Errors: ARCHIVE_IN_USE, those of writing and of upgrading.
 */
export function claimArchive(archive: ArchiveToClaim): InUseMark | null {
  const { file, key, descriptor, userVersion, migrations, recovered, now } = archive;
  const writer = openKeyed(file, key, { fileMustExist: true });
  let mark: InUseMark | null = null;
  try {
    lockExclusively(writer, file);
    const upgrades = migrations.some(({ version }) => version > userVersion);
    // The copy that an upgrade leaves is whole, and must not say otherwise.
    if (upgrades && recovered !== null) writeInUseMark(writer, null);
    migrateArchive({ path: file, writer, fileDescriptor: descriptor, keys: pageKeys(key) }, userVersion, migrations);
    const newest = expectedSchema(migrations, migrations.at(-1)?.version ?? 0);
    if (!newest.archiveColumns.includes('in_use_id')) return null;
    mark = newInUseMark(writer, now);
    writeInUseMark(writer, mark);
    return mark;
  } finally {
    // The only connection: closing it brings the log into the file and removes it.
    writer.close();
    if (mark !== null) leaveEmptyLog(file, descriptor);
  }
}

/** Where the program is killed before the first connection makes its log, nothing is missing from the marked file. */
function leaveEmptyLog(file: string, descriptor: number): void {
  try {
    fs.closeSync(fs.openSync(walPathOf(file), 'wx', fs.fstatSync(descriptor).mode & 0o777));
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  }
}

function lockExclusively(writer: Database.Database, file: string): void {
  writer.pragma(`busy_timeout = ${claimTimeoutMs}`);
  writer.pragma('locking_mode = EXCLUSIVE');
  try {
    applyWriterPragmas(writer);
  } catch (error) {
    const known = asShukeError(error, { file });
    const isBusy = known instanceof ShukeError && known.code === 'ARCHIVE_BUSY';
    throw isBusy ? new ShukeError('ARCHIVE_IN_USE', { file }, { cause: error }) : known;
  }
  writer.pragma(`busy_timeout = ${busyTimeoutMs}`);
}
