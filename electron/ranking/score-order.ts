import { placesByKey } from '../../shared/places-by-key.ts';

/** Scores that differ by less are equal: the sums they come from are exact to some 15 digits. */
const scoreSteps = 2 ** 36;
/** So many scores of a window are sorted at once as fall into its bins. */
const bins = 4_096;

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
    const { binOf, counts } = this.#binned();
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

  /** In which of equal parts of the range each score is, and how many are in each. */
  #binned(): { binOf: Uint16Array; counts: Int32Array } {
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

  #keys(isWanted: (place: number) => boolean): { places: number[]; keys: Float64Array } {
    const places: number[] = [];
    for (let place = 0; place < this.#scores.length; place += 1) {
      if (this.#isRanked[place] === 1 && isWanted(place)) places.push(place);
    }
    return { places, keys: Float64Array.from(places, (place) => wholeScore(this.#scores[place] ?? 0)) };
  }

  #sorted({ places: wanted, keys }: { places: number[]; keys: Float64Array }, before: number): RankedPlaces {
    const order = placesByKey(keys, true);
    const places = Int32Array.from(order, (at) => wanted[at] ?? 0);
    const ranks = new Int32Array(places.length);
    let rank = 0;
    let keyBefore = Number.NaN;
    order.forEach((at, index) => {
      const key = keys[at] ?? 0;
      if (key !== keyBefore) rank = before + index + 1;
      keyBefore = key;
      ranks[index] = rank;
    });
    return { places, ranks };
  }
}
