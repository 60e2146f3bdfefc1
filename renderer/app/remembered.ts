import { useSyncExternalStore } from 'react';

/** A value of the page's layout that outlives the page: known to one machine, of no consequence where it is lost. */
export class Remembered<Value> {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly #name: string;
  readonly #read: (stored: unknown) => Value;
  readonly #listeners = new Set<() => void>();
  #value: { held: Value } | undefined;

  /** `read` makes a value of whatever was stored, also of nothing and of what an older program stored. */
  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | null, name: string, read: (stored: unknown) => Value) {
    this.#storage = storage;
    this.#name = `shuke.${name}`;
    this.#read = read;
  }

  /** Looked up when it is first asked for, not before: by then the storage knows what was kept. */
  get value(): Value {
    this.#value ??= { held: this.#read(this.#stored()) };
    return this.#value.held;
  }

  set(value: Value): void {
    const held = this.#read(value);
    this.#value = { held };
    try {
      this.#storage?.setItem(this.#name, JSON.stringify(held));
    } catch {
      // A browser that keeps nothing: the value holds until the page is closed.
    }
    for (const listener of this.#listeners) listener();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #stored(): unknown {
    try {
      const text = this.#storage?.getItem(this.#name);
      return text == null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  }
}

export function useRemembered<Value>(remembered: Remembered<Value>): Value {
  return useSyncExternalStore(remembered.listen, () => remembered.value);
}

/** For as long as the window; a browser told to keep nothing throws where its storage is looked at. */
export function windowStorage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
