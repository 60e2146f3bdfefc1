import { EventPublisher } from '@orpc/server';
import { type Source, sources } from '../../shared/operation.ts';

interface Change {
  /** What was written, or is otherwise another than before. */
  touched: Source[];
  isOtherArchive: boolean;
}

/** Tells its listeners what has changed; for an archive, as soon as the change is committed. */
export class ChangeNotices {
  readonly #events = new EventPublisher<{ change: Change }>();
  readonly #afterwards: () => void;
  #isAfterwardsDue = false;

  /** `afterwards` is called when those who listen have been told. */
  constructor(afterwards: () => void = () => {}) {
    this.#afterwards = afterwards;
  }

  announce(touched: Iterable<Source>): void {
    this.#publish({ touched: [...touched], isOtherArchive: false });
  }

  /** Anything may be another than before. */
  announceAll(): void {
    this.announce(sources);
  }

  announceOtherArchive(): void {
    this.#publish({ touched: [...sources], isOtherArchive: true });
  }

  listen(signal?: AbortSignal): AsyncIteratorObject<Change, unknown, void> {
    return this.#events.subscribe('change', signal ? { signal } : {});
  }

  #publish(change: Change): void {
    this.#events.publish('change', change);
    if (this.#isAfterwardsDue) return;
    this.#isAfterwardsDue = true;
    // Behind the statement that committed, and before the act is answered.
    queueMicrotask(() => {
      this.#isAfterwardsDue = false;
      this.#afterwards();
    });
  }
}
