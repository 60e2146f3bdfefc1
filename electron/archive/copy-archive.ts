import fs from 'node:fs';
import { ShukeError } from '../../shared/errors.ts';
import { deleteDraft } from '../files/noted-draft.ts';
import type { Archive, ArchiveReader } from './archive.ts';
import { readFilePage, readPageAt } from './archive-pages.ts';
import { asShukeError } from './as-shuke-error.ts';
import { type CheckProgress, type CheckResult, type CheckTotals, checkConnected } from './check-archive.ts';
import { checkpoint } from './checkpoint.ts';
import { newInUseMark, writeInUseMark } from './in-use-mark.ts';
import { isPageIntact, lockPageNumber, type PageKeys, pageBytes, pageKeys } from './pages.ts';
import { applyWriterPragmas, openKeyed } from './pragmas.ts';
import { placeWithoutOverwriting } from './unfinished-file.ts';
import { readOpenWal } from './wal.ts';
import { writeWhole } from './write-whole.ts';

export interface CopyProgress {
  readonly phase: 'copying' | CheckProgress['phase'];
  readonly done: number;
  readonly of: number;
}

export interface CopyControl {
  /** Where the copy is made: in the target's folder, under a name that no file has. */
  readonly draft: string;
  onProgress(progress: CopyProgress): void;
  /** Lets others have their turn; throws where the person has asked to stop. */
  breathe(): Promise<void>;
  readonly signal: AbortSignal;
  readonly checkTotals?: CheckTotals;
}

/** About 1 MB, 10 ms of work. */
const pagesPerTurn = 256;
const attemptsAtMost = 3;

/**
 * One consistent file of an open archive, its log included, while work in it goes on; of an archive that was moved,
 * deleted or replaced while it is open too. The copy is opened and checked under another name before it gets its own:
 * what is found then is in the archive as well. Errors: ARCHIVE_EXISTS, ARCHIVE_DAMAGED with the page that cannot be read,
 * those of writing.
 */
export async function copyArchive(archive: Archive, target: string, control: CopyControl): Promise<CheckResult> {
  const { draft: unfinishedPath } = control;
  try {
    const descriptor = fs.openSync(unfinishedPath, 'wx+', 0o600);
    let checked: CheckResult;
    try {
      await copyPages(archive, descriptor, control);
      checked = await settleAndCheck(archive, { target, unfinishedPath, descriptor }, control);
      fs.fsyncSync(descriptor);
    } finally {
      // Only now: closing it drops SQLite's locks on the same file.
      fs.closeSync(descriptor);
    }
    placeWithoutOverwriting(unfinishedPath, target);
    return checked;
  } catch (error) {
    throw asShukeError(error, { file: target });
  } finally {
    deleteDraft(unfinishedPath);
  }
}

async function copyPages(archive: Archive, descriptor: number, control: CopyControl): Promise<void> {
  await archive.shortenLog();
  const reader = archive.openReader();
  try {
    reader.beginSnapshot();
    for (let attempt = 1; ; attempt++) {
      const counter = changeCounterOf(reader);
      await copyPagesAsOfNow(archive, reader, descriptor, control);
      // Only where the file had left its place, and the reader has no snapshot of its own, can it have come back.
      if (changeCounterOf(reader) === counter) return;
      if (attempt === attemptsAtMost) throw new ShukeError('ARCHIVE_BUSY', { file: archive.path });
    }
  } finally {
    reader.close();
  }
}

function changeCounterOf(reader: ArchiveReader): number {
  return Number(reader.prepare('SELECT change_counter FROM archive').pluck().get());
}

/**
 * The pages as the reader sees them: from the log up to here, else from the file. As long as it reads, a checkpoint writes
 * to the file only what that part of the log holds, and the log is not begun again.
 */
async function copyPagesAsOfNow(
  archive: Archive,
  reader: ArchiveReader,
  descriptor: number,
  control: CopyControl,
): Promise<void> {
  const pageCount = Number(reader.pragma('page_count', { simple: true }));
  const offsetsInLog = offsetsInLogOf(archive);
  const keys = pageKeys(archive.key);
  for (let first = 1; first <= pageCount; first += pagesPerTurn) {
    const last = Math.min(pageCount, first + pagesPerTurn - 1);
    const pages: Buffer[] = [];
    for (let pageNumber = first; pageNumber <= last; pageNumber++) {
      pages.push(readIntactPage(archive, pageNumber, offsetsInLog.get(pageNumber), keys));
    }
    writeWhole(descriptor, Buffer.concat(pages), (first - 1) * pageBytes);
    control.onProgress({ phase: 'copying', done: last, of: pageCount });
    await control.breathe();
  }
  fs.ftruncateSync(descriptor, pageCount * pageBytes);
}

/** A log that is in the file is not read: after a large import it is as long as the file. */
function offsetsInLogOf({ writer, walDescriptor }: Archive): ReadonlyMap<number, number> {
  const isInFile = !writer.inTransaction && checkpoint(writer, 'NOOP').pagesLeft === 0;
  return isInFile ? new Map() : readOpenWal(walDescriptor).pages;
}

function readIntactPage(
  { fileDescriptor, walDescriptor, path: file }: Archive,
  pageNumber: number,
  offsetInLog: number | undefined,
  keys: PageKeys,
): Buffer {
  // SQLite locks bytes of this page and never uses it.
  if (pageNumber === lockPageNumber) return Buffer.alloc(pageBytes);
  try {
    const page =
      offsetInLog === undefined ? readFilePage(fileDescriptor, pageNumber) : readPageAt(walDescriptor, offsetInLog);
    if (isPageIntact(page, pageNumber, keys)) return page;
  } catch (error) {
    throw asShukeError(error, { file });
  }
  throw new ShukeError('ARCHIVE_DAMAGED', { file, page: pageNumber });
}

interface UnfinishedCopy {
  readonly target: string;
  readonly unfinishedPath: string;
  readonly descriptor: number;
}

/** With one connection that has the file for itself: it needs no shared memory, which a disk of the network has not. */
async function settleAndCheck(
  { key, leftSince }: Archive,
  { target, unfinishedPath, descriptor }: UnfinishedCopy,
  { onProgress, signal, checkTotals }: CopyControl,
): Promise<CheckResult> {
  const db = openKeyed(unfinishedPath, key, { fileMustExist: true });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    applyWriterPragmas(db);
    writeInUseMark(db, leftSince === null ? null : newInUseMark(db, leftSince));
    checkpoint(db, 'TRUNCATE');
    const openReader = (): ArchiveReader => ({
      prepare: db.prepare.bind(db) as ArchiveReader['prepare'],
      pragma: (source, options) => db.pragma(source, options),
      beginSnapshot: () => undefined,
      close: () => undefined,
    });
    const copy = { path: target, key, fileDescriptor: descriptor, walDescriptor: null, openReader };
    const checked = await checkConnected(copy, onProgress, signal, checkTotals);
    const [damaged] = checked.damagedPages;
    if (damaged !== undefined) throw new ShukeError('ARCHIVE_DAMAGED', { file: target, page: damaged });
    return checked;
  } finally {
    db.close();
  }
}
