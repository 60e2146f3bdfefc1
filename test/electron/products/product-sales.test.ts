import { expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const headings = 'Order,Date,Customer No,Item,Quantity,Amount,Cost,Currency,Return,Status\n';

it('the figures of a product open to its lines in the home currency, walk-ins and what came back among them', async () => {
  const { client, bring } = await openTestEngine();
  await bring(
    'orders.csv',
    headings +
      '1,2026-03-01,A,Beans,2,20.00,8.00,GBP,,\n' +
      '1,2026-03-01,A,Tea,1,5.00,,GBP,,\n' +
      '2,2026-03-02,B,Beans,,11.00,,GBP,,\n' +
      '3,2026-03-03,,Beans,1,10.00,,GBP,,\n' +
      '4,2026-03-04,A,Beans,1,-10.00,-4.00,GBP,yes,\n' +
      '5,2026-03-05,A,Beans,1,10.00,,EUR,,\n' +
      '6,2026-03-06,A,Beans,1,10.00,,GBP,,Cancelled\n' +
      '7,2024-03-06,A,Beans,1,10.00,,GBP,,\n',
    { kind: 'orders' },
  );
  const beans = (await client.products.list({})).rows.find(({ name }) => name === 'Beans');
  const { product, from, to } = await client.products.get({ id: beans?.id ?? 0 });
  const sales = await client.products.sales({ productId: product.id, from, to });
  expect(sales).toMatchObject({
    ...{ total: 4, orders: 3, customers: 2, quantityMillionths: 2_000_000, withoutQuantity: 1, net: product.net },
    margin: { profit: { minor: 600, currency: 'GBP' }, knownShare: 20 / 41 },
  });
  expect(
    sales.rows.map(({ day, customer, quantityMillionths, amount }) => [
      ...[day, customer?.number, quantityMillionths, amount.minor],
    ]),
  ).toEqual([
    ['2026-03-04', 'A', -1_000_000, -1_000],
    ['2026-03-03', undefined, 1_000_000, 1_000],
    ['2026-03-02', 'B', null, 1_100],
    ['2026-03-01', 'A', 2_000_000, 2_000],
  ]);
  const second = await client.products.sales({ productId: product.id, from, to, offset: 1, limit: 1 });
  expect(second).toEqual({ ...sales, rows: [sales.rows[1]] });
  await expect(client.products.sales({ productId: 999, from, to })).rejects.toMatchObject({ code: 'PRODUCT_UNKNOWN' });
});
