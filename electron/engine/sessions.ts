import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Archive } from '../archive/archive.ts';
import { ArchiveSession } from './archive-session.ts';

/** What only a turn of `Sessions.inTurn` may do. */
export interface SessionTurn {
  /** Makes the archive the open one and closes the one before. */
  take(archive: Archive): ArchiveSession;
  /** Closes the open archive, where one is. */
  close(): void;
}

export interface SessionListeners {
  /** Another archive is open, or none: called before anything else is done with it. */
  onChange(current: ArchiveSession): void;
  /** A commit to the open archive wrote these tables. */
  onWritten(written: ReadonlySet<TrackedName>): void;
  /** The archive before could not be closed properly; it is not used again. */
  onCloseFailure(error: unknown): void;
}

/** The sessions of an engine, one after the other: at most one archive is open at any time. */
export class Sessions {
  #current = ArchiveSession.of(null);
  #latestTurn: Promise<unknown> = Promise.resolve();
  #hasEnded = false;
  #ending: Promise<void> | undefined;
  readonly #listeners: SessionListeners;

  constructor(listeners: SessionListeners) {
    this.#listeners = listeners;
  }

  get current(): ArchiveSession {
    return this.#current;
  }

  /** Opening, creating, restoring, closing: one after the other; a turn begins when the one before has ended. */
  inTurn<Result>(work: (turn: SessionTurn) => Promise<Result>): Promise<Result> {
    const turn = {
      take: (archive: Archive) => this.#become(archive),
      close: () => {
        if (this.#current.isOpen) this.#become(null);
      },
    };
    const done = this.#latestTurn.then(() => {
      if (this.#hasEnded) throw new Error('the engine has ended');
      return work(turn);
    });
    this.#latestTurn = done.catch(() => undefined); // The caller hears it; the next turn begins all the same.
    return done;
  }

  /** At the end of the program: after `prepare` nothing is opened any more, and no one is told that the archive closes. */
  end(prepare: () => Promise<void>): Promise<void> {
    this.#ending ??= this.inTurn(async () => {
      try {
        await prepare();
      } finally {
        this.#hasEnded = true;
        this.#current.end();
      }
    });
    return this.#ending;
  }

  #become(archive: Archive | null): ArchiveSession {
    const before = this.#current;
    this.#current = ArchiveSession.of(archive, before.generation + 1);
    archive?.changes.listen((written) => this.#listeners.onWritten(written));
    this.#listeners.onChange(this.#current);
    try {
      before.end();
    } catch (error) {
      this.#listeners.onCloseFailure(error);
    }
    return this.#current;
  }
}
