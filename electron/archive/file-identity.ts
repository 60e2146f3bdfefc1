import fs from 'node:fs';
import { ShukeError } from '../../shared/errors.ts';

/** Device and inode: what stays with a file that is renamed, and changes where another takes its place. */
export interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
}

export function identityOfFile(path: string): FileIdentity | null {
  const stat = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? { device: stat.dev, inode: stat.ino } : null;
}

/** SQLite in WAL mode goes on writing to a file that was deleted, and what it writes is lost with it. */
export function assertSameFile(path: string, expected: FileIdentity, file: string): void {
  const found = identityOfFile(path);
  if (found?.device !== expected.device || found.inode !== expected.inode) {
    throw new ShukeError('ARCHIVE_REPLACED', { file, isMissing: found ? 0 : 1 });
  }
}
