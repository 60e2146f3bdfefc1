import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { belongsOn, overlap } from '../../../shared/groups/membership.ts';
import { movementParts, movementSorts } from '../../../shared/ranking/movement.ts';
import type { RankedNeighbour } from '../../../shared/ranking/ranked-group-schema.ts';
import { type RankingRow, rankedKey } from '../../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../../shared/ranking/ranking-question.ts';
import { openTestEngine, type TestEngine, testToday } from '../test-engine.ts';

async function rolledUp({ ranking }: TestEngine['client'], question: RankingQuestion) {
  const summary = await ranking.revenueSummary(question);
  return { ...summary, ...(await ranking.revenueRows({ ...question, limit: 500 })) };
}

const named = ({ customerId, group }: RankingRow) => ({
  customerId,
  ...(group === undefined ? {} : { group: group.key }),
});

const whoseOrders = ({ customerId, group }: RankingRow) =>
  group === undefined ? { customerId } : { group: group.key };

const heading = 'order number,order date,customer number,name,amount';
const customers = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const;
const dayAt = (ago: number): string => addDays(testToday, -ago);
const ago = fc.integer({ min: 0, max: 200 });

const shop = fc.record({
  orders: fc.array(
    fc.record({ customer: fc.constantFrom(...customers), ago, amount: fc.integer({ min: -40, max: 99 }) }),
    {
      minLength: 15,
      maxLength: 40,
    },
  ),
  memberships: fc.array(
    fc.record({
      customer: fc.constantFrom(...customers),
      group: fc.constantFrom('North', 'South'),
      fromDay: fc.option(ago.map(dayAt)),
      toDay: fc.option(ago.map(dayAt)),
    }),
    { minLength: 3, maxLength: 7 },
  ),
});

