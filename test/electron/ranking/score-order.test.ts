import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ScoreOrder } from '../../../electron/ranking/score-order.ts';

const drawn = fc.array(
  fc.record({
    // Few different ones, so that many are equal, and any at all.
    score: fc.oneof(
      fc.integer({ min: 0, max: 6 }).map((whole) => whole * 12.5),
      fc.double({ min: 0, max: 100, noNaN: true }),
    ),
    isRanked: fc.boolean(),
  }),
  { maxLength: 60 },
);

const steps = (score: number | undefined): number => Math.round((score ?? 0) * 2 ** 36);

/** The slow and obvious order: sorted in full, each rank counted by itself. */
function plainOrder(customers: readonly { score: number; isRanked: boolean }[]) {
  const keys = customers.map(({ score }) => steps(score));
  const places = customers.flatMap((customer, place) => (customer.isRanked ? [place] : []));
  places.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
  const ranks = places.map((place) => 1 + places.filter((other) => (keys[other] ?? 0) > (keys[place] ?? 0)).length);
  return { places, ranks };
}

function orderOf(customers: readonly { score: number; isRanked: boolean }[]): ScoreOrder {
  return new ScoreOrder(
    Float64Array.from(customers, ({ score }) => score),
    Uint8Array.from(customers, ({ isRanked }) => (isRanked ? 1 : 0)),
  );
}

it('any window of it is that part of the whole order, whose ranks equals share', () => {
  fc.assert(
    fc.property(drawn, fc.nat(70), fc.nat(20), (customers, offset, limit) => {
      const { places, ranks } = plainOrder(customers);
      const window = orderOf(customers).window(offset, limit);
      expect([...window.places]).toEqual(places.slice(offset, offset + limit));
      expect([...window.ranks]).toEqual(ranks.slice(offset, offset + limit));
      const whole = orderOf(customers);
      expect([...whole.whole().places]).toEqual(places);
      expect(places.map((place) => whole.ranks()[place])).toEqual(ranks);
      expect([...whole.window(offset, limit).places]).toEqual(places.slice(offset, offset + limit));
    }),
  );
});

it('ranks of any places, and how many stand before one, are those of the whole order, known or not', () => {
  fc.assert(
    fc.property(drawn, fc.array(fc.nat(70), { maxLength: 8 }), fc.boolean(), (customers, wanted, isWholeKnown) => {
      const { places, ranks } = plainOrder(customers);
      const order = orderOf(customers);
      if (isWholeKnown) order.whole();
      expect([...order.ranksOf(wanted)]).toEqual(wanted.map((place) => ranks[places.indexOf(place)] ?? 0));
      expect(wanted.map((place) => order.positionOf(place))).toEqual(wanted.map((place) => places.indexOf(place)));
    }),
  );
});
