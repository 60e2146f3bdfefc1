import { describe, expect, it } from 'vitest';
import { moneyDifference } from '../../../shared/money.ts';
import { netChange } from '../../../shared/ranking/ranking.ts';
import { openTestEngine } from '../test-engine.ts';

const heading = 'order number,order date,customer number,name,quantity,amount,currency';
const file = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;
const year = { from: '2026-01-01', to: '2026-12-31' };

describe('revenue ranking', () => {
  it('ranks customers with a sale, returns subtracted; who only returned is left out with the money', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      file(
        '1,2026-02-01,7,Ann,2,100.00,GBP',
        '2,2026-02-03,7,Ann,-1,-30.00,GBP',
        '3,2026-02-02,8,Ben,1,50.00,GBP',
        '4,2026-02-02,9,Cy,-1,-20.00,GBP',
      ),
    );
    const summary = await client.ranking.revenueSummary(year);
    expect(summary).toMatchObject({ customers: 2, net: { minor: 12000, currency: 'GBP' }, currency: 'GBP' });
    expect(summary.leftOut).toEqual([
      { reason: 'onlyReturns', customers: 1, orders: 1, net: { minor: -2000, currency: 'GBP' } },
    ]);
    const { rows } = await client.ranking.revenueRows(year);
    expect(
      rows.map(({ rank, name, net, orders, lastDay }) => ({ rank, name, netMinor: net.minor, orders, lastDay })),
    ).toEqual([
      { rank: 1, name: 'Ann', netMinor: 7000, orders: 1, lastDay: '2026-02-01' },
      { rank: 2, name: 'Ben', netMinor: 5000, orders: 1, lastDay: '2026-02-02' },
    ]);
  });

  it('opens each share to the orders it is made from, and each cumulative share to the customers down to it', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      file(
        '1,2026-02-01,7,Ann,2,100.00,GBP',
        '2,2026-02-03,7,Ann,-1,-30.00,GBP',
        '3,2026-02-02,8,Ben,1,70.00,GBP',
        '4,2026-02-02,9,Cy,1,20.00,GBP',
        '5,2026-02-02,,,1,9.00,GBP',
      ),
    );
    const { net } = await client.ranking.revenueSummary(year);
    const ranked = await client.orders.list({ ...year, isRanked: true, currency: 'GBP' });
    expect([ranked.net, (await client.ranking.revenueRows(year)).net]).toEqual([net, net]);
    const { rows } = await client.ranking.revenueRows(year);
    for (const [place, { customerId, share, cumulativeShare }] of rows.entries()) {
      const own = await client.orders.list({ ...year, customerId, figure: 'net', currency: 'GBP' });
      expect(own.net.minor / net.minor).toBe(share);
      // The first page says the sum of all listed rows, and equal ranks do not hide who is above.
      const down = await client.ranking.revenueRows({ ...year, downTo: customerId, limit: 1 });
      expect(down).toMatchObject({ total: place + 1, rows: [rows[0]] });
      expect(down.net.minor / net.minor).toBe(cumulativeShare);
    }
    const { id: unranked } = await client.customers.create({ name: 'Di' });
    expect(await client.ranking.revenueRows({ ...year, downTo: unranked })).toMatchObject({ total: 0, rows: [] });
  });

  it('never adds two currencies: the others stand apart', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      file('1,2026-02-01,7,Ann,1,100.00,GBP', '2,2026-02-01,7,Ann,1,8000,JPY', '3,2026-02-01,8,Ben,1,9.00,EUR'),
    );
    const summary = await client.ranking.revenueSummary(year);
    expect(summary).toMatchObject({ customers: 1, net: { minor: 10000 }, currencies: ['EUR', 'GBP', 'JPY'] });
    expect(summary.leftOut).toEqual([
      { reason: 'otherCurrency', customers: 1, orders: 1, net: { minor: 900, currency: 'EUR' } },
      { reason: 'otherCurrency', customers: 1, orders: 1, net: { minor: 8000, currency: 'JPY' } },
    ]);
    const yen = await client.ranking.revenueSummary({ ...year, currency: 'JPY' });
    expect(yen).toMatchObject({ currency: 'JPY', customers: 1, net: { minor: 8000, currency: 'JPY' } });
  });

  it('includes both ends of its period', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      file('1,2026-02-01,7,Ann,1,1.00,GBP', '2,2026-02-28,7,Ann,1,2.00,GBP', '3,2026-03-01,7,Ann,1,4.00,GBP'),
    );
    expect(await client.ranking.revenueSummary({ from: '2026-02-01', to: '2026-02-28' })).toMatchObject({
      net: { minor: 300 },
    });
    expect(await client.ranking.revenueSummary({ from: '2026-02-02', to: '2026-03-01' })).toMatchObject({
      net: { minor: 600 },
    });
  });

  it('ends at the last order where that is over twelve months back, and says so', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file('1,2011-08-31,7,Ann,1,1.00,GBP'));
    expect(await client.ranking.revenueSummary({})).toMatchObject({
      from: '2010-09-01',
      to: '2011-08-31',
      asOf: '2011-08-31',
      asOfReason: 'lastOrder',
      customers: 1,
    });
  });

  it('leaves out who is in the bin, and has them again when that is undone', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file('1,2026-02-01,7,Ann,1,100.00,GBP', '2,2026-02-01,8,Ben,1,1.00,GBP'));
    const { rows } = await client.customers.list({ filter: { text: 'Ann' } });
    const { actId } = await client.customers.bin({ id: rows[0]?.id ?? 0 });
    const without = await client.ranking.revenueSummary(year);
    expect(without).toMatchObject({ customers: 1, net: { minor: 100 } });
    expect(without.leftOut).toMatchObject([{ reason: 'binned', customers: 1, net: { minor: 10000 } }]);
    await client.acts.undo({ actId });
    expect(await client.ranking.revenueSummary(year)).toMatchObject({
      customers: 2,
      net: { minor: 10100 },
      leftOut: [],
    });
  });

  it('opens to the orders behind each figure, which add up to it', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      file(
        '1,2026-02-01,7,Ann,2,100.00,GBP',
        '2,2026-02-03,7,Ann,-1,-30.00,GBP',
        '3,2026-02-02,,,1,50.00,GBP',
        '4,2026-02-02,9,Cy,-1,-20.00,GBP',
        '5,2025-02-02,7,Ann,1,999.00,GBP',
        '6,2026-02-04,10,Free,1,0.00,GBP',
        '7,2026-02-05,11,Swap,-1,-5.00,GBP',
        '8,2026-02-05,11,Swap,1,0.00,GBP',
      ),
    );
    const { rows } = await client.ranking.revenueRows(year);
    for (const row of rows) {
      expect(await client.orders.list({ ...year, customerId: row.customerId })).toMatchObject({
        net: row.net,
        withSale: row.orders,
      });
    }
    const { leftOut } = await client.ranking.revenueSummary(year);
    expect(leftOut.map((entry) => entry.reason)).toEqual(['walkIn', 'onlyReturns', 'nothingCharged']);
    expect(leftOut.map((entry) => entry.customers)).toEqual([null, 2, 1]);
    for (const { reason, net, orders } of leftOut) {
      expect(await client.orders.list({ ...year, leftOut: reason })).toMatchObject({ net, total: orders });
    }
    const { orders } = await client.orders.list({ ...year, customerId: rows[0]?.customerId });
    const lines = await client.orders.lines({ orderId: orders[0]?.id ?? 0 });
    expect(lines.lines).toMatchObject([
      { amount: { minor: -3000, currency: 'GBP' }, isReturn: true, quantityMillionths: -1_000_000 },
    ]);
  });

  it('refuses a period that ends before it begins, and a day that is none', async () => {
    const { client } = await openTestEngine();
    await expect(client.ranking.revenueSummary({ from: '2026-02-02', to: '2026-02-01' })).rejects.toMatchObject({
      code: 'PERIOD_REVERSED',
    });
    await expect(client.ranking.revenueSummary({ from: '2026-02-30' })).rejects.toMatchObject({ code: 'DAY_INVALID' });
  });

  it('is folded again after every change', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file('1,2026-02-01,7,Ann,1,1.00,GBP'));
    expect(await client.ranking.revenueSummary(year)).toMatchObject({ net: { minor: 100 } });
    await bring('more.csv', file('2,2026-02-01,7,Ann,1,2.00,GBP'));
    expect(await client.ranking.revenueSummary(year)).toMatchObject({ net: { minor: 300 } });
  });
});

