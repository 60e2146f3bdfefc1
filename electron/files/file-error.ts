import { type ErrorCode, ShukeError } from '../../shared/errors.ts';

/** What was being done to the file; 'using' where that is not known. */
export type FileUse = 'reading' | 'writing' | 'using';

const refused: Readonly<Record<FileUse, ErrorCode>> = {
  reading: 'FILE_UNREADABLE',
  writing: 'FILE_NOT_WRITABLE',
  using: 'FILE_NOT_ACCESSIBLE',
};
const missing: Readonly<Record<FileUse, ErrorCode>> = {
  reading: 'FILE_MISSING',
  writing: 'FILE_NOT_WRITABLE',
  using: 'FILE_MISSING',
};

/** What the system's refusals mean to a person. */
const codes: Readonly<Record<string, ErrorCode | Readonly<Record<FileUse, ErrorCode>>>> = {
  ENOENT: missing,
  ELOOP: missing,
  EACCES: refused,
  EPERM: refused,
  EBUSY: refused,
  ETXTBSY: refused,
  EROFS: 'FILE_NOT_WRITABLE',
  EISDIR: 'FILE_PLACE_TAKEN',
  ENOTDIR: 'FILE_PLACE_TAKEN',
  EEXIST: 'FILE_PLACE_TAKEN',
  ENOTEMPTY: 'FILE_PLACE_TAKEN',
  ENAMETOOLONG: 'FILE_NAME_TOO_LONG',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EIO: 'DISK_ERROR',
  ENXIO: 'DISK_ERROR',
  ENODEV: 'DISK_ERROR',
  ESTALE: 'DISK_ERROR',
};

/**
 * A failure of the file system on a file that is not an archive, as an error that names the file. What has no meaning
 * to a person (a defect, a ShukeError) comes back as it is.
 */
export function asFileError(error: unknown, file: string, use: FileUse): unknown {
  if (error instanceof ShukeError) return error;
  const systemCode = systemCodeOf(error);
  const meaning = systemCode === null ? undefined : codes[systemCode];
  if (systemCode === null || meaning === undefined) return error;
  const code = typeof meaning === 'string' ? meaning : meaning[use];
  return new ShukeError(code, { file, cause: systemCode }, { cause: error });
}

/** 'ENOSPC' and the like; null for anything that is no failure of the file system. */
export function systemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$/u.test(error.code) ? error.code : null;
}
