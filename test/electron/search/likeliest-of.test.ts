import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CustomerStanding, compareStandings, Standings } from '../../../electron/search/customer-standing.ts';
import { likeliestOf } from '../../../electron/search/likeliest-of.ts';

const standing = fc.record({
  id: fc.integer({ min: 1, max: 60 }),
  lastDay: fc.constantFrom(null, '2026-01-01', '2026-01-02', '2026-03-01'),
  netMinor: fc.option(fc.integer({ min: -3, max: 3 })),
  isShown: fc.boolean(),
});
const several = fc.uniqueArray(standing, { selector: ({ id }) => id, maxLength: 40 });

function idsOf(batches: Iterable<readonly CustomerStanding[]>): number[] {
  return [...batches].flat().map(({ id }) => id);
}

it('many candidates are taken in the same order as few, whatever has changed since the order was made', () => {
  fc.assert(
    fc.property(several, several, fc.integer({ min: 1, max: 10 }), (before, changed, atOnce) => {
      const standings = new Standings(before);
      standings.likeliestFirst();
      const gone = changed.filter(({ isShown }) => !isShown).map(({ id }) => id);
      standings.replace(
        changed.map(({ id }) => id),
        changed.filter(({ isShown }) => isShown),
      );
      const now = new Map([...before, ...changed].map((one) => [one.id, one]));
      for (const id of gone) now.delete(id);
      const inOrder = [...now.values()].sort(compareStandings);
      expect(standings.likeliestFirst()).toEqual(inOrder);

      const ids = [...now.keys()].filter((id) => id % 3 !== 0);
      const isWanted = ({ id }: CustomerStanding): boolean => id % 2 === 0;
      const expected = inOrder.map(({ id }) => id).filter((id) => id % 3 !== 0 && id % 2 === 0);
      for (const sortedAtMost of [0, 100]) {
        expect(idsOf(likeliestOf(ids, standings, isWanted, atOnce, sortedAtMost))).toEqual(expected);
      }
    }),
  );
});
