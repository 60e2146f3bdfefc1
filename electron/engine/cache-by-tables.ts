import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Archive } from '../archive/archive.ts';

/** What a value is asked for by, and the tables it is read from. */
export interface CacheQuestion {
  key: string;
  reads: readonly TrackedName[];
}

interface Entry<Value> {
  state: string;
  value: Value;
}

/**
 * Values read from an archive, each valid until one of the tables it is read from is written. Of more than `most` the
 * least recently used goes; an archive that is closed takes its values along.
 */
export class CacheByTables<Value> {
  readonly #entries = new WeakMap<Archive, Map<string, Entry<Value>>>();
  readonly #most: number;

  constructor(most = 1) {
    this.#most = most;
  }

  /** `make` is given the value of this key that is no longer valid, where there is one: it may be brought up to date. */
  get(archive: Archive, { key, reads }: CacheQuestion, make: (outdated: Value | undefined) => Value): Value {
    const entries = this.#entriesOf(archive);
    const state = archive.changes.stateOf(reads);
    const known = entries.get(key);
    const value = known?.state === state ? known.value : make(known?.value);
    entries.delete(key);
    entries.set(key, { state, value });
    const [oldest] = entries.keys();
    if (entries.size > this.#most && oldest !== undefined) entries.delete(oldest);
    return value;
  }

  clear(archive: Archive): void {
    this.#entries.delete(archive);
  }

  #entriesOf(archive: Archive): Map<string, Entry<Value>> {
    const entries = this.#entries.get(archive) ?? new Map<string, Entry<Value>>();
    this.#entries.set(archive, entries);
    return entries;
  }
}
