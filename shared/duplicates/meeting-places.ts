/** A key's fingerprint and a customer's place share the 53 bits of a whole number. */
const placesPerFingerprint = 2 ** 21;
const heaps = 256;

/** Where more meet under one key it says little: then only neighbours in the order of their names are compared. */
const mostMeeting = 40;
const neighbours = 3;

/**
 * Who meets whom, for millions of keys: kept as numbers, in heaps that are small enough to be gone through one at a
 * time. Two keys can share a fingerprint: then two who do not meet are compared as well.
 */
export class MeetingPlaces {
  readonly #heaps = Array.from({ length: heaps }, () => ({ entries: new Float64Array(64), count: 0 }));

  /** Places are added in the order of their customers' names. */
  add(place: number, keys: Iterable<string>): void {
    for (const key of keys) {
      const fingerprint = fingerprintOf(key);
      const heap = this.#heaps[fingerprint % heaps];
      if (heap === undefined) continue;
      if (heap.count === heap.entries.length) {
        const larger = new Float64Array(heap.count * 2);
        larger.set(heap.entries);
        heap.entries = larger;
      }
      heap.entries[heap.count] = fingerprint * placesPerFingerprint + place;
      heap.count += 1;
    }
  }

  /** Heap by heap, the pairs that meet; a pair that shares several keys comes several times. */
  *heapsOfPairs(): Generator<MeetingPair[]> {
    for (const heap of this.#heaps) {
      yield pairsOf(heap.entries.subarray(0, heap.count).sort());
      heap.entries = new Float64Array(0);
    }
  }

  get heapCount(): number {
    return heaps;
  }
}

/** Two places as one number, the lower one first. */
export type MeetingPair = number;

export function placesOf(pair: MeetingPair): [a: number, b: number] {
  return [Math.floor(pair / placesPerFingerprint), pair % placesPerFingerprint];
}

function pairsOf(entries: Float64Array): MeetingPair[] {
  const pairs: MeetingPair[] = [];
  let start = 0;
  while (start < entries.length) {
    const fingerprint = Math.floor((entries[start] ?? 0) / placesPerFingerprint);
    let end = start + 1;
    while (end < entries.length && Math.floor((entries[end] ?? 0) / placesPerFingerprint) === fingerprint) end++;
    const reach = end - start > mostMeeting ? neighbours : end - start;
    for (let first = start; first < end; first++) {
      const a = (entries[first] ?? 0) % placesPerFingerprint;
      const last = Math.min(end, first + 1 + reach);
      for (let second = first + 1; second < last; second++) {
        const b = (entries[second] ?? 0) % placesPerFingerprint;
        if (a !== b) pairs.push(a * placesPerFingerprint + b);
      }
    }
    start = end;
  }
  return pairs;
}

/** FNV-1a, 32 bits. */
function fingerprintOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
