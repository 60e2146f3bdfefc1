import type { Archive } from './archive.ts';
import type { Transaction } from './transaction.ts';

const afterLargeCommit = new WeakSet<Archive>();

/**
 * Commits without a checkpoint, however large the log is. What is committed is durable in the log; writing it into the
 * file, which enciphers all of it once more, keeps no one waiting for a confirmation. Errors: as of a commit.
 */
export function commitLarge(archive: Archive, transaction: Transaction): void {
  const { writer } = archive;
  const usual: unknown = writer.pragma('wal_autocheckpoint', { simple: true });
  writer.pragma('wal_autocheckpoint = 0');
  try {
    transaction.commit();
    afterLargeCommit.add(archive);
  } finally {
    writer.pragma(`wal_autocheckpoint = ${String(usual)}`);
  }
}

/** True once after a large commit. */
export function takeLargeCommit(archive: Archive): boolean {
  return afterLargeCommit.delete(archive);
}