describe('the ranking beside the period before', () => {
  const both = file(
    '1,2025-05-01,7,Ann,1,10.00,GBP',
    '2,2025-06-01,8,Ben,1,90.00,GBP',
    '3,2025-06-02,9,Cy,1,20.00,GBP',
    '4,2026-02-01,7,Ann,1,100.00,GBP',
    '5,2026-02-02,8,Ben,1,50.00,GBP',
    '6,2026-02-02,5,Di,1,40.00,GBP',
    '7,2026-03-01,7,Ann,1,700,JPY',
  );

  it('says where each customer stood, null for who was not ranked there', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', both);
    const { rows, before } = await client.ranking.revenueRows({ ...year, comparesWithBefore: true });
    expect(before).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
    expect(rows.map((row) => [row.name, row.rank, row.before])).toEqual([
      ['Ann', 1, { rank: 3, net: { minor: 1000, currency: 'GBP' } }],
      ['Ben', 2, { rank: 1, net: { minor: 9000, currency: 'GBP' } }],
      ['Di', 3, null],
    ]);
  });

  it('is the ranking of that period, in the same currency', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', both);
    const compared = await client.ranking.revenueRows({ ...year, comparesWithBefore: true });
    const own = await client.ranking.revenueRows(compared.before ?? {});
    for (const row of compared.rows) {
      const then = own.rows.find(({ customerId }) => customerId === row.customerId);
      expect(row.before).toEqual(then ? { rank: then.rank, net: then.net } : null);
    }
    const yen = await client.ranking.revenueRows({ ...year, currency: 'JPY', comparesWithBefore: true });
    expect(yen.rows.map((row) => row.before)).toEqual([null]);
  });

  it('has changes that the orders of the two periods come to', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', both);
    const { rows, before } = await client.ranking.revenueRows({ ...year, comparesWithBefore: true });
    const netOf = async (customerId: number, { from = '', to = '' }) => {
      const { net } = await client.orders.list({ customerId, figure: 'net', currency: 'GBP', from, to });
      return net;
    };
    for (const row of rows) {
      const now = await netOf(row.customerId, year);
      const then = await netOf(row.customerId, before ?? {});
      expect(moneyDifference(now, then)).toEqual(netChange(row));
    }
  });

  it('is left out where not asked for, and goes along with filter and window', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', both);
    const plain = await client.ranking.revenueRows(year);
    expect([plain.before, ...plain.rows.map((row) => row.before)]).toEqual([null, null, null, null]);
    const one = await client.ranking.revenueRows({ ...year, comparesWithBefore: true, filter: 'ben' });
    expect(one.rows.map((row) => row.before?.rank)).toEqual([1]);
    const second = await client.ranking.revenueRows({ ...year, comparesWithBefore: true, offset: 1, limit: 1 });
    expect(second.rows.map((row) => row.before?.rank)).toEqual([1]);
  });

  it('is computed again after every change', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', both);
    await client.ranking.revenueRows({ ...year, comparesWithBefore: true });
    await bring('more.csv', file('9,2025-07-01,7,Ann,1,500.00,GBP'));
    const { rows } = await client.ranking.revenueRows({ ...year, comparesWithBefore: true });
    expect(rows[0]?.before).toEqual({ rank: 1, net: { minor: 51000, currency: 'GBP' } });
  });

  it('knows what who had only returns, or was charged nothing, stood at: no rank, and the money', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file('1,2025-05-01,7,Ann,-1,-10.00,GBP', '2,2026-05-01,7,Ann,1,30.00,GBP'));
    const { rows } = await client.ranking.revenueRows({ ...year, comparesWithBefore: true });
    expect(rows.map((row) => row.before)).toEqual([{ rank: null, net: { minor: -1000, currency: 'GBP' } }]);
  });

  it('says how much of it is in the archive, and is none where nothing is', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file('1,2025-12-23,7,Ann,1,10.00,GBP', '2,2026-12-30,7,Ann,1,30.00,GBP'));
    const summary = await client.ranking.revenueSummary(year);
    expect(summary.coverage).toEqual({ days: 365, covered: 365 });
    expect(summary.before).toEqual({ from: '2025-01-01', to: '2025-12-31', days: 365, covered: 9 });
    const everything = { from: '2025-12-23', to: '2026-12-31' };
    expect(await client.ranking.revenueSummary(everything)).toMatchObject({ before: null });
    const { rows, before } = await client.ranking.revenueRows({ ...everything, comparesWithBefore: true });
    expect([before, rows[0]?.before]).toEqual([null, null]);
  });

  it('is none where the calendar has no such period', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', both);
    const { before, rows } = await client.ranking.revenueRows({
      from: '0001-01-01',
      to: '2026-12-31',
      comparesWithBefore: true,
    });
    expect([before, rows.length]).toEqual([null, 4]);
  });
});

