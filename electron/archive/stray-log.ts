import fs from 'node:fs';
import path from 'node:path';
import { isDamage, pagesOfFile } from './archive-pages.ts';
import { type ArchiveRow, archiveRowOf } from './archive-row.ts';
import { readDatabaseHeader } from './database-header.ts';
import { acquireLockIfFree, isLockedHere } from './lock.ts';
import type { Migration } from './migrations/migration.ts';
import type { PageKeys } from './pages.ts';
import { refuseWal } from './prove-wal.ts';
import { expectedSchema } from './schema.ts';
import { syncFolder } from './set-aside.ts';
import { readWal, walPathOf } from './wal.ts';

export interface MarkedArchive {
  readonly file: string;
  readonly descriptor: number;
  readonly keys: PageKeys;
  readonly migrations: readonly Migration[];
}

const setAsideMark = /\.set-aside-\d+$/;
const logMark = /-wal$/;

/**
 * The log of an archive that was renamed while it was open, before a crash or after one: it is in the same folder under
 * the old name. Looked for only where the file has the mark of use and has no log of its own; the log must have been
 * written in the very opening that the mark names. Null where there is none. Nothing is written.
 */
export function findStrayLog(archive: MarkedArchive): string | null {
  const { file, descriptor, keys, migrations } = archive;
  if (fs.existsSync(walPathOf(file)) || !rowOf(descriptor, archive)?.inUse) return null;
  const folder = path.dirname(file);
  for (const entry of fs.readdirSync(folder)) {
    if (!logMark.test(entry.replace(setAsideMark, ''))) continue;
    const walPath = path.join(folder, entry);
    if (!fs.statSync(walPath, { throwIfNoEntry: false })?.isFile()) continue;
    const wal = readWal(walPath);
    if (wal.state !== 'committed') continue;
    const walDescriptor = fs.openSync(walPath, 'r');
    try {
      if (refuseWal({ descriptor, walDescriptor, wal, keys, migrations }) !== null) continue;
    } finally {
      fs.closeSync(walDescriptor);
    }
    if (!isLogOfAnother(walPath, archive)) return walPath;
  }
  return null;
}

/** The archive's row as the file has it, no log applied; null where it cannot be read. */
function rowOf(descriptor: number, { keys, migrations }: MarkedArchive): ArchiveRow | null {
  try {
    const pages = pagesOfFile(descriptor, keys);
    return archiveRowOf(pages, expectedSchema(migrations, readDatabaseHeader(pages(1)).userVersion));
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function ownerOf(walPath: string): string {
  return walPath.replace(setAsideMark, '').replace(logMark, '');
}

/** True where the log's name is that of a file that may need it: a copy of this archive, or one we cannot read. */
function isLogOfAnother(walPath: string, archive: MarkedArchive): boolean {
  const owner = ownerOf(walPath);
  if (setAsideMark.test(walPath) || owner === archive.file || !fs.existsSync(owner)) return false;
  if (isLockedHere(owner) || !fs.statSync(owner).isFile()) return true;
  const descriptor = fs.openSync(owner, 'r');
  try {
    const row = rowOf(descriptor, archive);
    return row === null || row.uuid === rowOf(archive.descriptor, archive)?.uuid;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Puts a stray log in its place next to the archive, unless a program has it open under its old name. */
export function adoptStrayLog(file: string, strayLog: string): void {
  if (setAsideMark.test(strayLog)) {
    moveLog(strayLog, file);
    return;
  }
  const oldName = ownerOf(strayLog);
  const lock = acquireLockIfFree(oldName);
  if (lock === null) return;
  try {
    moveLog(strayLog, file);
    fs.rmSync(`${oldName}-shm`, { force: true });
  } finally {
    lock.release();
  }
}

function moveLog(strayLog: string, file: string): void {
  fs.renameSync(strayLog, walPathOf(file));
  syncFolder(path.dirname(file));
}
