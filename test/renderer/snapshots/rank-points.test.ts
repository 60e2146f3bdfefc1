import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankPoints } from '../../../renderer/snapshots/rank-points.ts';

const rank = fc.option(fc.integer({ min: 1, max: 100_000 }));
const ranks = fc.array(
  rank.map((of) => ({ rank: of, customers: 100_000 })),
  { maxLength: 12 },
);

it('a better rank stands higher, within the picture, and only ranked neighbours are joined', () => {
  fc.assert(
    fc.property(ranks, (of) => {
      const { points, lines } = rankPoints(of);
      const ranked = points.flatMap(({ of: { rank: place }, y }) =>
        place === null || y === null ? [] : [{ place, y }],
      );
      expect(points.filter(({ y }) => y === null).length).toBe(of.filter(({ rank: place }) => place === null).length);
      for (const { y } of ranked) expect(y >= 0 && y <= 100.000001).toBe(true);
      for (const one of ranked)
        for (const other of ranked) if (one.place < other.place) expect(one.y).toBeLessThan(other.y);
      const joined = lines.reduce((sum, line) => sum + line.length - 1, 0);
      const neighbours = of.filter(({ rank: place }, at) => place !== null && of[at + 1]?.rank != null).length;
      expect(joined).toBe(neighbours);
    }),
  );
});
