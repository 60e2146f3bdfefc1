import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { belongsOn } from '../../../shared/groups/membership.ts';
import type { RankedNeighbour } from '../../../shared/ranking/ranked-group-schema.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const heading = 'order number,order date,customer number,name,product name,amount,total cost';
const customers = ['C1', 'C2', 'C3', 'C4', 'C5'] as const;
const dayAt = (ago: number): string => addDays(testToday, -ago);
const ago = fc.integer({ min: 0, max: 90 });

const line = fc.record({
  customer: fc.constantFrom(...customers),
  ago,
  cents: fc.integer({ min: -4_000, max: 9_900 }),
  costCents: fc.option(fc.integer({ min: 1, max: 5_000 })),
});
type Line = typeof line extends fc.Arbitrary<infer Of> ? Of : never;

const shop = fc.record({
  lines: fc.array(line, { minLength: 20, maxLength: 40 }),
  memberships: fc.uniqueArray(
    fc.record({
      customer: fc.constantFrom(...customers),
      group: fc.constantFrom('North', 'South'),
      fromDay: fc.option(ago.map(dayAt)),
    }),
    { minLength: 2, maxLength: 4, selector: ({ customer }) => customer },
  ),
});

/** Of these lines what is left above cost where it is known; null: of no sale it is. */
function plainProfit(lines: readonly Line[]): { profitMinor: number; knownShare: number } | null {
  let [profitMinor, sales, knownSales] = [0, 0, 0];
  for (const { cents, costCents } of lines) {
    sales += Math.max(0, cents);
    if (costCents === null) continue;
    knownSales += Math.max(0, cents);
    profitMinor += cents - Math.sign(cents) * costCents;
  }
  return knownSales === 0 ? null : { profitMinor, knownShare: knownSales / sales };
}

async function openShop({ lines, memberships }: { lines: Line[]; memberships: Membership[] }) {
  const engine = await openTestEngine();
  const rows = lines.map(({ customer, ago: daysAgo, cents, costCents }, nth) =>
    [
      ...[nth, dayAt(daysAgo), customer, customer, 'Cake', cents / 100],
      costCents === null ? '' : (Math.sign(cents) * costCents) / 100,
    ].join(','),
  );
  await engine.bring('orders.csv', `${[heading, ...rows].join('\n')}\n`);
  const { client } = engine;
  const groupIds = new Map<string, number>();
  const taken: Membership[] = [];
  for (const one of memberships) {
    const { rows: found } = await client.customers.list({ filter: { text: one.customer } });
    const customerId = found.find(({ number }) => number === one.customer)?.id;
    if (customerId === undefined) continue;
    taken.push(one);
    const groupId = groupIds.get(one.group);
    if (groupId !== undefined) await client.groups.addMember({ groupId, customerId, fromDay: one.fromDay });
    else {
      const { id } = await client.groups.add({ name: one.group, kind: 'household', customerIds: [customerId] });
      const [member] = (await client.groups.ofCustomer({ customerId })).groups[0]?.members ?? [];
      await client.groups.editMember({ id: member?.id ?? 0, change: { fromDay: one.fromDay } });
      groupIds.set(one.group, id);
    }
  }
  const countsTo = ({ customer, ago: daysAgo }: Line): string =>
    taken.find((one) => one.customer === customer && belongsOn({ ...one, toDay: null }, dayAt(daysAgo)))?.group ??
    customer;
  return { client, countsTo };
}
interface Membership {
  customer: string;
  group: string;
  fromDay: string | null;
}

