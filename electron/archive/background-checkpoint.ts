import type Database from 'better-sqlite3';
import { ShukeError } from '../../shared/errors.ts';
import { asShukeError } from './as-shuke-error.ts';
import { type CheckpointMode, checkpoint } from './checkpoint.ts';
import { CheckpointThread } from './checkpoint-thread.ts';
import { identityOfOpenFile } from './file-identity.ts';
import type { ArchiveKey } from './key.ts';

export interface LogToWriteBack {
  readonly path: string;
  readonly key: ArchiveKey;
  readonly fileDescriptor: number;
  readonly walDescriptor: number;
  readonly writer: Database.Database;
  isInPlace(): boolean;
}

/** After the last commit: someone who copies the file in the file manager takes longer to get there. */
const idleMs = 2_000;
/** Up to this many pages are written back at once, in some 20 ms; more in a thread of their own. */
const pagesAtOnceAtMost = 256;
/** A log of this many pages does not wait until nothing more is written; SQLite's own measure. */
const pagesOfLongLog = 1_000;

/**
 * Brings the log into the archive's file a few seconds after the last commit, and keeps a log from growing long. Nothing
 * that is committed waits for it: it is durable in the log.
 */
export class BackgroundCheckpoint {
  readonly #log: LogToWriteBack;
  #timer: NodeJS.Timeout | undefined;
  #thread: CheckpointThread | null = null;
  #hasThreads = true;
  #threadEndedAtMs = Number.NEGATIVE_INFINITY;
  #isStopped = false;

  constructor(log: LogToWriteBack) {
    this.#log = log;
    // Otherwise the act that finds a long log has to wait for SQLite.
    log.writer.pragma('wal_autocheckpoint = 0');
  }

  /** To be called after each commit. */
  committed(): void {
    if (this.#isStopped) return;
    // Where a reader keeps the log from being written back, a thread straight after the last one could do no more.
    const hasJustEnded = performance.now() - this.#threadEndedAtMs < idleMs;
    const isDue = this.#thread === null && !hasJustEnded && (this.#pagesToWrite() ?? 0) > pagesOfLongLog;
    this.#runIn(isDue ? 0 : idleMs);
  }

  /** Waits until no thread is at it: of two checkpoints at once the later is refused. */
  finish(): void {
    this.#thread?.finish();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.finish();
  }

  #runIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#writeBack(), delayMs);
    this.#timer.unref();
  }

  /** Ends when a long log is in the file, as far as it can be without keeping anyone waiting. */
  async shorten(): Promise<void> {
    if (this.#thread === null && this.#isForThread()) this.#startThread();
    await this.#thread?.ended;
  }

  /** Null where it cannot be told now: within a transaction, or where the disk fails. */
  #pagesToWrite(): number | null {
    return this.#checkpoint('NOOP');
  }

  #isForThread(): boolean {
    if (this.#isStopped || !this.#hasThreads || !this.#log.isInPlace()) return false;
    return (this.#pagesToWrite() ?? 0) > pagesAtOnceAtMost;
  }

  #writeBack(): void {
    if (this.#isStopped || this.#thread !== null || !this.#log.isInPlace()) return;
    if (this.#isForThread()) {
      this.#startThread();
      return;
    }
    // A reader that began before the last commit may still need the log.
    if (this.#checkpoint('PASSIVE') !== 0) this.#runIn(idleMs);
  }

  /**
   * How many pages are left to write; null where it could not be done: the log stays as it is, and a full disk is said
   * where a person meets it.
   */
  #checkpoint(mode: CheckpointMode): number | null {
    const { writer, path } = this.#log;
    if (writer.inTransaction) return null;
    try {
      return checkpoint(writer, mode).pagesLeft;
    } catch (error) {
      if (asShukeError(error, { file: path }) instanceof ShukeError) return null;
      throw error;
    }
  }

  #startThread(): void {
    const { path, key, fileDescriptor, walDescriptor } = this.#log;
    const identity = identityOfOpenFile(fileDescriptor);
    const walIdentity = identityOfOpenFile(walDescriptor);
    const thread = new CheckpointThread({ path, key, identity, walIdentity });
    this.#thread = thread;
    void thread.ended.then((hasWorked) => {
      this.#thread = null;
      this.#hasThreads = hasWorked;
      this.#threadEndedAtMs = performance.now();
      if (this.#isStopped) return;
      // Without threads SQLite's own measure holds again.
      if (!hasWorked) this.#log.writer.pragma(`wal_autocheckpoint = ${pagesOfLongLog}`);
      this.#runIn(idleMs);
    });
  }
}
