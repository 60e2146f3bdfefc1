import { describe, expect, it } from 'vitest';
import type { SaleFields, SaleLine } from '../../../shared/sales/contract.ts';
import { openTestEngine } from '../test-engine.ts';

const line = (product: string, pieces: number | null, amountMinor: number, isReturn = false): SaleLine => ({
  product,
  quantityMillionths: pieces === null ? null : pieces * 1_000_000,
  amountMinor,
  isReturn,
});

async function withAnn() {
  const engine = await openTestEngine('CNY');
  const { client } = engine;
  const { id: ann } = await client.customers.create({ name: 'Ann', number: 'A1' });
  const saleOf = (lines: SaleLine[], more: Partial<SaleFields> = {}): SaleFields => ({
    ...{ customerId: ann, day: '2026-03-02', time: '08:15', currency: 'CNY', channel: '', servedBy: 'May' },
    ...{ boughtFor: null, payment: null, dueDay: null, lines },
    ...more,
  });
  const sell = (lines: SaleLine[], more: Partial<SaleFields> = {}) =>
    client.sales.add({ ...saleOf(lines, more), paid: null });
  const totals = async () =>
    (await client.customers.get({ id: ann })).totals.map(({ net, orders, lastDay }) => [net.minor, orders, lastDay]);
  const goods = async (text: string) =>
    (await client.sales.goods({ customerId: ann, text, currency: 'CNY' })).goods.map(
      ({ name, times, unitPriceMillionths }) => [name, times, unitPriceMillionths],
    );
  return { engine, client, ann, saleOf, sell, totals, goods };
}

describe('a sale typed by hand', () => {
  it('moves totals, last visit and ranking, and all of it goes with its undo', async () => {
    const { client, sell, totals } = await withAnn();
    const { actId } = await sell([line('latte', 2, 5_600), line('', null, 400), line('bun', 1, 1_000, true)]);
    expect(await totals()).toEqual([[5_000, 1, '2026-03-02']]);
    const { rows } = await client.ranking.revenueRows({ from: '2026-01-01', to: '2026-12-31' });
    expect(rows.map(({ number, net }) => [number, net.minor])).toEqual([['A1', 5_000]]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await totals()).toEqual([]);
  });

  it('is changed and removed as a whole, each undone by itself', async () => {
    const { client, saleOf, sell, totals } = await withAnn();
    const { id } = await sell([line('latte', 2, 5_600)]);
    expect(await client.sales.get({ id })).toEqual(saleOf([line('latte', 2, 5_600)]));
    const edited = await client.sales.edit({ ...saleOf([line('tea', 1, 900)], { day: '2026-03-03' }), id });
    expect(await totals()).toEqual([[900, 1, '2026-03-03']]);
    const removed = await client.sales.remove({ id });
    expect(await totals()).toEqual([]);
    await client.acts.undo({ actId: removed.actId ?? 0 });
    await client.acts.undo({ actId: edited.actId ?? 0 });
    expect(await totals()).toEqual([[5_600, 1, '2026-03-02']]);
    expect((await client.orders.lines({ orderId: id })).lines).toMatchObject([{ description: 'latte' }]);
  });

  it('proposes what the list of products says, else what it cost last, before the agreed discount is taken off', async () => {
    const { client, ann, sell, goods } = await withAnn();
    const tenOff = { fromDay: '2026-03-01', daysToPay: null, limit: null, discountMillionths: 100_000, free: '' };
    await client.terms.set({ customerId: ann, ...tenOff });
    await sell([line('latte', 2, 5_600)], { day: '2026-02-01' });
    expect(await goods('latte')).toEqual([['latte', 1, 28_000_000]]);
    // 28.00 less a tenth, as proposed: the next proposal is no tenth less again.
    await sell([line('latte', 1, 2_520)]);
    expect(await goods('latte')).toEqual([['latte', 2, 28_000_000]]);
    const { rows } = await client.products.list({
      text: 'latte',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 1,
    });
    await client.products.edit({ id: rows[0]?.id ?? 0, change: { price: { minor: 3_000, currency: 'CNY' } } });
    expect(await goods('latte')).toEqual([['latte', 2, 30_000_000]]);
  });

  it('of someone not known counts for the shop alone', async () => {
    const { client, sell, totals } = await withAnn();
    await sell([line('latte', 1, 2_800)], { customerId: null });
    expect(await totals()).toEqual([]);
    expect(await client.orders.money()).toMatchObject([{ total: '28.00', walkIn: '28.00' }]);
  });

  it('says something: an amount, a quantity or a product', async () => {
    const { sell } = await withAnn();
    await expect(sell([line(' ', null, 0)])).rejects.toMatchObject({ code: 'SALE_EMPTY' });
    await expect(sell([line('x', 1, 1)], { day: '2026-02-30' })).rejects.toMatchObject({ code: 'DAY_INVALID' });
  });

  it('is corrected here; what a file brought is corrected in the file', async () => {
    const { engine, client, saleOf } = await withAnn();
    await engine.bring('orders.csv', 'order date,customer number,amount\n2026-03-01,A1,10.00\n', { kind: 'orders' });
    const id = (await client.orders.list({})).orders[0]?.id ?? 0;
    await expect(client.sales.remove({ id })).rejects.toMatchObject({ code: 'ORDER_IMPORTED' });
    await expect(client.sales.edit({ ...saleOf([line('x', 1, 1)]), id })).rejects.toMatchObject({
      code: 'ORDER_IMPORTED',
    });
  });

  it('leaves what was paid of it as a payment when it is removed', async () => {
    const { client, ann, saleOf } = await withAnn();
    const { id } = await client.sales.add({
      ...saleOf([line('latte', 1, 2_800)], { payment: 'unpaid' }),
      paid: { amountMinor: 800, method: 'cash' },
    });
    await client.sales.remove({ id });
    expect((await client.payments.list({ customerId: ann })).payments).toMatchObject([
      { orderId: null, amount: { minor: 800 } },
    ]);
  });
});

describe('the list of goods', () => {
  it('grows from the lines: what the customer buys first, each with the price of one', async () => {
    const { sell, goods } = await withAnn();
    await sell([line('flat white', 1, 2_900)], { customerId: null });
    await sell([line('latte', 2, 5_600)]);
    await sell([line('latte', 1, 2_900), line('lemon cake', 1, 3_500)]);
    expect(await goods('l')).toEqual([
      ['latte', 2, 29_000_000],
      ['lemon cake', 1, 35_000_000],
      ['flat white', 0, 29_000_000],
    ]);
    expect(await goods('')).toEqual([
      ['latte', 2, 29_000_000],
      ['lemon cake', 1, 35_000_000],
    ]);
  });

  it('a name that is known is no new product', async () => {
    const { client, sell, goods } = await withAnn();
    await sell([line('latte', 1, 2_800)]);
    await sell([line(' latte ', 1, 2_800)], { day: '2026-03-09' });
    expect(await goods('latte')).toEqual([['latte', 2, 28_000_000]]);
    expect((await client.orders.list({})).total).toBe(2);
  });
});
