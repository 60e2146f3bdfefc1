import { useSyncExternalStore } from 'react';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';

type Shown = Pick<ArchiveStatus, 'id' | 'path' | 'opening'> | null;

/**
 * Which archive the page shows: what it writes is meant for that one. With every other archive a new epoch begins, and
 * whatever began in the one before must not go on: neither a form that is still on the page nor a call that was waiting.
 */
export class ArchiveShown {
  /** Undefined: not known yet, or not known any more. */
  #shown: Shown | undefined;
  #epoch = 0;
  readonly #listeners = new Set<() => void>();
  readonly #reopeningListeners = new Set<() => void>();

  get epoch(): number {
    return this.#epoch;
  }

  /** What goes with every call (shownOpeningHeader); empty where no archive is known to be shown. */
  get opening(): string {
    return this.#shown?.opening ?? '';
  }

  /** The archive's status, as the engine answers it now. */
  learn(status: Shown): void {
    const before = this.#shown;
    this.#shown = status;
    if (before === undefined) return;
    if (before?.id !== status?.id || before?.path !== status?.path) this.#begin();
    // A restarted engine opens the same file again: to the page that is the same archive.
    else if (before?.opening !== status?.opening) for (const listener of this.#reopeningListeners) listener();
  }

  /** Another archive has been opened, or none is open any more: which, is still to be learned. */
  letGo(): void {
    this.#shown = undefined;
    this.#begin();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same archive is open in an engine that has nothing in memory of what the page gave to the one before. */
  readonly listenToReopening = (listener: () => void): (() => void) => {
    this.#reopeningListeners.add(listener);
    return () => this.#reopeningListeners.delete(listener);
  };

  #begin(): void {
    this.#epoch += 1;
    for (const listener of this.#listeners) listener();
  }
}

export const archiveShown = new ArchiveShown();

/** For what must begin again with another archive, as the `key` of a component. */
export function useArchiveEpoch(): number {
  return useSyncExternalStore(archiveShown.listen, () => archiveShown.epoch);
}
