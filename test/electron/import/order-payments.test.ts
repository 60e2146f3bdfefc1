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

describe('what a file says was paid of an order', () => {
  const columns = { number: [0], order: [1], day: [2], amount: [3], paidOfOrder: [4], paidDay: [5] };
  const byHand = { number: [0], day: [1], amount: [2], paidOfOrder: [3] };

  async function accounts() {
    const engine = await openTestEngine('CNY');
    const { client } = engine;
    const take = (rows: string, mode: 'add' | 'fill' | 'replace' = 'fill') =>
      engine.bring('accounts.csv', `number,order,day,amount,so far,last paid\n${rows}`, {
        kind: 'orders',
        mapping: columns,
        mode,
      });
    const owed = async (on: string) =>
      (await client.owed.ofShop({ on })).debtors.map(({ number, owed: { minor } }) => [number, minor / 100]).sort();
    const payments = async (number = 'A1') => {
      const { rows } = await client.customers.list({ filter: { text: number } });
      const listed = await client.payments.list({ customerId: rows[0]?.id ?? 0 });
      return listed.payments.map(({ day, amount, orderId }) => [day, amount.minor / 100, typeof orderId]);
    };
    return { engine, take, owed, payments };
  }

  it('is a payment of that order where it is a part, and the same file again adds nothing', async () => {
    const { take, owed, payments } = await accounts();
    const rows =
      'A1,1,2026-01-01,100,40,2026-01-20\nA2,2,2026-01-01,200,0,\nA3,3,2026-01-01,300,300,\nA4,4,2026-01-01,50,,\n';
    const first = await take(rows);
    expect(first.warnings.map(({ code, count }) => [code, count])).toEqual([['partPaymentsMade', 1]]);
    expect(await payments()).toEqual([['2026-01-20', 40, 'number']]);
    expect(await owed('2026-01-10')).toEqual([
      ['A1', 100],
      ['A2', 200],
    ]);
    expect(await owed('2026-02-10')).toEqual([
      ['A1', 60],
      ['A2', 200],
    ]);
    for (const mode of ['fill', 'add', 'replace'] as const) {
      expect(await take(rows, mode)).toMatchObject({ imported: 0, updated: 0, skipped: 4, warnings: [] });
    }
    expect(await payments()).toHaveLength(1);
  });

  it('adds what was paid since, until nothing is owed', async () => {
    const { take, owed, payments } = await accounts();
    await take('A1,1,2026-01-01,100,40,2026-01-20\nA2,2,2026-01-01,200,0,\n');
    expect(await take('A1,1,2026-01-01,100,70,2026-02-20\nA2,2,2026-01-01,200,200,2026-02-21\n')).toMatchObject({
      updated: 2,
    });
    expect(await payments()).toEqual([
      ['2026-02-20', 30, 'number'],
      ['2026-01-20', 40, 'number'],
    ]);
    expect(await owed('2026-02-22')).toEqual([['A1', 30]]);
    await take('A1,1,2026-01-01,100,100,2026-03-01\n', 'replace');
    expect(await owed('2026-03-02')).toEqual([]);
    expect((await payments('A2')).length).toBe(1);
  });

  it('is said once of an order whose rows repeat it, and of each row that has its own', async () => {
    const { take, owed } = await accounts();
    await take(
      'A1,1,2026-01-01,100,40,\nA1,1,2026-01-01,50,40,\nA2,2,2026-01-01,100,100,\nA2,2,2026-01-01,50,20,\n' +
        'A3,3,2026-01-01,10,10,\nA3,3,2026-01-01,10,10,\n',
    );
    expect(await owed('2026-01-10')).toEqual([
      ['A1', 110],
      ['A2', 30],
    ]);
  });

  it('also of orders without a number, and goes with the import when it is undone', async () => {
    const { engine, owed } = await accounts();
    const bring = (paid: string) =>
      engine.bring('list.csv', `number,day,amount,paid\nA1,2026-01-01,100,${paid}\n`, {
        kind: 'orders',
        mapping: byHand,
      });
    await bring('40');
    const before = await owed('2999-01-01');
    const second = await bring('90');
    expect([before, await owed('2999-01-01')]).toEqual([[['A1', 60]], [['A1', 10]]]);
    const { jobId } = await engine.client.import.undo({ importId: second.importId ?? 0 });
    await engine.client.import.undoResult({ jobId });
    expect(await owed('2999-01-01')).toEqual(before);
  });
});
