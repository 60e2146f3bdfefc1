import fs from 'node:fs';

/** Device and inode: what stays with a file that is renamed, and changes where another takes its place. */
export interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
}

/** Of the file at a path, links followed; null where there is none. */
export function identityOfFile(path: string): FileIdentity | null {
  const stat = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? { device: stat.dev, inode: stat.ino } : null;
}

/** Of a file that is open, wherever it is by now. */
export function identityOfOpenFile(descriptor: number): FileIdentity {
  const stat = fs.fstatSync(descriptor, { bigint: true });
  return { device: stat.dev, inode: stat.ino };
}

export function isSameFile(one: FileIdentity | null, other: FileIdentity | null): boolean {
  return one !== null && other !== null && one.device === other.device && one.inode === other.inode;
}

/** True where no folder has the file any more: what is written to it is lost when it is closed. */
export function isDeleted(descriptor: number): boolean {
  return fs.fstatSync(descriptor).nlink === 0;
}
