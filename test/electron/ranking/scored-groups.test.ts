import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const heading = 'order number,order date,customer number,name,amount';
const period = { from: '2026-01-01', to: '2026-11-30', factorsAsOf: '2026-11-30' };

async function shopOfFour() {
  const engine = await openTestEngine();
  await engine.bring(
    'orders.csv',
    `${heading}\n1,2026-02-01,7,Ann,100.00\n2,2026-03-01,8,Ben,50.00\n3,2026-04-01,9,Cy,120.00\n4,2026-05-01,10,Di,20.00\n`,
  );
  const idOf = async (number: string) => (await engine.client.customers.ofNumber({ number })).id;
  return { ...engine, ann: await idOf('7'), ben: await idOf('8'), cy: await idOf('9'), di: await idOf('10') };
}

describe('the ranking of groups by more than money', () => {
  it('is by revenue the ranking of groups, and says of each its places in all three', async () => {
    const { client, ann, ben } = await shopOfFour();
    await client.groups.add({ name: 'North', kind: 'household', customerIds: [ann, ben] });
    const { factorsAsOf: _, ...ofMoney } = period;
    const { rows: plain } = await client.ranking.revenueRows({ ...ofMoney, rollUp: 'household' });
    const question = { ...period, rollUp: 'household', by: 'revenue' } as const;
    const scored = await client.ranking.scoredRows(question);
    expect(scored.total).toBe(3);
    expect(await client.ranking.scoredSummary(question)).toMatchObject({ customers: 3, rollUp: 'household' });
    expect(scored.rows.map(({ rank, name, net, group }) => ({ rank, name, net, group }))).toEqual(
      plain.map(({ rank, name, net, group }) => ({ rank, name, net, group })),
    );
    expect(scored.rows[0]).toMatchObject({ name: 'North', number: '7', moneyScore: 100, rankRevenue: 1 });
    expect(scored.rows[0]?.factors.loyalty.evidence).toMatchObject({ purchaseDays: 2 });
  });

  it('takes the highest of what the owner said of the members, no matter which of them bought', async () => {
    const { client, ann, di } = await shopOfFour();
    const { id: quiet } = await client.customers.create({ name: 'Eve', number: '11' });
    await client.groups.add({ name: 'North', kind: 'household', customerIds: [ann, di, quiet] });
    const day = '2026-11-01';
    await client.factors.give({ customerId: ann, factor: 'influence', score: 1, reason: '', day });
    await client.factors.give({
      customerId: quiet,
      factor: 'influence',
      score: 4,
      reason: 'Speaks for the street',
      day,
    });
    const { rows } = await client.ranking.scoredRows({ ...period, rollUp: 'household', by: 'value' });
    expect(rows[0]).toMatchObject({ name: 'North', rank: 1, net: { minor: 12_000 } });
    expect(rows[0]?.factors.influence).toMatchObject({ score: 4, source: 'owner' });
    expect(rows[0]?.group?.members.map(({ name, net }) => [name, net.minor])).toEqual([
      ['Ann', 10_000],
      ['Di', 2_000],
      ['Eve', 0],
    ]);
  });

  it('counts orders of before they came to the member alone, of whom nothing else is known there', async () => {
    const { client, ann, ben } = await shopOfFour();
    const { id: groupId } = await client.groups.add({ name: 'North', kind: 'household', customerIds: [ann] });
    await client.groups.addMember({ groupId, customerId: ben, fromDay: '2026-06-01', toDay: null });
    await client.factors.give({ customerId: ben, factor: 'influence', score: 4, reason: '', day: '2026-11-01' });
    const { rows } = await client.ranking.scoredRows({ ...period, rollUp: 'household' });
    const { nothingKnown } = await client.ranking.scoredSummary({ ...period, rollUp: 'household' });
    const north = rows.find(({ name }) => name === 'North');
    expect(north).toMatchObject({ net: { minor: 10_000 }, factors: { influence: { score: 4 } } });
    const alone = rows.find(({ name }) => name === 'Ben');
    expect(alone?.group).toBeUndefined();
    expect(alone).toMatchObject({
      net: { minor: 5_000 },
      factors: { influence: { score: null } },
    });
    expect(nothingKnown).toBe(0);
  });

  it('is searched by the names of members, sorted by name, and walked row by row', async () => {
    const { client, ann, ben } = await shopOfFour();
    const { id } = await client.groups.add({ name: 'North', kind: 'household', customerIds: [ann, ben] });
    const question = { ...period, rollUp: 'household', by: 'combined' } as const;
    const found = await client.ranking.scoredRows({ ...question, filter: 'ben' });
    expect(found).toMatchObject({ total: 1, rows: [{ name: 'North', customerId: ann }] });
    const byName = { ...question, sort: 'name' } as const;
    const { rows } = await client.ranking.scoredRows(byName);
    expect(rows.map(({ name }) => name)).toEqual(['Cy', 'Di', 'North']);
    const [cy, di, north] = rows.map(({ customerId, group }) => ({
      customerId,
      ...(group === undefined ? {} : { group: group.key }),
    }));
    expect(north).toEqual({ customerId: ann, group: `group-${id}` });
    const around = (row = { customerId: 0 }) => client.ranking.scoredRow({ ...byName, ...row });
    expect(await around(di)).toMatchObject({ position: 1, previous: cy, next: north, total: 3, row: { name: 'Di' } });
    expect(await around(north)).toMatchObject({ position: 2, previous: di, next: null, row: { name: 'North' } });
    expect(await around({ customerId: ben })).toMatchObject({ position: 2, row: { name: 'North' } });
    const { points } = await client.ranking.scoredPoints(question);
    expect(points.find(({ group }) => group !== undefined)).toMatchObject({ ...north, name: 'North' });
  });
});
