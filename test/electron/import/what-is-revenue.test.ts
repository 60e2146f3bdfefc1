import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportDecision } from '../../../shared/import/contract.ts';
import { openTestEngine } from '../test-engine.ts';

const heading = 'Order ID,Order Date,Customer Name,Total,Refunded Amount,Status';
const file = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;

const shop = file(
  '1,2026-03-01,Ann,100.00,0.00,Completed',
  '2,2026-03-02,Ben,80.00,80.00,Refunded',
  '3,2026-03-03,Ann,200.00,50.00,Completed',
  '4,2026-03-04,Cid,300.00,0.00,Cancelled',
  '5,2026-03-05,Dee,40.00,0.00,Pending payment',
);

type Engine = Awaited<ReturnType<typeof openTestEngine>>;

async function nets(engine: Engine) {
  const { rows } = await engine.client.customers.list({ sort: 'number' });
  return Object.fromEntries(rows.map(({ name, net, orders }) => [name, [net?.minor ?? 0, orders]]));
}

describe('what a file of orders comes to', () => {
  it('is what each choice of key shows, less what was given back', async () => {
    const engine = await openTestEngine();
    const { result } = await engine.plan('shop.csv', shop.replace('Refunded\n', 'Completed\n'));
    expect(result.money[0]?.total).toBe('250.00');
    expect(result.keys).toEqual([expect.objectContaining({ match: 'name', sum: '250.00', sumWithout: '0.00' })]);
  });

  it('is said in sales, returns and no sale, and adds up', async () => {
    const engine = await openTestEngine();
    const { money, statuses } = await engine.bring('shop.csv', shop);
    expect(money).toEqual([
      {
        sheet: null,
        currency: 'GBP',
        sales: '380.00',
        returns: '-130.00',
        noSale: '340.00',
        walkIn: '0.00',
        total: '250.00',
        rounding: '0.000000',
        zeroLines: 0,
        negativeLines: 0,
      },
    ]);
    expect(statuses.map(({ column, value, rows, sum, takenAs }) => [column, value, rows, sum, takenAs])).toEqual([
      ['Status', 'Completed', 2, '300.00', 'sale'],
      ['Status', 'Cancelled', 1, '300.00', 'noSale'],
      ['Status', 'Pending payment', 1, '40.00', 'noSale'],
      ['Status', 'Refunded', 1, '80.00', 'sale'],
    ]);
    expect(await nets(engine)).toEqual({ Ann: [25_000, 2], Ben: [0, 1], Cid: [0, 0], Dee: [0, 0] });
    expect((await engine.client.import.list())[0]?.money).toEqual(money);
  });

  it('names each column: where it went, or that it stays behind, with two of its values', async () => {
    const engine = await openTestEngine();
    const text =
      'Order ID,Order Date,Customer Name,Total,Shoe size\n1,2026-03-01,Ann,5.00,38\n2,2026-03-01,Ben,6.00,44\n';
    const { columns } = await engine.bring('shop.csv', text);
    expect(columns).toEqual({
      taken: { 'Order ID': 'order', 'Order Date': 'day', 'Customer Name': 'name', Total: 'amount' },
      left: [{ heading: 'Shoe size', examples: ['38', '44'] }],
    });
  });

  it('leaves the orders that are no sale out of every figure, and keeps them with their reason', async () => {
    const engine = await openTestEngine();
    await engine.bring('shop.csv', shop);
    const { rows } = await engine.client.customers.list({ sort: 'number' });
    const cid = rows.find(({ name }) => name === 'Cid');
    expect(cid).toMatchObject({ orders: 0, lastDay: null });
    const { orders, total, net } = await engine.client.orders.list({ customerId: cid?.id ?? 0 });
    expect([total, net.minor]).toEqual([1, 0]);
    expect(orders[0]).toMatchObject({ noSaleReason: 'cancelled', hasSale: false });
    const { lines } = await engine.client.orders.lines({ orderId: orders[0]?.id ?? 0 });
    expect(lines.map(({ amount }) => amount.minor)).toEqual([30_000]);
  });

  it('can be changed value by value: what a word says gives way to the person', async () => {
    const engine = await openTestEngine();
    const takenAs: ImportDecision['takenAs'] = [{ column: 5, value: 'Pending payment', takenAs: 'sale' }];
    const { money, statuses } = await engine.bring('shop.csv', shop, { takenAs });
    expect(money[0]).toMatchObject({ total: '290.00', noSale: '300.00' });
    expect(statuses.find(({ value }) => value === 'Pending payment')?.takenAs).toBe('sale');
  });
});

