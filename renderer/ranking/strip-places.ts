/** Rows that are in sight, by their places in the list. */
export interface SeenRows {
  first: number;
  last: number;
}

/** The row to bring to the top so that what lies at a share of the strip's height comes to the middle of what is seen. */
export function firstRowAt(share: number, total: number, seen: SeenRows): number {
  const rows = seen.last - seen.first + 1;
  return clamp(Math.round(share * total - rows / 2), total, rows);
}

/** The row to bring to the top after a key; null: not a key of the strip. */
export function firstRowAfter(key: string, total: number, seen: SeenRows): number | null {
  const rows = seen.last - seen.first + 1;
  const wanted: Record<string, number> = {
    ArrowDown: seen.first + 1,
    ArrowUp: seen.first - 1,
    PageDown: seen.first + Math.max(1, rows - 1),
    PageUp: seen.first - Math.max(1, rows - 1),
    Home: 0,
    End: total - rows,
  };
  const first = wanted[key];
  return first === undefined ? null : clamp(first, total, rows);
}

function clamp(first: number, total: number, rows: number): number {
  return Math.max(0, Math.min(total - rows, first));
}