describe('the ranking of households', () => {
  it('is on any shop what adding up order by order says: each counts to the household of its day', async () => {
    for (const { orders, memberships } of fc.sample(shop, { numRuns: 4, seed: 20_261_130 })) {
      const { client, bring } = await openTestEngine();
      const lines = orders.map(
        (one, nth) => `${nth},${dayAt(one.ago)},${one.customer},${one.customer},${one.amount}.00`,
      );
      await bring('orders.csv', `${[heading, ...lines].join('\n')}\n`);
      const taken: typeof memberships = [];
      const groupIds = new Map<string, number>();
      for (const one of memberships) {
        const isReversed = one.fromDay !== null && one.toDay !== null && one.fromDay > one.toDay;
        const isTwice = taken.some((other) => other.customer === one.customer && overlap(other, one));
        const found = await client.customers.list({ filter: { text: one.customer } });
        const customerId = found.rows.find(({ number }) => number === one.customer)?.id;
        if (isReversed || isTwice || customerId === undefined) continue;
        taken.push(one);
        const groupId = groupIds.get(one.group);
        const { customer: _, group, ...span } = one;
        if (groupId !== undefined) await client.groups.addMember({ groupId, customerId, ...span });
        else {
          const { id } = await client.groups.add({ name: group, kind: 'household', customerIds: [customerId] });
          const member = (await client.groups.ofCustomer({ customerId })).groups.find((made) => made.id === id)
            ?.members[0];
          await client.groups.editMember({ id: member?.id ?? 0, change: span });
          groupIds.set(group, id);
        }
      }
      const sums = new Map<string, { net: number; orders: number }>();
      for (const { customer, ago: daysAgo, amount } of orders) {
        const group =
          taken.find((one) => one.customer === customer && belongsOn(one, dayAt(daysAgo)))?.group ?? customer;
        const sum = sums.get(group) ?? { net: 0, orders: 0 };
        sums.set(group, { net: sum.net + amount * 100, orders: sum.orders + (amount > 0 ? 1 : 0) });
      }
      const expected = [...sums]
        .filter(([, { orders: sales }]) => sales > 0)
        .map(([name, { net, orders: sales }]) => ({ name, net, orders: sales }))
        .toSorted((one, other) => (one.name < other.name ? -1 : 1));
      const ranking = await rolledUp(client, { rollUp: 'household', from: dayAt(200), to: testToday });
      const found = ranking.rows.map(({ name, net, orders: sales }) => ({ name, net: net.minor, orders: sales }));
      expect(found.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toEqual(expected);
      const nets = ranking.rows.map(({ net }) => net.minor);
      expect(nets).toEqual(nets.toSorted((one, other) => other - one));
      expect(ranking.net.minor).toBe(expected.reduce((sum, { net }) => sum + net, 0));
      for (const { group, net } of ranking.rows) {
        if (group === undefined) continue;
        expect(group.members.reduce((sum, member) => sum + member.net.minor, 0)).toBe(net.minor);
      }
      // In windows, sorted, row by row and against the period before it is the same list.
      const question = { rollUp: 'household', from: dayAt(100), to: testToday } as const;
      const all = await rolledUp(client, { ...question });
      const before = await rolledUp(client, { rollUp: 'household', from: dayAt(201), to: dayAt(101) });
      const compared = await client.ranking.revenueRows({ ...question, comparesWithBefore: true });
      expect(compared.before).toMatchObject({ from: dayAt(201), to: dayAt(101) });
      for (const row of compared.rows) {
        const earlier = before.rows.find((other) => rankedKey(other) === rankedKey(row));
        if (earlier !== undefined) expect(row.before).toEqual({ rank: earlier.rank, net: earlier.net });
        else expect(row.before?.rank ?? null).toBeNull();
      }
      // The movement between the two periods says of each household what the two rankings say.
      const movement = await client.ranking.movement({ ...question, limit: 500 });
      const nowByKey = new Map(all.rows.map((row) => [rankedKey(row), row]));
      const beforeByKey = new Map(before.rows.map((row) => [rankedKey(row), row]));
      expect(new Set(movement.rows.map(({ groupKey, customerId }) => groupKey ?? customerId))).toEqual(
        new Set([...nowByKey.keys(), ...beforeByKey.keys()]),
      );
      expect(movement).toMatchObject({
        now: { net: all.net },
        before: { net: before.net },
        groups: movement.rows.filter(({ members }) => members !== null).length,
        total: movement.rows.length,
      });
      for (const part of movementParts) {
        const ofPart = movement.rows.filter((row) => row.part === part);
        const { customers: listed, groups } = movement.parts[part];
        expect([listed, groups]).toEqual([ofPart.length, ofPart.filter(({ groupKey }) => groupKey !== null).length]);
      }
      for (const moved of movement.rows) {
        const key = moved.groupKey ?? moved.customerId;
        const [now, then] = [nowByKey.get(key), beforeByKey.get(key)];
        expect(moved).toMatchObject({
          name: (now ?? then)?.name,
          now: now?.net ?? null,
          before: then?.net ?? null,
          rank: now?.rank ?? null,
          rankBefore: then?.rank ?? null,
          change: { minor: (now?.net.minor ?? 0) - (then?.net.minor ?? 0) },
        });
        const members = (row: typeof now) => new Map(row?.group?.members.map((one) => [one.customerId, one.net.minor]));
        const [netsNow, netsThen] = [members(now), members(then)];
        expect(new Set(moved.members?.map(({ customerId }) => customerId))).toEqual(
          new Set([...netsNow.keys(), ...netsThen.keys()]),
        );
        for (const { customerId, name, change } of moved.members ?? []) {
          expect(change.minor).toBe((netsNow.get(customerId) ?? 0) - (netsThen.get(customerId) ?? 0));
          const searched = await client.ranking.movement({ ...question, filter: name });
          expect(searched.rows.map(({ groupKey }) => groupKey)).toContain(moved.groupKey);
        }
        const group = moved.groupKey ?? undefined;
        const one = await client.ranking.movedRow({ ...question, customerId: moved.customerId, group });
        expect(one.row).toEqual(moved);
      }
      for (const sort of movementSorts) {
        const { total } = await client.ranking.movement({ ...question, sort });
        expect(total).toBe(movement.total);
      }
      const walked = [];
      for (let row: RankedNeighbour = all.rows.slice(0, 1).map(named)[0] ?? null; row !== null; ) {
        walked.push(row);
        row = (await client.ranking.neighbours({ ...question, ...row })).next;
      }
      expect(walked).toEqual(all.rows.map(named));
      for (const row of all.rows) {
        expect((await client.ranking.revenueRow({ ...question, ...named(row) })).row).toEqual(row);
        const member = row.group?.members[0]?.name ?? row.name;
        const { rows: filtered } = await client.ranking.revenueRows({ ...question, filter: member });
        expect(filtered).toContainEqual(row);
      }
      // Every figure opens to the orders it was made from.
      const { rollUp, from, to } = question;
      for (const row of all.rows) {
        const ofRow = { ...whoseOrders(row), rollUp, from, to };
        expect((await client.orders.list({ ...ofRow, figure: 'net' })).net).toEqual(row.net);
        expect((await client.orders.list({ ...ofRow, figure: 'orders' })).total).toBe(row.orders);
        const last = await client.orders.list({ ...ofRow, figure: 'lastDay' });
        expect(new Set(last.orders.map(({ day }) => day))).toEqual(new Set([row.lastDay]));
      }
      expect((await client.orders.list({ isRanked: true, rollUp, from, to })).net).toEqual(all.net);
      for (const { reason, orders: count, net } of all.leftOut) {
        expect(await client.orders.list({ leftOut: reason, rollUp, from, to })).toMatchObject({ total: count, net });
      }
      const byName = await client.ranking.revenueRows({ ...question, sort: 'name', descending: true });
      const sorted = byName.rows.map((row) => row.name);
      expect(sorted).toEqual(sorted.toSorted().toReversed());
      // Of each group the profile says the same.
      for (const { key, net } of (await client.groups.list({ limit: 500 })).rows) {
        const row = ranking.rows.find(({ group }) => group?.key === key);
        if (row !== undefined) expect(net).toEqual(row.net);
      }
    }
  });
});

it('a household has a star in what leaves where any of its members is on the list of key accounts', async () => {
  const engine = await openTestEngine();
  const { client, bring } = engine;
  await bring(
    'orders.csv',
    `${heading}\n1,2026-02-01,7,Ann,100.00\n2,2026-02-01,8,Ben,50.00\n3,2026-02-02,9,Cy,20.00\n`,
  );
  const ids = (await client.customers.list({ sort: 'number' })).rows.map(({ id }) => id);
  await client.groups.add({ name: 'North', kind: 'household', customerIds: ids.slice(0, 2) });
  await client.namedAccounts.add({ accounts: [{ customerId: ids[1] ?? 0, reason: 'hosts every party' }] });
  const { jobId } = await client.tables.save({
    question: {
      ...{
        table: 'ranking',
        filter: '',
        onlyGroups: false,
        sort: 'rank',
        descending: false,
        comparesWithBefore: false,
      },
      question: { rollUp: 'household', from: '2026-01-01', to: '2026-12-31' },
    },
    columns: ['name', 'named'],
    format: 'csv',
    language: 'en',
  });
  const { token } = await client.tables.saved({ jobId });
  const text = readFileSync(engine.filePath(token) ?? '', 'utf8');
  expect(text.trimEnd().split(/\r?\n/u).slice(1)).toEqual(['North,★', 'Cy,']);
});

describe('the ranking of company groups', () => {
  it('counts the people whose company it is with their company, under its name and number', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      `${heading}\n1,2026-02-01,7,Ann,100.00\n2,2026-02-01,8,Ben,50.00\n3,2026-02-02,9,Cy,120.00\n4,2026-02-02,,,9.00\n`,
    );
    const { id: firm } = await client.customers.create({ name: 'Bridge Ltd', number: 'B1', kind: 'company' });
    for (const number of ['7', '8']) {
      const { id } = await client.customers.ofNumber({ number });
      await client.customers.edit({ id, change: { company: { id: firm } } });
    }
    const ranking = await rolledUp(client, { rollUp: 'company', from: '2026-01-01', to: '2026-12-31' });
    expect(ranking).toMatchObject({ customers: 2, net: { minor: 27_000 }, walkInNet: { minor: 900 } });
    expect(ranking.leftOut).toMatchObject([{ reason: 'walkIn', customers: null, orders: 1, net: { minor: 900 } }]);
    expect(ranking.rows).toMatchObject([
      {
        rank: 1,
        number: 'B1',
        name: 'Bridge Ltd',
        net: { minor: 15_000 },
        group: {
          members: [
            { name: 'Ann', net: { minor: 10_000 } },
            { name: 'Ben', net: { minor: 5_000 } },
          ],
        },
      },
      { rank: 2, number: '9', name: 'Cy' },
    ]);
    expect(ranking.rows[1]?.group).toBeUndefined();
  });
});
