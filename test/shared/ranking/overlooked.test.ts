import { describe, expect, it } from 'vitest';
import { overlookedAmong, type TwiceRanked } from '../../../shared/ranking/overlooked.ts';

const shop = { top: 10, ranked: 100, valueOfUnknown: 1 };

/** Ten by value, the first of the highest; each is unlike the usual where told. */
function customers(changed: Record<number, Partial<TwiceRanked>> = {}): TwiceRanked[] {
  return Array.from({ length: 12 }, (_, at) => ({
    customerId: at + 1,
    rankRevenue: at + 1,
    class: 'A' as const,
    rankValue: at + 1,
    cautiousValue: 5 - at / 10,
    confidence: 1,
    ...changed[at + 1],
  }));
}

function found(list: TwiceRanked[], of = shop) {
  return overlookedAmong(list, of).overlooked.map(({ customer, degree }) => [customer.customerId, degree]);
}

describe('overlooked', () => {
  it('is nobody whom the ranking by revenue shows as well', () => {
    expect(found(customers())).toEqual([]);
    expect(found(customers({ 1: { class: 'B' } }))).toEqual([]);
  });

  it('are those of class C, below the top N or without a sale: first in the first fifth, more in the first N', () => {
    expect(found(customers({ 4: { class: 'B', rankRevenue: 11 } }))).toEqual([[4, 'more']]);
    const list = customers({
      1: { class: 'C' },
      2: { class: null, rankRevenue: 40 },
      3: { class: null, rankRevenue: null },
      11: { class: null, rankRevenue: 90 },
    });
    // In a degree by the distance of the ranks: 40 − 2, 1 − 1; 101 − 3.
    expect(found(list)).toEqual([
      [2, 'first'],
      [1, 'first'],
      [3, 'more'],
    ]);
  });

  it('are not those who are known by less than half, or no better than a stranger', () => {
    const list = customers({ 1: { class: 'C', confidence: 0.49 }, 2: { confidence: 0.49 } });
    expect(found(list)).toEqual([]);
    expect(overlookedAmong(list, shop).tooLittleKnown.map(({ customerId }) => customerId)).toEqual([1]);
    expect(found(customers({ 1: { class: 'C' } }), { ...shop, valueOfUnknown: 5 })).toEqual([]);
  });

  it('of a group of equals that a limit divides, nobody is inside it', () => {
    const list = customers({
      2: { class: 'C', cautiousValue: 4.9 },
      3: { class: 'C', cautiousValue: 4.9 },
    });
    expect(found(list)).toEqual([
      [2, 'more'],
      [3, 'more'],
    ]);
  });
});
