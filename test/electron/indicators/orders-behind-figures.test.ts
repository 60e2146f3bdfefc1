import { describe, expect, it } from 'vitest';
import { type OrderIndicator, orderIndicatorKeys } from '../../../shared/indicators/indicators.ts';
import { openTestEngine } from '../test-engine.ts';

const orders =
  'Order number,Order date,Customer number,Customer name,Amount,Currency,Return,Status\n' +
  '1,2025-03-01,A1,Ann,10.00,GBP,,\n' +
  '2,2026-03-01,A1,Ann,20.00,GBP,,\n' +
  '3,2026-05-01,A1,Ann,30.00,GBP,,\n' +
  '4,2026-05-01,A1,Ann,-5.00,GBP,yes,\n' +
  '5,2026-06-01,A1,Ann,7.00,EUR,,\n' +
  '6,2026-07-01,A1,Ann,99.00,GBP,,Cancelled\n' +
  '7,2026-05-02,A2,Ben,1.00,GBP,,\n';

async function shopOfAnn() {
  const { client, bring } = await openTestEngine('GBP');
  expect(await bring('orders.csv', orders)).toMatchObject({ kind: 'orders', rejected: 0, orders: 7 });
  return { client };
}

describe('the orders behind a figure of a customer', () => {
  it('come to the figure, in its currency and its year', async () => {
    const { client } = await shopOfAnn();
    const { id } = await client.customers.ofNumber({ number: 'A1' });
    const { totals, byYear } = await client.customers.get({ id });
    const listed = (figure: OrderIndicator, more: { currency: string; from?: string; to?: string }) =>
      client.orders.list({ customerId: id, figure, ...more });
    expect(totals).toHaveLength(2);
    for (const { net, orders: count, firstDay, lastDay } of totals) {
      const { currency } = net;
      expect((await listed('net', { currency })).net).toEqual(net);
      expect((await listed('orders', { currency })).total).toBe(count);
      for (const [figure, day] of [['firstDay', firstDay] as const, ['lastDay', lastDay] as const]) {
        const days = (await listed(figure, { currency })).orders.map((order) => order.day);
        expect(new Set(days), figure).toEqual(new Set([day]));
      }
    }
    expect(byYear).toHaveLength(3);
    for (const { year, orders: count, net } of byYear) {
      const ofYear = { currency: net.currency, from: `${year}-01-01`, to: `${year}-12-31` };
      expect((await listed('net', ofYear)).net).toEqual(net);
      expect((await listed('orders', ofYear)).total).toBe(count);
    }
  });

  it('are none where no customer is named', async () => {
    const { client } = await shopOfAnn();
    for (const figure of orderIndicatorKeys) expect((await client.orders.list({ figure })).total).toBe(0);
  });
});
