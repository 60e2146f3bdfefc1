import { describe, expect, it } from 'vitest';
import { keptFactors } from '../../../electron/factors/kept-factors.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { type DrawnShop, drawShop, writeShop } from './drawn-shop.ts';
import { plainRolledUpFactors } from './plain-rolled-up-factors.ts';

type Kind = 'household' | 'company';

/** Groups of two to four; of some the members came later. */
function groupsOf(kind: Kind): DrawnShop['groups'] {
  const member = (customer: number, fromDay: string | null = null) => ({ customer, fromDay });
  return [
    { kind, members: [member(1), member(2), member(3, '2025-06-01')] },
    { kind, members: [member(4, '2025-09-01'), member(5)] },
    { kind, members: [member(6), member(7), member(8), member(9, '2026-06-01')] },
    { kind, members: [member(10)] },
    { kind, members: [member(14, '2026-08-01'), member(15, '2026-08-01')] },
    { kind: 'community', members: [member(11), member(12)] },
    { kind: 'community', members: [member(2), member(13)] },
  ];
}

describe('the factors of groups', () => {
  it.each([
    ['apples', 'household'],
    ['pears', 'household'],
    ['plums', 'company'],
    ['quinces', 'company'],
  ] as const)('are those of one customer with all that is on record of the members (%s, %s)', async (seed, kind) => {
    const archive = await makeTestArchive();
    const shop = { ...drawShop(seed), groups: groupsOf(kind) };
    writeShop(archive, shop);
    for (const asOf of ['2026-11-22', '2026-02-28', '2025-01-31']) {
      const question = { asOf, givenAsOf: asOf, homeCurrency: 'GBP' };
      const alone = keptFactors(archive, question);
      const { roster, columns } = keptFactors(archive, { ...question, rollUp: kind });
      const currentMembers = shop.groups
        .filter((group) => group.kind === kind)
        .map(({ members }) => members.filter(({ fromDay }) => fromDay === null || fromDay <= asOf));
      const unitOf = (id: number): number =>
        currentMembers.find((members) => members.some(({ customer }) => customer === id))?.[0]?.customer ?? id;
      for (const [id, expected] of plainRolledUpFactors(shop, unitOf, asOf)) {
        const place = roster.placeOf.get(id) ?? -1;
        for (const factor of Object.keys(expected) as (keyof typeof expected)[]) {
          const score = columns[factor].scores[place] ?? Number.NaN;
          const where = `${factor} of ${id} on ${asOf}`;
          if (expected[factor] === null) expect(score, where).toBeNaN();
          else expect(score, where).toBeCloseTo(expected[factor], 9);
        }
        const accounts = shop.customers
          .filter((customer) => unitOf(customer.id) === id)
          .flatMap((member) => alone.columns.credit.evidenceAt(alone.roster.placeOf.get(member.id) ?? -1) ?? []);
        const orders = accounts.reduce((sum, account) => sum + account.orders, 0);
        const punctuality = accounts.reduce((sum, account) => sum + account.orders * account.meanPunctuality, 0);
        expect(columns.credit.evidenceAt(place)?.orders ?? 0).toBe(orders);
        if (orders > 0) expect(columns.credit.computedScores[place]).toBeCloseTo((5 * punctuality) / orders, 9);
      }
    }
  });

  it('are unknown of a group that has nobody on the day, and of what a member bought before they came', async () => {
    const archive = await makeTestArchive();
    writeShop(archive, { ...drawShop('apples'), groups: groupsOf('household') });
    const question = { givenAsOf: '2026-11-22', homeCurrency: 'GBP', rollUp: 'household' } as const;
    for (const asOf of ['2026-02-28', '2026-11-22']) {
      const { roster, columns } = keptFactors(archive, { ...question, asOf });
      expect(roster.emptyPlaces.size).toBeGreaterThan(0);
      for (const place of roster.emptyPlaces) {
        for (const column of Object.values(columns)) expect(column.scores[place]).toBeNaN();
      }
    }
  });
});
