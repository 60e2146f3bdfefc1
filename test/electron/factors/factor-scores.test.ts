import { describe, expect, it } from 'vitest';
import { openTestEngine, testToday } from '../test-engine.ts';

async function shopOfTwo() {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id: ann } = await client.customers.create({ name: 'Ann', number: '1' });
  const { id: ben } = await client.customers.create({ name: 'Ben', number: '2' });
  const factorsOf = async (customerId: number) => (await client.factors.ofCustomer({ customerId })).factors;
  return { ...engine, ann, ben, factorsOf };
}

describe('the scores that the owner gives', () => {
  it('take the place of what is computed, with their reason and day, and are undone', async () => {
    const { client, ann, factorsOf } = await shopOfTwo();
    await client.cases.add({ kind: 'suggestion', customerId: ann, text: 'smaller cups' });
    const { score: computed } = (await factorsOf(ann)).suggestions;
    const { actId } = await client.factors.give({
      ...{ customerId: ann, factor: 'suggestions', score: 5, reason: 'thinks with us' },
    });
    expect((await factorsOf(ann)).suggestions).toMatchObject({
      ...{ score: 5, source: 'owner', computedScore: computed },
      given: { score: 5, reason: 'thinks with us', day: testToday },
    });
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await factorsOf(ann)).suggestions).toMatchObject({ score: computed, source: 'computed', given: null });
  });

  it('of one day replace each other; those of other days are kept, the latest first', async () => {
    const { client, ann } = await shopOfTwo();
    await client.factors.give({ customerId: ann, factor: 'influence', score: 2, day: '2026-01-05' });
    await client.factors.give({ customerId: ann, factor: 'influence', score: 3 });
    await client.factors.give({ customerId: ann, factor: 'influence', score: 4, reason: 'leads the choir' });
    const { scores } = await client.factors.given({ customerId: ann });
    expect(scores.map(({ day, score, reason }) => [day, score, reason])).toEqual([
      [testToday, 4, 'leads the choir'],
      ['2026-01-05', 2, ''],
    ]);
  });

  it('leave a factor unknown where the owner does not know, and remember that they were asked', async () => {
    const { client, ann, factorsOf } = await shopOfTwo();
    await client.factors.give({ customerId: ann, factor: 'credit', score: null });
    expect((await factorsOf(ann)).credit).toMatchObject({ score: null, source: 'unknown', given: { score: null } });
    const { shopMeans } = await client.factors.ofCustomer({ customerId: ann });
    expect(shopMeans.credit).toBeNull();
  });

  it('count in value, confidence and what is usual in the shop, and put who has no sale into the ranking', async () => {
    const { client, ann, ben } = await shopOfTwo();
    await client.factors.give({ customerId: ann, factor: 'influence', score: 4 });
    await client.factors.give({ customerId: ann, factor: 'credit', score: 3 });
    const { total, rows } = await client.ranking.scoredRows({ by: 'value' });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ customerId: ann, value: 3.5, confidence: 1, cautiousValue: 3.5 });
    const { shopMeans } = await client.ranking.scoredSummary({ by: 'value' });
    expect(shopMeans.influence).toBe(1);
    expect(shopMeans.credit).toBeCloseTo((12.5 + 3) / 6, 9);
    await client.factors.give({ customerId: ben, factor: 'influence', score: 0 });
    const both = await client.ranking.scoredRows({ by: 'value' });
    expect(both.rows.map(({ customerId, value }) => [customerId, value])).toEqual([
      [ann, 3.5],
      [ben, 0],
    ]);
  });

  it('hold from their day: a ranking of an earlier period does not see them, and one up to now does', async () => {
    const { client, bring, ann } = await shopOfTwo();
    await bring('orders.csv', 'order number,order date,customer number,amount\n1,2024-02-01,1,10.00\n', {
      knownUntil: '2024-02-01',
    });
    await client.factors.give({ customerId: ann, factor: 'influence', score: 4, day: '2026-11-01' });
    const scoreIn = async (question: object) =>
      (await client.ranking.scoredRow({ ...question, by: 'value', customerId: ann })).row?.factors.influence.score;
    expect(await scoreIn({})).toBe(4);
    expect(await scoreIn({ from: '2024-01-01', to: '2026-10-31' })).toBeNull();
    expect(await scoreIn({ from: '2024-01-01', to: '2026-11-01' })).toBe(4);
  });

  it('move with a merge: the latest holds', async () => {
    const { client, ann, ben, factorsOf } = await shopOfTwo();
    await client.factors.give({ customerId: ann, factor: 'influence', score: 5, day: '2026-01-01' });
    await client.factors.give({ customerId: ben, factor: 'influence', score: 2, day: '2026-03-01' });
    await client.duplicates.merge({ winnerId: ann, loserIds: [ben], language: 'en' });
    expect((await factorsOf(ann)).influence).toMatchObject({ score: 2, source: 'owner' });
    expect((await client.factors.given({ customerId: ben })).scores).toHaveLength(2);
  });

  it('offer the last reasons of the factor, each once', async () => {
    const { client, ann, ben } = await shopOfTwo();
    const give = (customerId: number, reason: string) =>
      client.factors.give({ customerId, factor: 'influence', score: 4, reason });
    await give(ann, 'leads the choir');
    await give(ben, 'knows everybody');
    await client.factors.give({ customerId: ann, factor: 'credit', score: 1, reason: 'slow' });
    expect(await client.factors.reasons({ factor: 'influence' })).toEqual({
      reasons: ['knows everybody', 'leads the choir'],
    });
  });

  it('refuse a score that is none, a day that is none and a customer that is none', async () => {
    const { client, ann } = await shopOfTwo();
    await expect(client.factors.give({ customerId: ann, factor: 'credit', score: 6 })).rejects.toThrow();
    await expect(client.factors.give({ customerId: ann, factor: 'credit', score: 2.5 })).rejects.toThrow();
    await expect(
      client.factors.give({ customerId: ann, factor: 'credit', score: 2, day: '2026-02-30' }),
    ).rejects.toMatchObject({ code: 'DAY_INVALID' });
    await expect(client.factors.give({ customerId: 999, factor: 'credit', score: 2 })).rejects.toMatchObject({
      code: 'CUSTOMER_UNKNOWN',
    });
    await expect(client.factors.remove({ id: 999 })).rejects.toMatchObject({ code: 'FACTOR_SCORE_UNKNOWN' });
  });
});
