import { EventPublisher } from '@orpc/server';
import type { changeTopics } from '../../shared/acts/contract.ts';

export type ChangeTopic = (typeof changeTopics)[number];

/** Tells whoever listens which parts of the archive a committed change touched. */
export class ChangeNotices {
  readonly #events = new EventPublisher<{ change: { topics: ChangeTopic[] } }>();
  readonly #afterwards: () => void;

  /** `afterwards` is called when whoever listens was told. */
  constructor(afterwards: () => void = () => {}) {
    this.#afterwards = afterwards;
  }

  announce(...topics: ChangeTopic[]): void {
    this.#events.publish('change', { topics });
    this.#afterwards();
  }

  listen(signal?: AbortSignal): AsyncIteratorObject<{ topics: ChangeTopic[] }, unknown, void> {
    return this.#events.subscribe('change', signal ? { signal } : {});
  }
}
