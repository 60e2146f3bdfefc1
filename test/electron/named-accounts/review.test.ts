import { describe, expect, it } from 'vitest';
import type { AccountReview } from '../../../shared/named-accounts/contract.ts';
import { openTestEngine, type TestEngine, testClockAfter, testToday } from '../test-engine.ts';

/** Ten customers, c0 with the most revenue: of the top two c0 is class A, c1 class C. */
async function shop(): Promise<TestEngine> {
  const engine = await openTestEngine('CNY');
  const lines = Array.from({ length: 10 }, (_, at) => `${at},2026-06-01,c${at},customer ${at},${(10 - at) * 100}`);
  await engine.bring('orders.csv', `order number,order date,customer number,name,amount\n${lines.join('\n')}\n`);
  return engine;
}

async function idOf({ client }: TestEngine, number: string): Promise<number> {
  return (await client.customers.ofNumber({ number })).id;
}

async function name(engine: TestEngine, ...numbers: string[]): Promise<void> {
  const accounts = [];
  for (const number of numbers) accounts.push({ customerId: await idOf(engine, number), reason: 'chosen' });
  await engine.client.namedAccounts.add({ accounts });
}

const inShort = ({ proposals }: AccountReview) => proposals.map(({ row, proposal }) => [row.number, proposal]);

describe('the quarterly review', () => {
  it('proposes who stays, who leaves, and who comes in', async () => {
    const engine = await shop();
    expect(inShort(await engine.client.namedAccounts.review())).toEqual([['c0', 'comesIn']]);
    await name(engine, 'c9', 'c0');
    expect(inShort(await engine.client.namedAccounts.review())).toEqual([
      ['c0', 'stays'],
      ['c9', 'leaves'],
    ]);
  });

  it('is due when a quarter has passed since they came on the list or were last kept', async () => {
    const engine = await shop();
    await name(engine, 'c0', 'c9');
    expect((await engine.client.namedAccounts.review()).due).toBe(0);
    const later = await engine.restart(testClockAfter(92));
    expect(await later.client.namedAccounts.review()).toMatchObject({
      due: 2,
      proposals: [
        { dueDay: '2027-02-22', isDue: true },
        { dueDay: '2027-02-22', isDue: true },
      ],
    });
    await later.client.namedAccounts.keep({ customerIds: [await idOf(later, 'c9')] });
    expect((await later.client.namedAccounts.review()).due).toBe(1);
  });

  it('proposes somebody set aside again only when a figure has changed by a third', async () => {
    const engine = await shop();
    const { proposals } = await engine.client.namedAccounts.review();
    const seenFigures = proposals[0]?.figures ?? '';
    expect(seenFigures).toBe('revenue.net=100000');
    const customerId = await idOf(engine, 'c0');
    await engine.client.namedAccounts.setAside({ customerId, reason: 'buys for a firm', seenFigures });
    expect(inShort(await engine.client.namedAccounts.review())).toEqual([]);
    const more = (number: number, amount: number) =>
      engine.bring(
        `${number}.csv`,
        `order number,order date,customer number,amount\n${number},2026-06-02,c0,${amount}\n`,
      );
    await more(100, 333);
    expect(inShort(await engine.client.namedAccounts.review())).toEqual([]);
    await more(101, 1);
    expect(inShort(await engine.client.namedAccounts.review())).toEqual([['c0', 'comesIn']]);
  });

  it('does not propose who has just left, until a quarter later', async () => {
    const engine = await shop();
    await name(engine, 'c0');
    await engine.client.namedAccounts.remove({ customerIds: [await idOf(engine, 'c0')], reason: 'asked us to' });
    expect(inShort(await engine.client.namedAccounts.review())).toEqual([]);
    const later = await engine.restart(testClockAfter(92));
    expect(inShort(await later.client.namedAccounts.review())).toEqual([['c0', 'comesIn']]);
  });

  it('of a shop without orders proposes nobody, and that who is on the list leaves it', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.create({ name: 'Ann', number: 'A1' });
    expect((await engine.client.namedAccounts.review()).proposals).toEqual([]);
    await name(engine, 'A1');
    expect(inShort(await engine.client.namedAccounts.review())).toEqual([['A1', 'leaves']]);
    expect((await engine.client.namedAccounts.list()).accounts).toMatchObject([{ spell: { fromDay: testToday } }]);
  });
});
