import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  type Link,
  Links,
  leastLinkOfGroup,
  mostMembers,
} from '../../../shared/duplicates/duplicate-groups.ts';

function grouped(links: readonly Link[]): number[][] {
  const sorted = [...links].sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);
  const known = new Links(sorted);
  return groupsOf(sorted, (one, other) => known.get(one, other)?.score).sort(
    (one, other) => (one[0] ?? 0) - (other[0] ?? 0),
  );
}

describe('groups of duplicates', () => {
  it('a family of six is one group, however many pairs it is', () => {
    const ids = [1, 2, 3, 4, 5, 6];
    const links = ids.flatMap((a) => ids.filter((b) => b > a).map((b) => ({ a, b, score: 0.8 + (a + b) / 100 })));
    expect(links).toHaveLength(15);
    expect(grouped(links)).toEqual([ids]);
  });

  it('a chain is no group: its ends need a link as well, and a strong one', () => {
    expect(
      grouped([
        { a: 1, b: 2, score: 0.95 },
        { a: 2, b: 3, score: 0.9 },
      ]),
    ).toEqual([[1, 2]]);
    expect(
      grouped([
        { a: 1, b: 2, score: 0.95 },
        { a: 2, b: 3, score: 0.9 },
        { a: 1, b: 3, score: leastLinkOfGroup - 0.01 },
      ]),
    ).toEqual([[1, 2]]);
    expect(
      grouped([
        { a: 1, b: 2, score: 0.95 },
        { a: 2, b: 3, score: 0.9 },
        { a: 1, b: 3, score: leastLinkOfGroup },
      ]),
    ).toEqual([[1, 2, 3]]);
  });

  it('any two of a group have a link of at least 80 %, and no customer is in two groups', () => {
    const link = fc.record({
      a: fc.integer({ min: 1, max: 12 }),
      b: fc.integer({ min: 13, max: 24 }),
      score: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
    });
    const anyLink = fc.oneof(
      link,
      link.map(({ a, b, score }) => ({ a, b: ((b - 12 + a) % 24) + 1, score })),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(
          anyLink.filter(({ a, b }) => a !== b),
          { selector: ({ a, b }) => [a, b].sort().join() },
        ),
        (links) => {
          const groups = grouped(links);
          const known = new Links(links);
          const all = groups.flat();
          expect(new Set(all).size).toBe(all.length);
          for (const ids of groups) {
            expect(ids.length).toBeGreaterThan(1);
            for (const a of ids)
              for (const b of ids)
                if (a < b) expect(known.get(a, b)?.score ?? 0).toBeGreaterThanOrEqual(leastLinkOfGroup);
          }
        },
      ),
    );
  });

  it('more entries of one customer than can be looked over come in several groups', () => {
    const ids = Array.from({ length: mostMembers + 20 }, (_, index) => index + 1);
    const links = ids.slice(1).map((b) => ({ a: b - 1, b, score: 0.9 }));
    const groups = groupsOf(links, () => 0.9);
    expect(groups.flat().sort((a, b) => a - b)).toEqual(ids);
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(mostMembers);
  });
});
