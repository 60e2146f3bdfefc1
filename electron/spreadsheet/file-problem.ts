import { type ErrorCode, type ErrorValues, ShukeError } from '../../shared/errors.ts';

/** The error of a file; its name is filled in where the request is known (see `naming`). */
export function fileProblem(code: ErrorCode, values: ErrorValues = {}, cause?: unknown): ShukeError {
  return new ShukeError(code, values, cause === undefined ? undefined : { cause });
}

const codesOfSystemErrors: Record<string, ErrorCode> = {
  ENOENT: 'FILE_MISSING',
  ENOTDIR: 'FILE_MISSING',
  EACCES: 'FILE_UNREADABLE',
  EPERM: 'FILE_UNREADABLE',
  EISDIR: 'FILE_UNREADABLE',
  EBUSY: 'FILE_UNREADABLE',
  EIO: 'FILE_UNREADABLE',
};

/** Any error met while reading `fileName`, as one that names the file. Unknown ones are defects. */
export function namingFile(error: unknown, fileName: string): ShukeError {
  if (error instanceof ShukeError) {
    return new ShukeError(error.code, { ...error.values, file: fileName }, { cause: error.cause });
  }
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = codesOfSystemErrors[systemCode];
  if (code !== undefined) return new ShukeError(code, { file: fileName }, { cause: error });
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ShukeError('DEFECT', { file: fileName, detail }, { cause: error });
}

/** Bytes as the sentences say them: megabytes, rounded up. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
