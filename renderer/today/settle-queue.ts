import type { EngineClient } from '../../shared/contract.ts';
import { queuedWrite } from '../app/queued-writes.ts';

export type SettleInput = Parameters<EngineClient['today']['settle']>[0];

interface QueueState {
  /** Decided, and out of the list. */
  settled: ReadonlySet<string>;
  /** Why the last decision about a task could not be written. */
  errors: ReadonlyMap<string, unknown>;
}

interface SettleQueueParts {
  write(said: SettleInput): Promise<{ actId: number | null }>;
  /** Reads the list again; tasks stay out of it until it was read after the last write. */
  refetch(): Promise<unknown>;
  /** Somebody sees why a task is back in the list. */
  showFailure(error: unknown): void;
}

/** What was decided about tasks, written one after the other while the list already goes on. */
export class SettleQueue {
  #state: QueueState = { settled: new Set(), errors: new Map() };
  #underWay = 0;
  readonly #listeners = new Set<() => void>();

  readonly #parts: SettleQueueParts;

  constructor(parts: SettleQueueParts) {
    this.#parts = parts;
  }

  readonly state = (): QueueState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * The task leaves the list at once; it comes back where it cannot be written. `said` is asked when its turn comes: its
   * words may still be read by then. `onWritten`: with its act, if there was one.
   */
  async settle(
    task: string,
    said: () => SettleInput | Promise<SettleInput>,
    onWritten: (actId: number | null) => void,
  ): Promise<void> {
    this.#underWay += 1;
    const { settled, errors } = this.#state;
    this.#set({ settled: new Set(settled).add(task), errors: new Map([...errors].filter(([key]) => key !== task)) });
    try {
      const { actId } = await queuedWrite(async () => this.#parts.write(await said()));
      onWritten(actId);
    } catch (error) {
      this.#set({
        settled: new Set([...this.#state.settled].filter((key) => key !== task)),
        errors: new Map(this.#state.errors).set(task, error),
      });
      // Where the page was left meanwhile, nothing else says it.
      if (this.#listeners.size === 0) this.#parts.showFailure(error);
    }
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    await this.#parts.refetch();
    if (this.#underWay === 0) this.#set({ settled: new Set() });
  }

  #set(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
