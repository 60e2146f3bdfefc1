import { placesByKey } from '../../shared/places-by-key.ts';

/** Scores that differ by less are equal: the sums they come from are exact to some 15 digits. */
const scoreSteps = 2 ** 36;
/** A window is sorted from the scores that fall into its bins; how many bins there are. */
const bins = 4_096;
/** Ranks of more places than this are read from the whole order. */
const mostPicked = 1_000;

/** A score as a whole number, equal for equal scores. */
export function wholeScore(score: number): number {
  return Math.round(score * scoreSteps);
}

/** Places in their order, each with its rank. */
export interface RankedPlaces {
  places: Int32Array;
  /** From 1, of each of these places; equal scores share it. */
  ranks: Int32Array;
}

/** In which of equal parts of the range each score is, and how many are in each. */
interface Binned {
  binOf: Uint16Array;
  counts: Int32Array;
}

/**
 * Places of the roster by a score, the best first, equals by place. A window of it is found by a pass over the scores
 * and a sort of those near it, so that a list can follow a hand; the whole order is made when it is first asked for.
 */
export class ScoreOrder {
  readonly #scores: Float64Array;
  readonly #isRanked: Uint8Array;
  readonly length: number;
  #whole: RankedPlaces | null = null;
  #ranksByPlace: Int32Array | null = null;
  #binned: Binned | null = null;

  constructor(scores: Float64Array, isRanked: Uint8Array) {
    this.#scores = scores;
    this.#isRanked = isRanked;
    let length = 0;
    for (const one of isRanked) length += one;
    this.length = length;
  }

