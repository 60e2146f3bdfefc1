import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PageKey } from './key-list.ts';

export type PageKeyHandlers = { readonly [Name in PageKey]?: (() => void) | undefined };

/** What the pages that are shown do for a key; of two that offer the same the later one answers. */
export class PageKeyRegistry {
  readonly #offers: Array<() => PageKeyHandlers> = [];
  readonly #listeners = new Set<() => void>();
  #offered: ReadonlySet<PageKey> = new Set();

  /** `handlers` is asked again at each key, so that it may change from drawing to drawing. */
  offer(handlers: () => PageKeyHandlers): () => void {
    this.#offers.push(handlers);
    this.refresh();
    return () => {
      this.#offers.splice(this.#offers.indexOf(handlers), 1);
      this.refresh();
    };
  }

  handlerOf(name: PageKey): (() => void) | undefined {
    for (const handlers of this.#offers.toReversed()) {
      const handler = handlers()[name];
      if (handler !== undefined) return handler;
    }
    return undefined;
  }

  get offered(): ReadonlySet<PageKey> {
    return this.#offered;
  }

  /** After what is offered may have changed. */
  refresh(): void {
    const names = this.#offers.flatMap((handlers) =>
      Object.entries(handlers())
        .filter(([, handler]) => handler !== undefined)
        .map(([name]) => name as PageKey),
    );
    const now = new Set(names);
    if (now.size === this.#offered.size && names.every((name) => this.#offered.has(name))) return;
    this.#offered = now;
    for (const listener of this.#listeners) listener();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const pageKeys = new PageKeyRegistry();

/**
 * A page's own answers to keys of the list, as long as it is shown: `usePageKeys({ exportTable: openMenu })`. A name
 * that is undefined is not offered; the frame looks after typing, input methods and dialogs.
 */
export function usePageKeys(handlers: PageKeyHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
    pageKeys.refresh();
  });
  useEffect(() => pageKeys.offer(() => latest.current), []);
}

/** Which keys the page that is shown answers. */
export function useOfferedKeys(): ReadonlySet<PageKey> {
  return useSyncExternalStore(pageKeys.listen, () => pageKeys.offered);
}
