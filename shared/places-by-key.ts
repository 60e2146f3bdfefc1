import { stablySorted } from './stable-sort.ts';

/** How many values of a key are sorted at once: eleven bits, whose counts fit the processor's nearest memory. */
const keysOfPass = 2_048;

/** The places of whole numbers in their order, equal ones as they stand; those without one (NaN) last in both directions. */
export function placesByKey(keys: Float64Array, descending: boolean): Int32Array {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  const withKey = new Int32Array(keys.length);
  const withoutKey: number[] = [];
  let count = 0;
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? Number.NaN;
    if (Number.isNaN(key)) {
      withoutKey.push(place);
      continue;
    }
    withKey[count] = place;
    count += 1;
    if (key < least) least = key;
    if (key > greatest) greatest = key;
  }
  let places: Int32Array = withKey.subarray(0, count);
  const digits = new Uint16Array(keys.length);
  // A distance from one end is never negative.
  for (let unit = 1; unit <= greatest - least; unit *= keysOfPass) {
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      digits[place] = Math.floor((descending ? greatest - key : key - least) / unit) % keysOfPass;
    }
    places = stablySorted(places, digits, keysOfPass);
  }
  const sorted = new Int32Array(keys.length);
  sorted.set(places);
  sorted.set(withoutKey, count);
  return sorted;
}
