import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const heading = 'order number,order date,customer number,name,quantity,amount,currency';
const orders = [700, 150, 100, 30, 20].map((amount, at) => `${at},2026-02-01,${at},N${at},1,${amount},GBP`);
const file = `${[heading, ...orders].join('\n')}\n`;
const year = { from: '2026-01-01', to: '2026-12-31', top: 2 };

async function openShop() {
  const { client, bring } = await openTestEngine();
  await bring('orders.csv', file);
  const classes = async (question: object = {}) =>
    (await client.ranking.revenueRows({ ...year, ...question })).rows.map((row) => row.class ?? '-').join('');
  return { client, classes };
}

describe('how classes are split', () => {
  it('is by count until the owner sets another way, which every question without one then follows', async () => {
    const { client, classes } = await openShop();
    expect(await classes()).toBe('AC---');
    await client.ranking.setClassRule({ split: 'total' });
    expect(await classes()).toBe('AABCC');
    expect(await client.ranking.revenueSummary(year)).toMatchObject({ split: 'total', limits: { a: 80, b: 95 } });
    expect(await client.ranking.scoredSummary(year)).toMatchObject({ split: 'total', limits: { a: 80, b: 95 } });
    expect(
      (await client.ranking.revenueRows({ ...year, rollUp: 'household' })).rows.map((row) => row.class).join(''),
    ).toBe('AABCC');
    expect(await classes({ split: 'count' })).toBe('AC---');
  });

  it('keeps the limits of each split while another is used', async () => {
    const { client, classes } = await openShop();
    await client.ranking.setClassRule({ split: 'share', limits: { a: 10, b: 20 } });
    expect(await classes()).toBe('AC---');
    await client.ranking.setClassRule({ split: 'total', limits: { a: 50, b: 60 } });
    expect(await classes()).toBe('ACCCC');
    expect(await client.ranking.setClassRule({ split: 'share' })).toEqual({ split: 'share', limits: { a: 10, b: 20 } });
    expect(await classes({ split: 'total' })).toBe('ACCCC');
    expect(await classes({ split: 'total', limits: { a: 90, b: 100 } })).toBe('AAABB');
  });

  it('refuses limits of which the second comes before the first', async () => {
    const { client } = await openShop();
    await expect(client.ranking.setClassRule({ split: 'count', limits: { a: 50, b: 20 } })).rejects.toThrow();
  });
});
