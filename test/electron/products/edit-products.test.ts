import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const headings = 'Order,Date,Customer No,SKU,Item,Category,Amount\n';
const orders = `${headings}1,2026-01-01,A,12,LATTE,Drinks,3.50\n2,2026-02-01,A,,Latte,,3.60\n3,2026-03-01,B,13,Tea,,2.00\n`;

async function shop() {
  const engine = await openTestEngine();
  const sell = (csv = orders) => engine.bring('orders.csv', csv, { kind: 'orders' });
  await sell();
  const { client } = engine;
  const listed = async () => (await client.products.list({})).rows;
  const goods = async () => (await listed()).map(({ code, name, times }) => `${code} ${name} ${times}`.trim());
  const idOf = async (name: string) => (await listed()).find((product) => product.name === name)?.id ?? 0;
  return { engine, client, sell, listed, goods, idOf };
}

async function productsThatLeave({ client, filePath }: TestEngine): Promise<string[]> {
  const question = { table: 'exchange', kind: 'products' } as const;
  const { jobId } = await client.tables.save({ question, format: 'csv', language: 'en' });
  const { token } = await client.tables.saved({ jobId });
  return readFileSync(filePath(token) ?? '', 'utf8').split(/\r?\n/u);
}

describe('a product', () => {
  it('is added by hand, sold by its name, and gone when that is undone', async () => {
    const { client, goods, idOf } = await shop();
    const said = { code: '20', name: ' Cocoa ', category: 'Drinks', price: null, cost: { minor: 80, currency: 'GBP' } };
    const { id, actId } = await client.products.add(said);
    expect((await client.products.get({ id })).product).toMatchObject({ ...said, name: 'Cocoa', times: 0 });
    expect(await goods()).toContain('20 Cocoa 0');
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await idOf('Cocoa')).toBe(0);
  });

  it('is not added a second time, nor without a name and a number', async () => {
    const { client } = await shop();
    const add = (code: string, name: string) =>
      client.products.add({ code, name, category: '', price: null, cost: null });
    await expect(add('', 'tea')).rejects.toMatchObject({ code: 'PRODUCT_KNOWN', data: { values: { product: 'Tea' } } });
    await expect(add('13', 'Cocoa')).rejects.toMatchObject({ code: 'PRODUCT_KNOWN' });
    await expect(add(' ', ' ')).rejects.toMatchObject({ code: 'PRODUCT_NAMELESS' });
  });

  it('is changed field by field, and the change is undone as one', async () => {
    const { client, listed, idOf } = await shop();
    const pounds = (minor: number) => ({ minor, currency: 'GBP' });
    const before = await listed();
    const { actId } = await client.products.edit({
      id: await idOf('Tea'),
      change: { name: '  Green tea ', category: 'Leaves', price: pounds(250), cost: pounds(40) },
    });
    expect((await listed())[0]).toMatchObject({
      ...{ code: '13', name: 'Green tea', category: 'Leaves', price: pounds(250), cost: pounds(40), times: 1 },
    });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await listed()).toEqual(before);
  });

  it('has a history: the file it came with, each change, and who was put together with it', async () => {
    const { client, idOf } = await shop();
    const id = await idOf('Latte');
    await client.products.edit({ id, change: { category: 'Coffee' } });
    await client.products.edit({ id: await idOf('Tea'), change: { category: 'Leaves' } });
    const { actId } = await client.products.merge({ winnerId: id, loserIds: [await idOf('LATTE')] });
    const verbs = async () => (await client.history.ofProduct({ productId: id })).acts.map(({ verb }) => verb);
    expect(await verbs()).toEqual(['products.merge', 'products.edit', 'import.run']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await verbs()).toEqual(['acts.undo', 'products.merge', 'products.edit', 'import.run']);
    const { total, acts } = await client.history.ofProduct({ productId: id, offset: 1, limit: 1 });
    expect([total, acts.map(({ verb }) => verb)]).toEqual([4, ['products.merge']]);
    await expect(client.history.ofProduct({ productId: 999 })).rejects.toMatchObject({ code: 'PRODUCT_UNKNOWN' });
  });

  it('that was renamed is found by files that write it as before, and by what people type', async () => {
    const { client, sell, goods, idOf } = await shop();
    await client.products.edit({
      id: await idOf('LATTE'),
      change: { name: 'Caffè latte', code: '0012', category: '' },
    });
    expect(await sell()).toMatchObject({ imported: 0, skipped: 3, lines: 0 });
    await sell(`${headings}4,2026-04-01,A,12,LATTE,Drinks,3.50\n`);
    await client.products.edit({ id: await idOf('Tea'), change: { name: 'Green tea' } });
    await client.sales.add({
      ...{ customerId: null, day: '2026-04-02', time: null, currency: 'GBP', channel: '', servedBy: '' },
      ...{ boughtFor: null, payment: null, dueDay: null, paid: null },
      lines: [{ product: 'Tea', quantityMillionths: null, amountMinor: 200, isReturn: false }],
    });
    expect(await goods()).toEqual(['0012 Caffè latte 2', '13 Green tea 2', 'Latte 1']);
  });

  it('leaves with its other spellings, of which each begins with the name', async () => {
    const { engine, client, idOf } = await shop();
    await client.products.edit({ id: await idOf('Latte'), change: { name: 'Caffè latte' } });
    const rows = await productsThatLeave(engine);
    expect(rows.find((row) => row.includes('Caffè latte'))).toMatch(/,Latte$/u);
  });

  it('leaves only with a name or a number: a category alone leaves with the lines of orders', async () => {
    const { engine, sell } = await shop();
    const before = await productsThatLeave(engine);
    await sell(`${headings}4,2026-04-01,A,,,Drinks,3.50\n`);
    expect(await productsThatLeave(engine)).toEqual(before);
  });

  it('keeps a name or a number, and is priced in the home currency', async () => {
    const { client, idOf } = await shop();
    const edit = async (change: Parameters<typeof client.products.edit>[0]['change']) =>
      client.products.edit({ id: await idOf('Latte'), change });
    await expect(edit({ name: '  ' })).rejects.toMatchObject({ code: 'PRODUCT_NAMELESS' });
    await expect(edit({ price: { minor: 1, currency: 'EUR' } })).rejects.toMatchObject({ code: 'CURRENCY_NOT_HOME' });
    await expect(client.products.edit({ id: 99, change: {} })).rejects.toMatchObject({ code: 'PRODUCT_UNKNOWN' });
  });
});

