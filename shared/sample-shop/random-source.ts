/** A text as a number of 32 bits: FNV-1a (Fowler, Noll, Vo). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Chance that comes out the same every time: mulberry32 (Tommy Ettinger, public domain), seeded by a text. Each part of
 * a story draws from a branch of its own, so that a draw more in one part changes nothing in another.
 */
export class RandomSource {
  readonly #seed: string;
  #state: number;

  constructor(seed: string) {
    this.#seed = seed;
    this.#state = hashOf(seed);
  }

  /** A source of its own, the same for the same name. */
  branch(name: string): RandomSource {
    return new RandomSource(`${this.#seed}/${name}`);
  }

  /** From 0 up to, never reaching, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.fraction() * (to - from);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.fraction() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.pick(items);
  }

  /** Different items, as many as there are at most, in the order drawn. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    return this.shuffled(items).slice(0, count);
  }

  /** Fisher and Yates. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    const drawn: Item[] = [];
    while (left.length > 0) drawn.push(...left.splice(this.whole(0, left.length - 1), 1));
    return drawn;
  }

  /** Normal with mean 0 and deviation 1: Box and Muller (1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
  }

  /** Around a median, spread as wages and habits are: most near it, a few far above. */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.fraction());
  }

  /** How many of something happen where so many do on average: Knuth's method, for small means. */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let product = this.fraction();
    let count = 0;
    while (product > limit) {
      product *= this.fraction();
      count += 1;
    }
    return count;
  }
}