describe('the ranking of households by profit', () => {
  it('is on any shop what adding up line by line says: each order counts to the household of its day', async () => {
    for (const drawn of fc.sample(shop, { numRuns: 4, seed: 18 })) {
      const { client, countsTo } = await openShop(drawn);
      const question = { rollUp: 'household', from: dayAt(60), to: testToday } as const;
      const inPeriod = drawn.lines.filter((one) => one.ago <= 60 && one.cents !== 0);
      const byUnit = Map.groupBy(inPeriod, countsTo);
      const sold = [...byUnit].filter(([, lines]) => lines.some(({ cents }) => cents > 0));
      const plain = sold
        .flatMap(([name, lines]) => {
          const profit = plainProfit(lines);
          return profit === null ? [] : [{ name, ...profit, net: lines.reduce((sum, { cents }) => sum + cents, 0) }];
        })
        .toSorted((one, other) => other.profitMinor - one.profitMinor);
      const ranking = await client.ranking.byProfit(question);
      expect(
        ranking.rows.map(({ name, profit, net }) => ({ name, profitMinor: profit.minor, net: net.minor })),
      ).toEqual(plain.map(({ name, profitMinor, net }) => ({ name, profitMinor, net })));
      for (const [at, { knownShare }] of plain.entries())
        expect(ranking.rows[at]?.knownShare).toBeCloseTo(knownShare, 12);
      expect(ranking.groups).toBe(ranking.rows.filter(({ group }) => group !== undefined).length);
      expect(ranking.knownShare).toBeCloseTo(plainProfit(sold.flatMap(([, lines]) => lines))?.knownShare ?? 0, 12);

      // What a group made is what its members made while they belonged.
      for (const { name, group, profit, net } of ranking.rows) {
        if (group === undefined) continue;
        expect(group.members.reduce((sum, member) => sum + (member.profit?.minor ?? 0), 0)).toBe(profit.minor);
        expect(group.members.reduce((sum, member) => sum + member.net.minor, 0)).toBe(net.minor);
        for (const member of group.members) {
          const lines = inPeriod.filter((one) => one.customer === member.name && countsTo(one) === name);
          const known = lines.filter(({ costCents }) => costCents !== null);
          const profitMinor = known.reduce(
            (sum, { cents, costCents }) => sum + cents - Math.sign(cents) * (costCents ?? 0),
            0,
          );
          expect(member.profit?.minor ?? null).toBe(known.length === 0 ? null : profitMinor);
        }
      }

      // Every figure opens to the orders it was made from; so do those of which no cost is known.
      const { rollUp, from, to } = question;
      for (const { customerId, group, net } of ranking.rows) {
        const whose = group === undefined ? { customerId } : { group: group.key };
        expect((await client.orders.list({ ...whose, rollUp, from, to, figure: 'net' })).net).toEqual(net);
      }
      for (const { reason, orders, net } of ranking.leftOut) {
        expect(await client.orders.list({ leftOut: reason, rollUp, from, to })).toMatchObject({ total: orders, net });
      }

      // Row by row, and in windows, it is the same list.
      const walked: RankedNeighbour[] = [];
      const [first] = ranking.rows;
      let at: RankedNeighbour =
        first === undefined
          ? null
          : { customerId: first.customerId, ...(first.group === undefined ? {} : { group: first.group.key }) };
      while (at !== null) {
        walked.push(at);
        const { row, next }: { row: unknown; next: RankedNeighbour } = await client.ranking.profitRow({
          ...question,
          ...at,
        });
        expect(row).toEqual(ranking.rows[walked.length - 1]);
        at = next;
      }
      expect(walked).toHaveLength(ranking.rows.length);
      expect((await client.ranking.byProfit({ ...question, offset: 1, limit: 2 })).rows).toEqual(
        ranking.rows.slice(1, 3),
      );
      const onlyGroups = await client.ranking.byProfit({ ...question, onlyGroups: true });
      expect(onlyGroups.rows).toEqual(ranking.rows.filter(({ group }) => group !== undefined));
      const [group] = onlyGroups.rows;
      if (group !== undefined) {
        const { name = '' } = group.group?.members[0] ?? {};
        expect((await client.ranking.byProfit({ ...question, filter: name })).rows).toContainEqual(group);
      }
    }
  });
});
