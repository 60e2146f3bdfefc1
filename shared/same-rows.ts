/** Whether two lists hold the same flat rows in the same order. */
export function sameRows<Row extends object>(a: readonly Row[], b: readonly Row[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((row, at) => sameFields(row, b[at]));
}

function sameFields<Row extends object>(a: Row, b: Row | undefined): boolean {
  if (b === undefined) return false;
  for (const field in a) if (a[field] !== b[field]) return false;
  return true;
}

/** The same of plain values. */
export function sameValues(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
