import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankMovement } from '../../../shared/snapshots/rank-movement.ts';

const place = fc.record({
  customerId: fc.integer({ min: 1, max: 8 }),
  groupKey: fc.constantFrom(null, null, 'group-1', 'company-2'),
  rank: fc.integer({ min: 1, max: 9 }),
  netMinor: fc.integer({ min: -100, max: 100 }),
  figure: fc.constant(null),
  knownShare: fc.constant(null),
});
const ranking = fc.array(place, { maxLength: 9 }).map((rows) => rows.toSorted((one, other) => one.rank - other.rank));

/** Every second customer became the one before. */
const survivorOf = (id: number): number => (id % 2 === 0 ? id - 1 : id);

it('everybody of either ranking is in one row, in one part, and the changes of the parts add up', () => {
  fc.assert(
    fc.property(ranking, ranking, (before, now) => {
      const { rows, parts } = rankMovement(before, now, survivorOf);
      const whoOf = ({ customerId, groupKey }: { customerId: number; groupKey: string | null }): string =>
        groupKey === 'company-2' ? 'company-1' : (groupKey ?? String(survivorOf(customerId)));
      expect(new Set(rows.map(whoOf))).toEqual(new Set([...before, ...now].map(whoOf)));
      expect(rows.length).toBe(new Set([...before, ...now].map(whoOf)).size);
      for (const row of rows) {
        const then = before.filter((one) => whoOf(one) === whoOf(row));
        const present = now.filter((one) => whoOf(one) === whoOf(row));
        const best = (places: typeof then) =>
          places.length === 0 ? null : Math.min(...places.map(({ rank }) => rank));
        expect([row.before?.rank ?? null, row.now?.rank ?? null]).toEqual([best(then), best(present)]);
        const net = (places: typeof then) => places.reduce((sum, { netMinor }) => sum + netMinor, 0);
        expect([row.before?.netMinor ?? 0, row.now?.netMinor ?? 0]).toEqual([net(then), net(present)]);
      }
      const sum = (places: readonly { netMinor: number }[]) => places.reduce((all, { netMinor }) => all + netMinor, 0);
      const changes = Object.values(parts).reduce((all, { changeMinor }) => all + changeMinor, 0);
      expect(changes).toBe(sum(now) - sum(before));
      expect(Object.values(parts).reduce((all, { customers }) => all + customers, 0)).toBe(rows.length);
    }),
  );
});

it('a ranking next to itself has no movement', () => {
  fc.assert(
    fc.property(ranking, (rows) => {
      const { parts } = rankMovement(rows, rows, survivorOf);
      expect(parts.same.customers).toBe(new Set(rankMovement(rows, rows, survivorOf).rows).size);
    }),
  );
});
