import { ShukeError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import { asShukeError } from '../archive/as-shuke-error.ts';
import type { Connection } from '../archive/query.ts';
import { inTransaction } from '../archive/transaction.ts';

const settingName = 'rewriteDue';

/** Says in the archive itself that deleted bytes may be left in it; the caller holds the transaction. */
export function noteRewriteDue(connection: Connection): void {
  connection.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(settingName, '1');
}

export function isRewriteDue(connection: Connection): boolean {
  return connection.prepare<[string]>('SELECT 1 FROM settings WHERE name = ?').get(settingName) !== undefined;
}

/**
 * Writes the whole file again and empties the log next to it. `secure_delete` overwrites what is deleted, but copies of
 * it stay in the unused parts of pages that were split before (measured: 7 of 1,000 deleted customers could be read
 * from the pages of a file of 50,000); only a rewritten file has none. False where there is no room for it now.
 */
export function rewriteArchive(archive: Archive): boolean {
  const db = archive.writer;
  try {
    archive.assertInPlace();
    db.exec('VACUUM');
    if (!archive.writeBackLog('emptied')) return false;
    inTransaction(archive, () => db.prepare('DELETE FROM settings WHERE name = ?').run(settingName));
    return archive.writeBackLog('emptied');
  } catch (error) {
    const known = asShukeError(error, { file: archive.path });
    if (known instanceof ShukeError && (known.code === 'DISK_FULL' || known.code === 'ARCHIVE_BUSY')) return false;
    throw known;
  }
}
