import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const headings = 'Order,Date,Customer No,Item,Quantity,Amount,Cost,Currency\n';

async function shop(lines: string) {
  const engine = await openTestEngine();
  await engine.bring('goods.csv', 'number,name,cost\n1,Latte,0.80\n2,Beans,\n', { kind: 'products' });
  await engine.bring('orders.csv', headings + lines, { kind: 'orders' });
  const { client } = engine;
  const { id: customerId } = await client.customers.ofNumber({ number: 'A' });
  const marginOf = async (number: string, currency = 'GBP') => {
    const { orders } = await client.orders.list({ customerId, currency });
    const order = orders.find((one) => one.number === number);
    return (await client.orders.lines({ orderId: order?.id ?? 0 })).margin;
  };
  const ofCustomer = async () => {
    const { profit, costKnown } = await client.indicators.ofCustomer({ customerId });
    return { profit, costKnown };
  };
  const ofPeriod = async (currency = 'GBP') =>
    (await client.ranking.marginOfCustomer({ customerId, from: '2026-01-01', to: '2026-12-31', currency })).margin;
  return { marginOf, ofCustomer, ofPeriod };
}

describe('the margin', () => {
  it('of an order takes the cost of its lines, else that of their products, and says how much of it is known', async () => {
    const { marginOf, ofCustomer } = await shop(
      '1,2026-01-01,A,Latte,2,7.00,,GBP\n1,2026-01-01,A,Beans,1,13.00,,GBP\n2,2026-01-02,A,Latte,1,3.50,1.00,GBP\n3,2026-01-03,A,Beans,1,13.00,,GBP\n',
    );
    expect(await marginOf('1')).toEqual({ profit: { minor: 540, currency: 'GBP' }, knownShare: 0.35 });
    expect(await marginOf('2')).toEqual({ profit: { minor: 250, currency: 'GBP' }, knownShare: 1 });
    expect(await marginOf('3')).toBeNull();
    expect(await ofCustomer()).toEqual({ profit: { minor: 790, currency: 'GBP' }, costKnown: 100 * (10.5 / 36.5) });
  });

  it('of a customer in a period is the profit over the sales of known cost, what came back subtracted', async () => {
    const { ofPeriod } = await shop(
      '1,2025-12-31,A,Latte,1,9.00,1.00,GBP\n2,2026-01-01,A,Latte,2,7.00,,GBP\n3,2026-01-02,A,Beans,1,13.00,,GBP\n4,2026-02-01,A,Latte,-1,-3.50,,GBP\n5,2026-02-01,B,Latte,1,3.50,3.00,GBP\n',
    );
    // 7.00 − 3.50 of known cost, of which 1.60 − 0.80 was the cost; 7 of 20 were sold at a known cost.
    expect(await ofPeriod()).toEqual({ share: 2.7 / 3.5, knownShare: 0.35 });
    expect(await ofPeriod('EUR')).toBeNull();
  });

  it('in another currency knows only what the file said of the lines', async () => {
    const { marginOf, ofCustomer } = await shop(
      '1,2026-01-01,A,Latte,2,7.00,,EUR\n2,2026-01-02,A,Latte,1,3.50,1.00,EUR\n',
    );
    expect(await marginOf('1', 'EUR')).toBeNull();
    expect(await marginOf('2', 'EUR')).toEqual({ profit: { minor: 250, currency: 'EUR' }, knownShare: 1 });
    expect(await ofCustomer()).toEqual({ profit: null, costKnown: null });
  });
});
