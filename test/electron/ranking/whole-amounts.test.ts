import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const orders = `order number,order date,customer number,name,amount
1,2025-03-01,9,Ann,50.50
2,2026-03-01,9,Ann,10.00
3,2026-04-01,10,Bob,30.00
`;
const year2026 = { from: '2026-01-01', to: '2026-12-31' } as const;

describe('amounts of a list', () => {
  it('are said to be whole only where every one of them is', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', orders);
    const { rows } = await client.ranking.revenueRows({});
    const idOf = (name: string): number => rows.find((row) => row.name === name)?.customerId ?? 0;
    const [ann, bob] = [idOf('Ann'), idOf('Bob')];
    const ranked = async (question: object) => (await client.ranking.revenueRows(question)).areNetsWhole;
    const listed = async (question: object) => (await client.orders.list(question)).areNetsWhole;
    const lived = async (customerId: number) => (await client.timeline.list({ customerId })).areNetsWhole;

    expect(await ranked(year2026)).toBe(true);
    expect(await ranked({ ...year2026, comparesWithBefore: true })).toBe(false);
    expect(await ranked({ from: '2025-01-01', to: '2026-12-31' })).toBe(false);
    expect(await ranked({ from: '2025-01-01', to: '2026-12-31', filter: 'bob' })).toBe(true);

    expect(await listed({ customerId: ann })).toBe(false);
    expect(await listed({ customerId: ann, ...year2026 })).toBe(true);
    expect(await listed({ customerId: ann, from: '2027-01-01' })).toBe(true);
    expect([await lived(ann), await lived(bob)]).toEqual([false, true]);
    expect(await client.customers.areNetsWhole()).toBe(false);
  });
});