  /** Everybody who is ranked. */
  whole(): RankedPlaces {
    this.#whole ??= this.#sorted(
      this.#keys(() => true),
      0,
    );
    return this.#whole;
  }

  holds(place: number): boolean {
    return this.#isRanked[place] === 1;
  }

  /** By place; 0 where not ranked. */
  ranks(): Int32Array {
    if (this.#ranksByPlace === null) {
      const { places, ranks } = this.whole();
      const byPlace = new Int32Array(this.#scores.length);
      places.forEach((place, at) => {
        byPlace[place] = ranks[at] ?? 0;
      });
      this.#ranksByPlace = byPlace;
    }
    return this.#ranksByPlace;
  }

  window(offset: number, limit: number): RankedPlaces {
    const end = Math.min(this.length, offset + limit);
    if (this.#whole !== null || offset >= end) {
      const { places, ranks } = this.whole();
      return { places: places.subarray(offset, end), ranks: ranks.subarray(offset, end) };
    }
    const { binOf, counts } = this.#bins();
    let before = 0;
    let first = bins - 1;
    for (; before + (counts[first] ?? 0) <= offset; first -= 1) before += counts[first] ?? 0;
    let last = first;
    for (let seen = before + (counts[first] ?? 0); seen < end; seen += counts[last] ?? 0) last -= 1;
    const { places, ranks } = this.#sorted(
      this.#keys((place) => (binOf[place] ?? 0) <= first && (binOf[place] ?? 0) >= last),
      before,
    );
    return {
      places: places.subarray(offset - before, end - before),
      ranks: ranks.subarray(offset - before, end - before),
    };
  }

  /** The ranks of these places, 0 where not ranked; of a few without ordering everybody. */
  ranksOf(wanted: ArrayLike<number>): Int32Array {
    const found = new Int32Array(wanted.length);
    const isOfMany = this.#whole !== null || wanted.length > mostPicked;
    const ranks = isOfMany ? this.ranks() : this.#ranksInBinsOf(wanted);
    for (let at = 0; at < found.length; at += 1) found[at] = ranks[wanted[at] ?? -1] ?? 0;
    return found;
  }

  /** How many stand before this place; -1: it is not ranked. */
  positionOf(place: number): number {
    if (!this.holds(place)) return -1;
    const key = wholeScore(this.#scores[place] ?? 0);
    let position = 0;
    for (let other = 0; other < this.#scores.length; other += 1) {
      if (this.#isRanked[other] !== 1) continue;
      const otherKey = wholeScore(this.#scores[other] as number);
      if (otherKey > key || (otherKey === key && other < place)) position += 1;
    }
    return position;
  }

  /** By place, of those whose score is in one bin with that of a wanted place; 0 of all others. */
  #ranksInBinsOf(wanted: ArrayLike<number>): Int32Array {
    const { binOf, counts } = this.#bins();
    const isWanted = new Uint8Array(bins);
    for (let at = 0; at < wanted.length; at += 1) {
      const place = wanted[at] ?? -1;
      if (this.holds(place)) isWanted[binOf[place] as number] = 1;
    }
    const before = new Int32Array(bins);
    for (let bin = bins - 2; bin >= 0; bin -= 1) {
      before[bin] = (before[bin + 1] as number) + (counts[bin + 1] as number);
    }
    const ranks = new Int32Array(this.#scores.length);
    const { places, keys } = this.#keys((place) => isWanted[binOf[place] as number] === 1);
    let bin = -1;
    let standing = 0;
    let rank = 0;
    let keyBefore = Number.NaN;
    for (const at of placesByKey(keys, true)) {
      const place = places[at] as number;
      // Each bin in its turn: from one to the next those that nobody asked for are passed over.
      if (binOf[place] !== bin) {
        bin = binOf[place] as number;
        standing = before[bin] as number;
      }
      standing += 1;
      if (keys[at] !== keyBefore) rank = standing;
      keyBefore = keys[at] as number;
      ranks[place] = rank;
    }
    return ranks;
  }

  #bins(): Binned {
    this.#binned ??= this.#intoBins();
    return this.#binned;
  }

  #intoBins(): Binned {
    const scores = this.#scores;
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < scores.length; place += 1) {
      if (this.#isRanked[place] !== 1) continue;
      const score = scores[place] as number;
      if (score < least) least = score;
      if (score > greatest) greatest = score;
    }
    const perScore = greatest > least ? (bins - 1) / (greatest - least) : 0;
    const binOf = new Uint16Array(scores.length);
    const counts = new Int32Array(bins);
    for (let place = 0; place < scores.length; place += 1) {
      if (this.#isRanked[place] !== 1) continue;
      // Of the rounded score, so that equals are in one bin.
      const bin = Math.floor((Math.round((scores[place] as number) * scoreSteps) / scoreSteps - least) * perScore);
      const within = Math.min(bins - 1, Math.max(0, bin));
      binOf[place] = within;
      counts[within] = (counts[within] as number) + 1;
    }
    return { binOf, counts };
  }

  #keys(isWanted: (place: number) => boolean): { places: Int32Array; keys: Float64Array } {
    const places = new Int32Array(this.length);
    const keys = new Float64Array(this.length);
    let count = 0;
    for (let place = 0; place < this.#scores.length; place += 1) {
      if (this.#isRanked[place] !== 1 || !isWanted(place)) continue;
      places[count] = place;
      keys[count] = wholeScore(this.#scores[place] as number);
      count += 1;
    }
    return { places: places.subarray(0, count), keys: keys.subarray(0, count) };
  }

  #sorted({ places: wanted, keys }: { places: Int32Array; keys: Float64Array }, before: number): RankedPlaces {
    const order = placesByKey(keys, true);
    const places = new Int32Array(order.length);
    const ranks = new Int32Array(order.length);
    let rank = 0;
    let keyBefore = Number.NaN;
    for (let index = 0; index < order.length; index += 1) {
      const at = order[index] as number;
      const key = keys[at] as number;
      if (key !== keyBefore) rank = before + index + 1;
      keyBefore = key;
      places[index] = wanted[at] as number;
      ranks[index] = rank;
    }
    return { places, ranks };
  }
}
