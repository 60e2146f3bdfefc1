import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ErrorValues, ShukeError } from '../../shared/errors.ts';
import type { Archive, ArchiveReader } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';
import { checkPages, throwIfCancelled } from './check-pages.ts';
import { judgeArchive } from './judge-archive.ts';
import { keyOfFile, type PassphraseOrKey } from './key-of-file.ts';
import { acquireLock } from './lock.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { pageKeys } from './pages.ts';
import { isWritableInPlace } from './read-only-copy.ts';
import { walPathOf } from './wal.ts';

export interface CheckProgress {
  readonly phase: 'pages' | 'structure' | 'references' | 'totals';
  readonly done: number;
  readonly of: number;
}

export interface CheckProblem {
  /** What found it. 'file': the file as a whole cannot be opened; `values.code` says why. */
  readonly kind: 'file' | 'structure' | 'reference' | 'total';
  readonly values: ErrorValues;
}

export interface CheckResult {
  readonly pages: number;
  readonly damagedPages: readonly number[];
  readonly problems: readonly CheckProblem[];
}

/** Recomputes what the archive keeps as derived; answers what differs. */
export type CheckTotals = (reader: ArchiveReader) => Iterable<ErrorValues>;

const problemsAtMost = 100;

/** Checks an open archive while it stays in use: checksums, structure, references, derived totals. */
export async function checkArchive(
  archive: Archive,
  onProgress: (progress: CheckProgress) => void,
  signal?: AbortSignal,
  checkTotals?: CheckTotals,
): Promise<CheckResult> {
  await archive.shortenLog();
  return checkConnected(archive, onProgress, signal, checkTotals);
}

/** What a check needs of an archive. */
export interface ConnectedArchive extends Pick<Archive, 'path' | 'key' | 'fileDescriptor' | 'openReader'> {
  /** Null where it has no log. */
  readonly walDescriptor: number | null;
}

/** The same of a file that a connection has, whatever else of it is open. */
export async function checkConnected(
  archive: ConnectedArchive,
  onProgress: (progress: CheckProgress) => void,
  signal?: AbortSignal,
  checkTotals?: CheckTotals,
): Promise<CheckResult> {
  const checked = await checkPages({
    descriptor: archive.fileDescriptor,
    walDescriptor: archive.walDescriptor,
    keys: pageKeys(archive.key),
    onPages: (done, of) => onProgress({ phase: 'pages', done, of }),
    signal,
  });
  const problems: CheckProblem[] = [];
  const reader = archive.openReader();
  try {
    for await (const problem of checkContent(reader, archive.path, onProgress, signal, checkTotals)) {
      problems.push(problem);
      if (problems.length >= problemsAtMost) break;
    }
  } finally {
    reader.close();
  }
  return { ...checked, problems };
}

async function* checkContent(
  reader: ArchiveReader,
  file: string,
  onProgress: (progress: CheckProgress) => void,
  signal: AbortSignal | undefined,
  checkTotals: CheckTotals | undefined,
): AsyncGenerator<CheckProblem> {
  const steps: { phase: CheckProgress['phase']; find: () => Iterable<CheckProblem> }[] = [
    ...tableNames(reader).map((table) => ({ phase: 'structure' as const, find: () => findInTable(reader, table) })),
    // Table by table leaves out the free list and pages that belong to two tables.
    { phase: 'structure', find: () => findInPragma(reader, `quick_check(${problemsAtMost})`) },
    { phase: 'references', find: () => findBrokenReferences(reader) },
    ...(checkTotals
      ? [
          {
            phase: 'totals' as const,
            find: () => [...checkTotals(reader)].map((values) => ({ kind: 'total' as const, values })),
          },
        ]
      : []),
  ];
  for (const [index, { phase, find }] of steps.entries()) {
    throwIfCancelled(signal);
    onProgress({ phase, done: index, of: steps.length });
    yield* problemsOrFailure(find, phase, file);
    await nextTurn();
  }
}

const kindOfPhase = { pages: 'file', structure: 'structure', references: 'reference', totals: 'total' } as const;

/** SQLite stops at a page whose checksum is wrong: that, too, is a finding. */
function problemsOrFailure(
  find: () => Iterable<CheckProblem>,
  phase: CheckProgress['phase'],
  file: string,
): CheckProblem[] {
  try {
    return [...find()];
  } catch (error) {
    const known = asShukeError(error, { file });
    if (!(known instanceof ShukeError) || known.code !== 'ARCHIVE_DAMAGED') throw known;
    return [{ kind: kindOfPhase[phase], values: { ...known.values, code: known.code } }];
  }
}

function tableNames(reader: ArchiveReader): string[] {
  try {
    return reader
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
      .all()
      .map((table) => table.name);
  } catch (error) {
    // The schema cannot be read; quick_check says so.
    if (asShukeError(error, { file: '' }) instanceof ShukeError) return [];
    throw error;
  }
}

function findInTable(reader: ArchiveReader, table: string): CheckProblem[] {
  return findInPragma(reader, `integrity_check('${table.replaceAll("'", "''")}')`);
}

function findInPragma(reader: ArchiveReader, pragma: string): CheckProblem[] {
  const rows = reader.pragma(pragma) as Record<string, string>[];
  return rows
    .map((row) => Object.values(row)[0] ?? '')
    .filter((message) => message !== 'ok')
    .map((message) => ({ kind: 'structure', values: { message } }));
}

function findBrokenReferences(reader: ArchiveReader): CheckProblem[] {
  return reader
    .prepare<[], { table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map(({ table, rowid, parent }) => ({ kind: 'reference', values: { table, row: rowid ?? 0, missingIn: parent } }));
}

/** Checks a file that may not open at all, and leaves it as it is. */
export async function checkArchiveFile(
  archivePath: string,
  options: PassphraseOrKey,
  onProgress: (progress: CheckProgress) => void,
  signal?: AbortSignal,
): Promise<CheckResult> {
  const file = path.resolve(archivePath);
  try {
    if (!fs.existsSync(file)) throw new ShukeError('ARCHIVE_MISSING', { file });
    const realPath = fs.realpathSync(file);
    const lock = isWritableInPlace(realPath) ? acquireLock(realPath) : null;
    try {
      return await checkFile(realPath, options, onProgress, signal);
    } finally {
      lock?.release();
    }
  } catch (error) {
    throw asShukeError(error, { file });
  }
}

async function checkFile(
  file: string,
  options: PassphraseOrKey,
  onProgress: (progress: CheckProgress) => void,
  signal: AbortSignal | undefined,
): Promise<CheckResult> {
  const descriptor = fs.openSync(file, 'r');
  let walDescriptor: number | null = null;
  try {
    const { key } = await keyOfFile(file, descriptor, options);
    const keys = pageKeys(key);
    const onPages = (done: number, of: number): void => onProgress({ phase: 'pages', done, of });
    walDescriptor = fs.existsSync(walPathOf(file)) ? fs.openSync(walPathOf(file), 'r') : null;
    const checked = await checkPages({ descriptor, walDescriptor, keys, onPages, signal });
    return { ...checked, problems: problemsOfFile(file, () => judgeArchive(file, descriptor, keys, allMigrations)) };
  } finally {
    if (walDescriptor !== null) fs.closeSync(walDescriptor);
    fs.closeSync(descriptor);
  }
}

function problemsOfFile(file: string, judge: () => unknown): CheckProblem[] {
  try {
    judge();
    return [];
  } catch (error) {
    const known = asShukeError(error, { file });
    if (!(known instanceof ShukeError)) throw known;
    return [{ kind: 'file', values: { ...known.values, code: known.code } }];
  }
}
