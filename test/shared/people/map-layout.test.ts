import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapPerson } from '../../../shared/people/contract.ts';
import { layOutMap, mapRowHeight } from '../../../shared/people/map-layout.ts';

function person(index: number, beside: string | null): MapPerson {
  return {
    key: `relation-${index}`,
    name: `Person ${index}`,
    customer: null,
    relation: '',
    influence: null,
    tie: 'around',
    beside,
  };
}

const anyMap = fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 60 }).map((places) =>
  places.map((beside, index) => {
    // Next to somebody of the first ring, which comes first.
    const ring = places.flatMap((one, place) => (one === null && place < index ? [place] : []));
    const nearest = beside === null ? undefined : ring[beside % Math.max(1, ring.length)];
    return person(index, nearest === undefined ? null : `relation-${nearest}`);
  }),
);

describe('the map of people', () => {
  it('gives everybody a line of their own on their side, so that no name covers another', () => {
    fc.assert(
      fc.property(anyMap, (people) => {
        const { places, height } = layOutMap(people);
        expect(new Set(places.map((place) => place.person.key))).toEqual(new Set(people.map(({ key }) => key)));
        for (const side of ['left', 'right']) {
          const ys = places.filter((place) => place.side === side).map(({ y }) => y);
          const sorted = [...ys].sort((a, b) => a - b);
          for (const [index, y] of sorted.entries()) {
            if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(mapRowHeight - 0.001);
            expect(Math.abs(y)).toBeLessThanOrEqual(height / 2 - mapRowHeight / 2);
          }
        }
      }),
    );
  });

  it('keeps names clear of the middle, and a person beside somebody further out next to them', () => {
    fc.assert(
      fc.property(anyMap, (people) => {
        const { places } = layOutMap(people);
        for (const place of places) {
          expect(Math.abs(place.x)).toBeGreaterThan(40);
          expect(place.side).toBe(place.x < 0 ? 'left' : 'right');
          const { beside } = place.person;
          if (beside === null) continue;
          const near = places.find(({ person: one }) => one.key === beside);
          expect(place.side).toBe(near?.side);
          expect(Math.abs(place.x)).toBeGreaterThan(Math.abs(near?.x ?? 0));
          expect(place.from).toEqual({ x: near?.x, y: near?.y });
        }
      }),
    );
  });

  it('of forty people is no higher than a screen', () => {
    const forty = Array.from({ length: 40 }, (_, index) => person(index, null));
    expect(layOutMap(forty).height).toBeLessThan(600);
  });
});
