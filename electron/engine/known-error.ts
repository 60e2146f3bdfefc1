import { ShukeError } from '../../shared/errors.ts';
import { asShukeError } from '../archive/as-shuke-error.ts';
import { asFileError, systemCodeOf } from '../files/file-error.ts';
import type { ArchiveSession } from './archive-session.ts';

/** Where a call worked: what an error is about that does not say it itself. */
export interface PlaceOfCall {
  readonly session: ArchiveSession;
  /** Where operations put what they make, of which an error may know no path. */
  readonly filesFolder: string;
}

/**
 * What a failure of SQLite or of the file system met anywhere in a call means to a person. What has no such meaning (a
 * defect, a ShukeError) comes back as it is.
 */
export function asKnownError(error: unknown, place: PlaceOfCall | null): unknown {
  const archivePath = place?.session.path ?? null;
  if (isOfClosedArchive(error, place)) return new ShukeError('ARCHIVE_CHANGED', {}, { cause: error });
  if (systemCodeOf(error) === null) return asShukeError(error, { file: archivePath ?? '' });
  const path = pathOf(error);
  if (path !== null && archivePath !== null && isOfArchive(path, archivePath)) {
    const known = asShukeError(error, { file: archivePath });
    if (known !== error) return known;
  }
  return asFileError(error, path ?? place?.filesFolder ?? '', 'using');
}

/** better-sqlite3 knows no code for it. */
function isOfClosedArchive(error: unknown, place: PlaceOfCall | null): boolean {
  const isClosed = error instanceof TypeError && error.message.includes('database connection is not open');
  return isClosed && place !== null && !place.session.isOpen;
}

/** The file itself and what stands next to it under its name: log, shared memory, lock. */
function isOfArchive(path: string, archivePath: string): boolean {
  return path === archivePath || path.startsWith(`${archivePath}-`);
}

/** The file meant, in a rename or copy the one that was to be there. */
function pathOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('dest' in error && typeof error.dest === 'string') return error.dest;
  return 'path' in error && typeof error.path === 'string' ? error.path : null;
}
