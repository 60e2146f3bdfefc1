/**
 * Puts places in the order of their keys (whole numbers from 0 below `keyCount`), equal ones as they stood: a counting
 * sort, linear in the places. By several keys: once for each, the weightiest last.
 */
export function stablySorted(places: Int32Array, keyOf: (place: number) => number, keyCount: number): Int32Array {
  const starts = new Int32Array(keyCount + 1);
  for (const place of places) {
    const after = keyOf(place) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const key = keyOf(place);
    const start = starts[key] ?? 0;
    sorted[start] = place;
    starts[key] = start + 1;
  }
  return sorted;
}
