import { describe, expect, it } from 'vitest';
import { keptFactors } from '../../../electron/factors/kept-factors.ts';
import { factors } from '../../../shared/factors/factors.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { drawShop, writeShop } from './drawn-shop.ts';
import { plainFactors } from './plain-factors.ts';

describe('the seven factors', () => {
  it.each(['apples', 'pears', 'plums', 'quinces'])('agree with the plain formulas, on any day (%s)', async (seed) => {
    const archive = await makeTestArchive();
    const shop = drawShop(seed);
    writeShop(archive, shop);
    for (const asOf of ['2026-11-22', '2026-02-28', '2025-01-31']) {
      const { roster, columns } = keptFactors(archive, { asOf, givenAsOf: asOf, homeCurrency: 'GBP' });
      const plain = plainFactors(shop, asOf);
      for (const [place, id] of roster.ids.entries()) {
        for (const factor of factors) {
          const score = columns[factor].scores[place] ?? Number.NaN;
          const expected = plain.get(id)?.[factor] ?? null;
          const where = `${factor} of ${id} on ${asOf}`;
          if (expected === null) expect(score, where).toBeNaN();
          else expect(score, where).toBeCloseTo(expected, 9);
        }
      }
    }
  });

  it('stand in the roster by number, and all of them are known of somebody in a drawn shop', async () => {
    const archive = await makeTestArchive();
    const shop = drawShop('apples');
    writeShop(archive, shop);
    const { roster, knownOf } = keptFactors(archive, {
      asOf: '2026-11-22',
      givenAsOf: '2026-11-22',
      homeCurrency: 'GBP',
    });
    const numbers = roster.ids.map((id) => shop.customers.find((customer) => customer.id === id)?.number ?? '');
    expect([...numbers].sort()).toEqual(numbers);
    for (const factor of factors) expect(knownOf[factor], factor).toBeGreaterThan(0);
  });
});