describe('every figure of the ranking', () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `${index + 1},2026-02-01,${index + 1},N${index + 1},1,${(40 - index) * 3}.00,GBP`,
  );
  const more = [
    '90,2026-02-02,1,N1,-1,-2.00,GBP',
    '91,2026-02-02,,,1,11.00,GBP',
    '92,2026-02-02,70,Only back,-1,-5.00,GBP',
    '93,2025-02-02,1,N1,1,1000.00,GBP',
    '94,2026-02-02,1,N1,1,9.00,EUR',
  ];

  it('opens to its rows: classes and tiers to customers, as many and as much as said', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file(...rows, ...more));
    for (const split of ['count', 'share'] as const) {
      const summary = await client.ranking.revenueSummary({ ...year, split, top: 10 });
      const parts = [
        ...summary.classes.map((part) => ({ ...part, part: part.class })),
        ...summary.tiers.map((part) => ({ ...part, part: part.tier })),
      ];
      for (const { part, customers, net } of parts) {
        const listed = await client.ranking.revenueRows({ ...year, split, top: 10, part, limit: 500 });
        expect({ part, total: listed.total }).toEqual({ part, total: customers });
        expect(listed.rows.reduce((sum, row) => sum + row.net.minor, 0)).toBe(net.minor);
      }
    }
  });

  it('keeps a part and a text together', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file(...rows));
    const { rows: found } = await client.ranking.revenueRows({ ...year, part: 'small', filter: 'n1' });
    expect(found.map((row) => row.name)).toEqual([
      'N10',
      'N11',
      'N12',
      'N13',
      'N14',
      'N15',
      'N16',
      'N17',
      'N18',
      'N19',
    ]);
  });

  it('opens to its rows: the total to the orders of everybody ranked, and of nobody else', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file(...rows, ...more));
    const { net, currency } = await client.ranking.revenueSummary(year);
    const orders = await client.orders.list({ ...year, currency, isRanked: true, limit: 500 });
    expect(orders).toMatchObject({ net, total: 41 });
    expect(orders.orders.map(({ number }) => number)).not.toContain('91');
    expect(orders.orders.map(({ number }) => number)).not.toContain('92');
  });

  it('of one customer is the same alone as in the list, with the period before where asked for', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file(...rows, ...more));
    const question = { ...year, comparesWithBefore: true };
    const list = await client.ranking.revenueRows(question);
    const row = list.rows.find(({ name }) => name === 'N1');
    expect(await client.ranking.revenueRow({ ...question, customerId: row?.customerId ?? 0 })).toEqual({
      row,
      before: list.before,
    });
    expect(row?.before).toEqual({ rank: 1, net: { minor: 100_000, currency: 'GBP' } });
    const before = { from: '2025-01-01', to: '2025-12-31' };
    const other = list.rows.find(({ name }) => name === 'N2');
    expect(await client.ranking.revenueRow({ ...before, customerId: other?.customerId ?? 0 })).toEqual({
      row: null,
      before: null,
    });
  });
});
