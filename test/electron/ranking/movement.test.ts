import { describe, expect, it } from 'vitest';
import { movementSorts } from '../../../shared/ranking/movement.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const customers = `customer number,name,phone
9,Ann,0171 9
12,Dee,0171 12
`;
const orders = `order number,order date,customer number,name,amount
1,2025-03-01,9,Ann,50.00
2,2025-03-02,10,Bob,80.00
3,2025-05-02,12,Dee,30.50
4,2026-03-01,9,Ann,10.00
5,2026-04-01,10,Bob,30.00
6,2026-05-01,10,Bob,50.00
7,2026-02-01,11,Cy,20.00
8,2026-02-02,,,5.00
`;
const question = { from: '2026-01-01', to: '2026-12-31', comparedWith: 'lastYear' } as const;

async function shop(): Promise<TestEngine> {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', orders);
  await engine.bring('customers.csv', customers);
  return engine;
}

describe('the movement between two periods', () => {
  it('says of each customer where they stood in both, when they bought last, how they are reached', async () => {
    const { client } = await shop();
    const { rows, parts, before, now, areAmountsWhole } = await client.ranking.movement(question);
    expect(rows).toMatchObject([
      { name: 'Cy', part: 'new', before: null, now: { minor: 2000 }, rankBefore: null, rank: 2, phone: null },
      { name: 'Bob', part: 'same', change: { minor: 0 }, rankBefore: 1, rank: 1, tierBefore: 'top', tier: 'top' },
      {
        name: 'Dee',
        part: 'lost',
        now: null,
        rankBefore: 3,
        rank: null,
        tier: null,
        lastDay: '2025-05-02',
        phone: '0171 12',
      },
      {
        name: 'Ann',
        part: 'down',
        change: { minor: -4000 },
        rankBefore: 2,
        rank: 3,
        lastDay: '2026-03-01',
        phone: '0171 9',
      },
    ]);
    const changes = Object.values(parts).map(({ change }) => change.minor);
    expect(changes.reduce((sum, minor) => sum + minor, 0)).toBe(now.net.minor - (before?.net.minor ?? 0));
    expect(areAmountsWhole).toBe(false);
  });

  it('lists one part, or those whose name or number holds a text', async () => {
    const { client } = await shop();
    const lost = await client.ranking.movement({ ...question, part: 'lost' });
    expect(lost).toMatchObject({ total: 1, rows: [{ name: 'Dee' }], parts: { new: { customers: 1 } } });
    const found = await client.ranking.movement({ ...question, filter: 'an' });
    expect(found).toMatchObject({ total: 1, areAmountsWhole: true, rows: [{ name: 'Ann' }] });
  });

  it('is sorted by each column, either way; who has no value is last in both', async () => {
    const { client } = await shop();
    const names = async (sort: (typeof movementSorts)[number], descending: boolean): Promise<string> => {
      const { rows } = await client.ranking.movement({ ...question, sort, descending });
      return rows.map(({ name }) => name).join(' ');
    };
    expect(await names('change', false)).toBe('Ann Dee Bob Cy');
    expect(await names('now', true)).toBe('Bob Cy Ann Dee');
    expect(await names('now', false)).toBe('Ann Cy Bob Dee');
    expect(await names('rankBefore', false)).toBe('Bob Ann Dee Cy');
    expect(await names('lastDay', true)).toBe('Bob Ann Cy Dee');
    expect(await names('name', false)).toBe('Ann Bob Cy Dee');
    for (const sort of movementSorts) {
      const { rows } = await client.ranking.movement({ ...question, sort });
      const second = await client.ranking.movement({ ...question, sort, offset: 1, limit: 1 });
      expect(rows.map(({ name }) => name).sort()).toEqual(['Ann', 'Bob', 'Cy', 'Dee']);
      expect(second.rows).toEqual([rows[1]]);
    }
  });

  it('one customer of it is the same row; null without a sale in either period', async () => {
    const { client } = await shop();
    const { rows } = await client.ranking.movement(question);
    const [row] = rows;
    if (row === undefined) throw new Error('nobody moved');
    const one = { ...question, customerId: row.customerId };
    expect((await client.ranking.movedRow(one)).row).toEqual(row);
    expect((await client.ranking.movedRow({ ...one, from: '2024-01-01', to: '2024-12-31' })).row).toBeNull();
  });
});