describe('products put together', () => {
  it('are one with the lines of all, and take over what the first does not say; the undo parts them again', async () => {
    const { client, sell, listed, goods, idOf } = await shop();
    const before = await listed();
    const { actId } = await client.products.merge({ winnerId: await idOf('Latte'), loserIds: [await idOf('LATTE')] });
    expect(await goods()).toEqual(['12 Latte 2', '13 Tea 1']);
    expect((await listed())[0]).toMatchObject({ category: 'Drinks', net: { minor: 710 }, lastDay: '2026-02-01' });
    expect(await sell()).toMatchObject({ imported: 0, skipped: 3, lines: 0 });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await listed()).toEqual(before);
    expect(await sell()).toMatchObject({ imported: 0, skipped: 3, lines: 0 });
  });

  it('stay apart from themselves and from what is not there', async () => {
    const { client, idOf } = await shop();
    const winnerId = await idOf('Latte');
    const merge = (...loserIds: number[]) => client.products.merge({ winnerId, loserIds });
    await expect(merge(winnerId)).rejects.toMatchObject({ code: 'PRODUCTS_THE_SAME' });
    await expect(merge(99)).rejects.toMatchObject({ code: 'PRODUCT_UNKNOWN' });
  });
});

describe('the list of products', () => {
  it('is searched by number, name and category, sorted by each column and read in pages', async () => {
    const { client } = await shop();
    const names = async (asked: Parameters<typeof client.products.list>[0]) =>
      (await client.products.list(asked)).rows.map(({ name }) => name);
    expect(await names({ text: 'drink' })).toEqual(['LATTE']);
    expect(await names({ text: '13' })).toEqual(['Tea']);
    expect(await names({ sort: 'net' })).toEqual(['Tea', 'LATTE', 'Latte']);
    expect(await names({ sort: 'net', descending: true })).toEqual(['Latte', 'LATTE', 'Tea']);
    expect(await names({ sort: 'lastDay', descending: true, offset: 1, limit: 1 })).toEqual(['Latte']);
    // What has no number is last in either direction.
    expect(await names({ sort: 'code', descending: true })).toEqual(['Tea', 'LATTE', 'Latte']);
    expect(await client.products.list({ text: 'nothing' })).toMatchObject({ total: 0, rows: [] });
  });

  it('counts the last twelve months in the home currency, and says what it left out', async () => {
    const { client, sell } = await shop();
    await sell(`${headings}8,2025-11-22,B,13,Tea,,9.00\n9,2025-11-23,B,13,Tea,,1.00\n7,2026-05-01,B,13,Tea,,-0.50\n`);
    await sell('Order,Date,Item,Amount,Currency\nE,2026-05-02,Tea,7.00,EUR\n');
    const { rows: products, from, to, linesLeftOut } = await client.products.list({ text: 'tea' });
    expect({ from, to, linesLeftOut }).toEqual({ from: '2025-11-23', to: '2026-11-22', linesLeftOut: 1 });
    expect(products).toMatchObject([{ times: 4, lastDay: '2026-05-02', net: { minor: 250 } }]);
  });

  it('have the twelve months up to the last order where that is long ago', async () => {
    const engine = await openTestEngine();
    await engine.bring(
      'orders.csv',
      'order,date,customer,product name,amount\n1,2010-08-01,A,Tea,3.00\n2,2011-08-31,A,Tea,5.00\n',
      { kind: 'orders' },
    );
    const { from, to, rows } = await engine.client.products.list({});
    expect({ from, to }).toEqual({ from: '2010-09-01', to: '2011-08-31' });
    expect(rows).toMatchObject([{ name: 'Tea', times: 2, net: { minor: 500 } }]);
  });
});
