import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ShukeError } from '../../shared/errors.ts';
import { beginningInBytes } from '../files/file-name.ts';
import { identityOfFile, isSameFile } from './file-identity.ts';
import { syncFolder } from './set-aside.ts';

const randomPart = /\.[0-9a-f]{12}$/;

/** Most file systems take names of 255 bytes; SQLite puts files next to an archive that have "-journal" after its name. */
export const longestArchiveNameBytes = 255 - '-journal'.length;

/** A name for a file while it is being made: in the same folder, hidden, and never one that is taken. */
export function unfinishedPathFor(file: string): string {
  return path.join(path.dirname(file), `${beginningOfUnfinished(file)}${randomBytes(6).toString('hex')}`);
}

function beginningOfUnfinished(file: string): string {
  const randomBytesOfName = '.0123456789ab'.length;
  return `${beginningInBytes(`.${path.basename(file)}`, longestArchiveNameBytes - randomBytesOfName)}.`;
}

/** Gives a finished file its name. Error: ARCHIVE_EXISTS; whatever has the name is never touched. */
export function placeWithoutOverwriting(unfinishedPath: string, file: string): void {
  try {
    // A link fails where the name is taken; a rename would overwrite.
    fs.linkSync(unfinishedPath, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') throw new ShukeError('ARCHIVE_EXISTS', { file }, { cause: error });
    // FAT and exFAT (USB sticks) know no links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'UNKNOWN'].includes(String(code))) throw error;
    if (fs.existsSync(file)) throw new ShukeError('ARCHIVE_EXISTS', { file }, { cause: error });
    fs.renameSync(unfinishedPath, file);
  }
  fs.rmSync(unfinishedPath, { force: true });
  syncFolder(path.dirname(file));
}

/** A program killed as it placed a file leaves the file with both names; this takes the unfinished one away. */
export function removeUnfinishedNameOf(file: string): void {
  const dir = path.dirname(file);
  const beginning = beginningOfUnfinished(file);
  const identity = identityOfFile(file);
  for (const entry of fs.readdirSync(dir)) {
    if (!entry.startsWith(beginning) || !randomPart.test(entry)) continue;
    const other = path.join(dir, entry);
    if (isSameFile(identityOfFile(other), identity)) fs.rmSync(other);
  }
}
