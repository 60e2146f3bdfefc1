/** Compares two values of one column, of the same type. Null, not known, stands behind everything that is, in either direction. */
export function compareKnown(one: string | number | null, other: string | number | null, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return descending ? compareValues(other, one) : compareValues(one, other);
}

/** By size, or by the characters. */
export function compareValues(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
