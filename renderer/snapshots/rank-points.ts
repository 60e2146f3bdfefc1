/** A place in a ranking; null: not in it. */
interface Ranked {
  rank: number | null;
  customers: number;
}

interface Point {
  /** In hundredths of the width, from the left. */
  x: number;
  /** In hundredths of the height, from the top: the first rank is 0. */
  y: number;
}

/**
 * Ranks as points of a picture, evenly spaced, by the logarithm of the rank, so that from 2 to 1 is as far as from 200 to
 * 100. `lines` join neighbours that are ranked; who is not ranked has no height.
 */
export function rankPoints<Of extends Ranked>(
  ranks: readonly Of[],
): { points: { of: Of; x: number; y: number | null }[]; lines: Point[][] } {
  const lowest = Math.max(2, ...ranks.map(({ rank }) => rank ?? 0));
  const points = ranks.map((of, at) => ({
    of,
    x: (100 * (at + 0.5)) / ranks.length,
    y: of.rank === null ? null : (100 * Math.log(of.rank)) / Math.log(lowest),
  }));
  const lines: Point[][] = [[]];
  for (const { x, y } of points) {
    if (y === null) lines.push([]);
    else lines.at(-1)?.push({ x, y });
  }
  return { points, lines: lines.filter((line) => line.length > 1) };
}
