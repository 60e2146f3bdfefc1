/**
 * Puts places in the order of their keys (whole numbers from 0 below `keyCount`, by place), equal ones as they stood: a
 * counting sort, linear in the places. By several keys: once for each, the weightiest last. `sorted`: where to, of the
 * length of the places.
 */
export function stablySorted(
  places: Int32Array,
  keys: ArrayLike<number>,
  keyCount: number,
  sorted: Int32Array = new Int32Array(places.length),
): Int32Array {
  const starts = new Int32Array(keyCount + 1);
  for (let at = 0; at < places.length; at += 1) {
    const after = (keys[places[at] ?? 0] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const key = keys[place] ?? 0;
    const start = starts[key] ?? 0;
    sorted[start] = place;
    starts[key] = start + 1;
  }
  return sorted;
}
