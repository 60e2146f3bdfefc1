import { describe, expect, it } from 'vitest';
import { factorRows } from '../../../electron/factors/factor-rows.ts';
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

  it.each(['apples', 'plums'])('open to as many rows as they are known from (%s)', async (seed) => {
    const archive = await makeTestArchive();
    writeShop(archive, drawShop(seed));
    const asOf = '2026-02-28';
    const { roster, columns } = keptFactors(archive, { asOf, givenAsOf: asOf, homeCurrency: 'GBP' });
    let opened = 0;
    for (const [place, customerId] of roster.ids.entries()) {
      const { tolerance, suggestions, referrals, credit, influence } = columns;
      const fault = tolerance.evidenceAt(place);
      const sway = influence.evidenceAt(place);
      const known = {
        tolerance: fault === null ? null : fault.stayed + fault.left + fault.pending,
        suggestions: suggestions.evidenceAt(place)?.given ?? null,
        referrals: referrals.evidenceAt(place)?.people ?? null,
        credit: credit.evidenceAt(place)?.orders ?? null,
        influence: sway === null ? null : sway.relations + sway.groupsLed + sway.reviews + sway.people,
      };
      for (const factor of factors) {
        const count = factor in known ? known[factor as keyof typeof known] : null;
        if (count === null) continue;
        const rows = factorRows(archive.reader, factor, { customerId, asOf, homeCurrency: 'GBP' });
        expect(rows, `${factor} of ${customerId}`).toHaveLength(count);
        opened += count;
      }
    }
    expect(opened).toBeGreaterThan(20);
  });

  it('are in the roster by number, and all of them are known of somebody in a drawn shop', async () => {
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
