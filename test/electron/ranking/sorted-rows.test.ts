import { describe, expect, it } from 'vitest';
import { rankingSorts } from '../../../shared/ranking/ranking.ts';
import { openTestEngine } from '../test-engine.ts';

const orders = `order number,order date,customer number,name,amount
1,2025-03-01,9,Ann,50.00
2,2025-03-02,10,Bob,80.00
3,2026-03-01,9,Ann,10.00
4,2026-04-01,10,Bob,30.00
5,2026-05-01,10,Bob,30.00
6,2026-02-01,11,Cy,20.00
`;
const question = { from: '2026-01-01', to: '2026-12-31', comparesWithBefore: true } as const;

describe('the ranked rows, sorted', () => {
  it('are sorted by each column, either way; who has no value is last in both', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', orders);
    const names = async (sort: (typeof rankingSorts)[number], descending = false): Promise<string> => {
      const { rows } = await client.ranking.revenueRows({ ...question, sort, descending });
      return rows.map(({ name }) => name).join(' ');
    };
    expect(await names('rank')).toBe('Bob Cy Ann');
    expect(await names('rank', true)).toBe('Ann Cy Bob');
    expect(await names('name')).toBe('Ann Bob Cy');
    // As the list of customers is: numbers are texts.
    expect(await names('number')).toBe('Bob Cy Ann');
    expect(await names('net', true)).toBe('Bob Cy Ann');
    expect(await names('orders', true)).toBe('Bob Cy Ann');
    expect(await names('lastDay')).toBe('Cy Ann Bob');
    expect(await names('rankBefore')).toBe('Bob Ann Cy');
    expect(await names('netBefore')).toBe('Ann Bob Cy');
    expect(await names('netBefore', true)).toBe('Bob Ann Cy');
    expect(await names('netChange')).toBe('Ann Bob Cy');
  });

  it('are the same rows in every order, in pages as well', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', orders);
    for (const sort of rankingSorts) {
      const { rows, total } = await client.ranking.revenueRows({ ...question, sort });
      expect(rows.map(({ rank }) => rank).sort()).toEqual([1, 2, 3]);
      const { rows: second } = await client.ranking.revenueRows({ ...question, sort, offset: 1, limit: 1 });
      expect({ total, second }).toEqual({ total: 3, second: [rows[1]] });
    }
  });

  it('next to each row are those before and after it, as the list is sorted and narrowed', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', orders);
    const { rows } = await client.ranking.revenueRows(question);
    const idOf = (name: string): number => rows.find((row) => row.name === name)?.customerId ?? 0;
    const [ann, bob, cy] = [idOf('Ann'), idOf('Bob'), idOf('Cy')];
    const around = (customerId: number, list: object = {}) =>
      client.ranking.neighbours({ ...question, customerId, ...list });
    expect(await around(cy)).toEqual({
      previous: { customerId: bob },
      next: { customerId: ann },
      position: 1,
      total: 3,
    });
    expect(await around(bob, { sort: 'name' })).toEqual({
      ...{ previous: { customerId: ann }, next: { customerId: cy } },
      ...{ position: 1, total: 3 },
    });
    expect(await around(bob, { filter: 'bob' })).toEqual({ previous: null, next: null, position: 0, total: 1 });
    expect(await around(ann, { filter: 'bob' })).toEqual({ previous: null, next: null, position: null, total: 1 });
  });
});
