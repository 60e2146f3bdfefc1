import type { Archive } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';

const postponed = new WeakSet<Archive>();

/**
 * Lets `work` commit without a checkpoint. What it committed is durable in the log; copying it into the file, which
 * enciphers all of it once more, is left to `checkpointPostponed` and keeps nobody waiting for a confirmation.
 */
export async function postponingCheckpoint<Value>(archive: Archive, work: () => Promise<Value>): Promise<Value> {
  const { writer } = archive;
  const usual: unknown = writer.pragma('wal_autocheckpoint', { simple: true });
  try {
    writer.pragma('wal_autocheckpoint = 0');
    const value = await work();
    postponed.add(archive);
    return value;
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
