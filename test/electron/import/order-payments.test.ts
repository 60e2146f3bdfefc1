import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const file = (rows: string) => `number,order,day,amount,state,due,paid\n${rows}`;
const mapping = { number: [0], order: [1], day: [2], amount: [3], paymentState: [4], dueDay: [5], paidDay: [6] };

async function shop() {
  const engine = await openTestEngine('CNY');
  const bring = (rows: string, mode: 'fill' | 'replace' = 'fill') =>
    engine.bring('orders.csv', file(rows), { kind: 'orders', mapping, mode });
  const owed = async (on: string) => {
    const { debtors } = await engine.client.owed.ofShop({ on });
    return debtors.map(({ number, owed: { minor }, daysLate }) => [number, minor, daysLate]);
  };
  const bringAs = (rows: string, partlyPaidAs?: 'unpaid' | 'paid') =>
    engine.bring('orders.csv', file(rows), { kind: 'orders', mapping, partlyPaidAs });
  return { bring, bringAs, owed };
}

describe('what a file says of payments', () => {
  it('makes orders owed: unpaid, due on a day, or paid on a later one; all others were paid at once', async () => {
    const { bring, owed } = await shop();
    await bring(
      'A1,1,2026-01-01,100,未付,,\nA2,2,2026-01-01,200,,2026-01-31,\nA3,3,2026-01-01,300,,,2026-01-20\n' +
        'A4,4,2026-01-01,400,paid,,\nA5,5,2026-01-01,500,,,\n',
    );
    expect(await owed('2026-01-10')).toEqual([
      ['A3', 30_000, 9],
      ['A1', 10_000, 9],
      ['A2', 20_000, 0],
    ]);
    expect(await owed('2026-02-10')).toEqual([
      ['A1', 10_000, 40],
      ['A2', 20_000, 10],
    ]);
  });

  it('completes what was not said before, and takes its place only where it is asked to', async () => {
    const { bring, owed } = await shop();
    await bring('A1,1,2026-01-01,100,unpaid,,\n');
    await bring('A1,1,2026-01-01,100,paid,2026-01-31,\n');
    expect(await owed('2026-02-10')).toEqual([['A1', 10_000, 10]]);
    await bring('A1,1,2026-01-01,100,paid,,\n', 'replace');
    expect(await owed('2026-02-10')).toEqual([]);
  });

  it('is asked of orders that are partly paid: all of them is owed unless it is said that the rest was settled', async () => {
    const partly = 'A1,1,2026-01-01,100,部分付款,,\nA2,2,2026-01-01,200,unpaid,,\n';
    const codes = ({ warnings }: { warnings: { code: string; count: number }[] }) =>
      warnings.map(({ code, count }) => [code, count]);
    const asUnpaid = await shop();
    expect(codes(await asUnpaid.bringAs(partly))).toEqual([['partlyPaid', 1]]);
    expect(await asUnpaid.owed('2026-01-10')).toEqual([
      ['A2', 20_000, 9],
      ['A1', 10_000, 9],
    ]);
    const asPaid = await shop();
    expect(codes(await asPaid.bringAs(partly, 'paid'))).toEqual([['partlyPaidTakenAsPaid', 1]]);
    expect(await asPaid.owed('2026-01-10')).toEqual([['A2', 20_000, 9]]);
  });
});
