import { describe, expect, it } from 'vitest';
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
    expect(summary).toMatchObject({ customers: 2, netMinor: 12000, currency: 'GBP' });
    expect(summary.leftOut).toEqual([
      { reason: 'onlyReturns', customers: 1, orders: 1, netMinor: -2000, currency: 'GBP' },
    ]);
    const { rows } = await client.ranking.revenueRows(year);
    expect(
      rows.map(({ rank, name, netMinor, orders, lastDay }) => ({ rank, name, netMinor, orders, lastDay })),
    ).toEqual([
      { rank: 1, name: 'Ann', netMinor: 7000, orders: 1, lastDay: '2026-02-01' },
      { rank: 2, name: 'Ben', netMinor: 5000, orders: 1, lastDay: '2026-02-02' },
    ]);
  });

  it('never adds two currencies: the others stand apart', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      file('1,2026-02-01,7,Ann,1,100.00,GBP', '2,2026-02-01,7,Ann,1,8000,JPY', '3,2026-02-01,8,Ben,1,9.00,EUR'),
    );
    const summary = await client.ranking.revenueSummary(year);
    expect(summary).toMatchObject({ customers: 1, netMinor: 10000, currencies: ['EUR', 'GBP', 'JPY'] });
    expect(summary.leftOut).toEqual([
      { reason: 'otherCurrency', customers: 1, orders: 1, netMinor: 900, currency: 'EUR' },
      { reason: 'otherCurrency', customers: 1, orders: 1, netMinor: 8000, currency: 'JPY' },
    ]);
    const yen = await client.ranking.revenueSummary({ ...year, currency: 'JPY' });
    expect(yen).toMatchObject({ currency: 'JPY', minorDigits: 0, customers: 1, netMinor: 8000 });
  });

  it('includes both ends of its period', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      file('1,2026-02-01,7,Ann,1,1.00,GBP', '2,2026-02-28,7,Ann,1,2.00,GBP', '3,2026-03-01,7,Ann,1,4.00,GBP'),
    );
    expect(await client.ranking.revenueSummary({ from: '2026-02-01', to: '2026-02-28' })).toMatchObject({
      netMinor: 300,
    });
    expect(await client.ranking.revenueSummary({ from: '2026-02-02', to: '2026-03-01' })).toMatchObject({
      netMinor: 600,
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
    const { rows } = await client.customers.list({ filter: 'Ann' });
    const { actId } = await client.customers.bin({ id: rows[0]?.id ?? 0 });
    const without = await client.ranking.revenueSummary(year);
    expect(without).toMatchObject({ customers: 1, netMinor: 100 });
    expect(without.leftOut).toMatchObject([{ reason: 'binned', customers: 1, netMinor: 10000 }]);
    await client.acts.undo({ actId });
    expect(await client.ranking.revenueSummary(year)).toMatchObject({ customers: 2, netMinor: 10100, leftOut: [] });
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
      ),
    );
    const { rows } = await client.ranking.revenueRows(year);
    for (const row of rows) {
      expect(await client.orders.list({ ...year, customerId: row.customerId })).toMatchObject({
        netMinor: row.netMinor,
      });
    }
    const { leftOut } = await client.ranking.revenueSummary(year);
    expect(leftOut.map((entry) => entry.reason)).toEqual(['walkIn', 'onlyReturns']);
    for (const { reason, netMinor, orders } of leftOut) {
      expect(await client.orders.list({ ...year, leftOut: reason })).toMatchObject({ netMinor, total: orders });
    }
    const { orders } = await client.orders.list({ ...year, customerId: rows[0]?.customerId });
    const lines = await client.orders.lines({ orderId: orders[0]?.id ?? 0 });
    expect(lines.lines).toMatchObject([{ amountMinor: -3000, isReturn: true, quantityMillionths: -1_000_000 }]);
  });

  it('refuses a period that ends before it begins, and a day that is none', async () => {
    const { client } = await openTestEngine();
    await expect(client.ranking.revenueSummary({ from: '2026-02-02', to: '2026-02-01' })).rejects.toMatchObject({
      code: 'PERIOD_REVERSED',
    });
    await expect(client.ranking.revenueSummary({ from: '2026-02-30' })).rejects.toMatchObject({ code: 'DAY_INVALID' });
  });

  it('is folded anew after every change', async () => {
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', file('1,2026-02-01,7,Ann,1,1.00,GBP'));
    expect(await client.ranking.revenueSummary(year)).toMatchObject({ netMinor: 100 });
    await bring('more.csv', file('2,2026-02-01,7,Ann,1,2.00,GBP'));
    expect(await client.ranking.revenueSummary(year)).toMatchObject({ netMinor: 300 });
  });
});
