/** A list is asked for by windows of this many rows. */
export const windowSize = 100;

export interface RowWindow {
  offset: number;
  limit: number;
}

export function windowAt(number: number): RowWindow {
  return { offset: number * windowSize, limit: windowSize };
}