describe('the same file a week later', () => {
  const [first = '', second = ''] = [
    file('7,2026-03-01,Ann,100.00,0.00,Pending payment'),
    file('7,2026-03-01,Ann,100.00,0.00,Completed'),
  ];
  const third = file('7,2026-03-01,Ann,100.00,30.00,Completed');
  const fourth = file('7,2026-03-01,Ann,100.00,60.00,Completed');
  const fifth = file('7,2026-03-01,Ann,100.00,0.00,Cancelled');

  it('brings the order to what is true now, says so, and each step can be undone', async () => {
    const engine = await openTestEngine();
    await engine.bring('1.csv', first);
    expect(await nets(engine)).toEqual({ Ann: [0, 0] });
    const paid = await engine.bring('2.csv', second);
    expect(paid.warnings.find(({ code }) => code === 'ordersBecameSales')).toMatchObject({ count: 1, examples: ['7'] });
    expect(await nets(engine)).toEqual({ Ann: [10_000, 1] });
    await engine.bring('3.csv', third);
    expect(await nets(engine)).toEqual({ Ann: [7_000, 1] });
    await engine.bring('4.csv', fourth);
    expect(await nets(engine)).toEqual({ Ann: [4_000, 1] });
    expect(await engine.bring('4.csv', fourth)).toMatchObject({ skipped: 1, updated: 0, importId: null });
    const { importId, warnings } = await engine.bring('5.csv', fifth);
    expect(warnings.find(({ code }) => code === 'ordersBecameNoSale')).toMatchObject({ count: 1 });
    expect(await nets(engine)).toEqual({ Ann: [0, 0] });
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    await engine.client.import.undoResult({ jobId });
    expect(await nets(engine)).toEqual({ Ann: [4_000, 1] });
  });

  it('is left alone where only what is new is taken, and listed', async () => {
    const engine = await openTestEngine();
    await engine.bring('1.csv', first);
    const result = await engine.bring('2.csv', second, { mode: 'add' });
    expect(result.warnings.find(({ code }) => code === 'ordersDifferNotTaken')).toMatchObject({ count: 1 });
    expect(await nets(engine)).toEqual({ Ann: [0, 0] });
  });

  it('pairs orders without a number by day, customer and amount', async () => {
    const engine = await openTestEngine();
    const lines = (status: string) =>
      `Date,Customer Name,Amount,Status\n2026-03-01,Ann,5.00,${status}\n2026-03-01,Ann,5.00,Completed\n`;
    await engine.bring('1.csv', lines('Pending'));
    expect(await nets(engine)).toEqual({ Ann: [500, 1] });
    expect(await engine.bring('2.csv', lines('Completed'))).toMatchObject({ orders: 0, updated: 1, skipped: 1 });
    expect(await nets(engine)).toEqual({ Ann: [1_000, 2] });
  });
});

describe('with the decision given once for the whole file', () => {
  const row = fc.record({
    customer: fc.constantFrom('Ann', 'Ben', 'Cid'),
    amount: fc.integer({ min: 1, max: 400 }),
    refunded: fc.integer({ min: 0, max: 3 }),
    status: fc.constantFrom('Completed', 'Cancelled', 'Refunded', 'Failed', 'Pending payment'),
  });

  it('any order of the rows and any split in two gives the same customers and the same money', async () => {
    const decision: Partial<ImportDecision> = {
      kind: 'orders',
      mapping: { order: [0], day: [1], name: [2], amount: [3], refunded: [4], status: [5] },
      match: 'name',
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 19 }),
        async (rows, at) => {
          const lines = rows.map(
            ({ customer, amount, refunded, status }, index) =>
              `${index},2026-03-0${1 + (index % 9)},${customer},${amount}.00,${refunded}.00,${status}`,
          );
          const whole = await openTestEngine();
          const { money } = await whole.bring('whole.csv', file(...lines), decision);
          const halves = await openTestEngine();
          const backwards = lines.toReversed();
          const parts = [backwards.slice(0, at), backwards.slice(at)].filter((part) => part.length > 0);
          const sums = [];
          for (const part of parts) sums.push(...(await halves.bring('part.csv', file(...part), decision)).money);
          expect(await nets(halves)).toEqual(await nets(whole));
          const total = (some: typeof money): number =>
            some.reduce((sum, one) => sum + Math.round(Number(one.total) * 100), 0);
          expect(total(sums)).toBe(total(money));
          const kept = Object.values(await nets(whole)).reduce((sum, [net = 0]) => sum + net, 0);
          expect(kept).toBe(total(money));
        },
      ),
      { seed: 15, numRuns: 4 },
    );
  }, 120_000);
});
