import { type ErrorCode, type ErrorValues, ShukeError } from '../../shared/errors.ts';
import { asFileError } from '../files/file-error.ts';

/** The error of a file; its name is filled in where the request is known (see `naming`). */
export function fileProblem(code: ErrorCode, values: ErrorValues = {}, cause?: unknown): ShukeError {
  return new ShukeError(code, values, cause === undefined ? undefined : { cause });
}

/** Any error met while reading `fileName`, as one that names the file. Unknown ones are defects. */
export function namingFile(error: unknown, fileName: string): ShukeError {
  if (error instanceof ShukeError) {
    return new ShukeError(error.code, { ...error.values, file: fileName }, { cause: error.cause });
  }
  const known = asFileError(error, fileName, 'reading');
  if (known instanceof ShukeError) return known;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ShukeError('DEFECT', { file: fileName, detail }, { cause: error });
}

/** Bytes as the sentences say them: megabytes, rounded up. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
