import type { Archive } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';

/** One transaction of the connection that writes: whole or not at all. */
export class Transaction {
  readonly #archive: Archive;

  /** Begins it. Error: ARCHIVE_BUSY and the like, naming the file. */
  constructor(archive: Archive) {
    this.#archive = archive;
    try {
      archive.writer.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw asShukeError(error, { file: archive.path });
    }
  }

  /**
   * Durable when this returns. Raises the archive's counter, as every commit must (docs/archive-format.md), and the
   * versions of the tables written; `isQuiet`: who listens hears of them later. Errors: ARCHIVE_REPLACED, DISK_FULL.
   */
  commit({ isQuiet = false } = {}): void {
    const { writer, changes } = this.#archive;
    writer.prepare('UPDATE archive SET change_counter = change_counter + 1').run();
    this.#archive.assertInPlace();
    writer.exec('COMMIT');
    changes.commit({ isQuiet });
    this.#archive.committed();
  }

  rollBack(): void {
    const { writer, changes } = this.#archive;
    if (writer.inTransaction) writer.exec('ROLLBACK');
    changes.rollBack();
  }

  /** Rolls back; gives the error to throw instead of this one, which names the file. */
  failed(error: unknown): unknown {
    this.rollBack();
    return asShukeError(error, { file: this.#archive.path });
  }
}

/** The same for work that is done at once. */
export function inTransaction<Result>(archive: Archive, work: () => Result, { isQuiet = false } = {}): Result {
  const transaction = new Transaction(archive);
  try {
    const result = work();
    transaction.commit({ isQuiet });
    return result;
  } catch (error) {
    throw transaction.failed(error);
  }
}
