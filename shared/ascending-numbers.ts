/** Searches in whole numbers (days, amounts in minor units) that are in ascending order. */

/** How many of them are no greater than the value. */
export function countUpTo(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of them that is no smaller than the value; null: none is. */
export function firstFrom(ascending: ArrayLike<number>, value: number): number | null {
  return ascending[countUpTo(ascending, value - 1)] ?? null;
}
