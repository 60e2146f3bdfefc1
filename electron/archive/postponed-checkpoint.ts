import type { Archive } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';
import type { Transaction } from './transaction.ts';

const postponed = new WeakSet<Archive>();

/**
 * Commits without a checkpoint. What is committed is durable in the log; copying it into the file, which enciphers all
 * of it once more, is left to `checkpointPostponed` and keeps nobody waiting for a confirmation. Errors: as of a commit.
 */
export function commitWithoutCheckpoint(archive: Archive, transaction: Transaction): void {
  const { writer } = archive;
  const usual: unknown = writer.pragma('wal_autocheckpoint', { simple: true });
  writer.pragma('wal_autocheckpoint = 0');
  try {
    transaction.commit();
    postponed.add(archive);
  } finally {
    writer.pragma(`wal_autocheckpoint = ${String(usual)}`);
  }
}

export function isCheckpointPostponed(archive: Archive): boolean {
  return postponed.has(archive);
}

/** Errors: DISK_FULL, ARCHIVE_…; the log stays as it is, and the next commit tries again. */
export function checkpointPostponed(archive: Archive): void {
  postponed.delete(archive);
  try {
    archive.assertInPlace();
    archive.writer.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    throw asShukeError(error, { file: archive.path });
  }
}
