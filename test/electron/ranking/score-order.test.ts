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

it('any window of it is that part of the whole order, whose ranks equals share', () => {
  fc.assert(
    fc.property(drawn, fc.nat(70), fc.nat(20), (customers, offset, limit) => {
      const scores = Float64Array.from(customers, ({ score }) => score);
      const isRanked = Uint8Array.from(customers, (customer) => (customer.isRanked ? 1 : 0));
      const steps = (place: number) => Math.round((scores[place] ?? 0) * 2 ** 36);
      const places = customers.flatMap((customer, place) => (customer.isRanked ? [place] : []));
      places.sort((a, b) => steps(b) - steps(a) || a - b);
      const ranks = places.map((place) => 1 + places.filter((other) => steps(other) > steps(place)).length);

      const window = new ScoreOrder(scores, isRanked).window(offset, limit);
      expect([...window.places]).toEqual(places.slice(offset, offset + limit));
      expect([...window.ranks]).toEqual(ranks.slice(offset, offset + limit));
      const whole = new ScoreOrder(scores, isRanked);
      expect([...whole.whole().places]).toEqual(places);
      expect(places.map((place) => whole.ranks()[place])).toEqual(ranks);
      expect([...whole.window(offset, limit).places]).toEqual(places.slice(offset, offset + limit));
    }),
  );
});
