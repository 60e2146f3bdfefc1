import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportMode } from '../../../shared/import/fields.ts';
import type { Language } from '../../../shared/settings/contract.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const bring = (engine: TestEngine, csv: string, mode: ImportMode = 'fill') =>
  engine.bring('goods.csv', csv, { kind: 'products', mode });
const sell = (engine: TestEngine, csv: string, mode: ImportMode = 'fill') =>
  engine.bring('orders.csv', csv, { kind: 'orders', mode });

type Written = [code: string, name: string, category: string, price: number | null, cost: number | null];

/** Every product as it is written, by its name, with price and cost. */
async function goodsOf({ client }: TestEngine): Promise<Written[]> {
  const { rows: products } = await client.products.list({ limit: 500 });
  return products.map(({ code, name, category, price, cost }) => [
    code,
    name,
    category,
    price?.minor ?? null,
    cost?.minor ?? null,
  ]);
}

const latte: Written = ['0012', 'Latte', 'Coffee', 350, 80];

describe('products that a file of orders says in part', () => {
  const rows = ['1,2026-02-01,A,0012,Latte,3.50', '2,2026-02-02,A,0012,,3.50', '3,2026-02-03,A,0012,Latte large,4.50'];
  const csv = (lines: readonly string[]) =>
    `order,date,customer,product number,product name,amount\n${lines.join('\n')}\n`;

  it.each([rows, rows.toReversed(), [rows[1] ?? '', rows[0] ?? '', rows[2] ?? '']])(
    'are the same at the second import, whatever the order of the rows',
    async (...lines) => {
      const engine = await openTestEngine();
      expect(await sell(engine, csv(lines))).toMatchObject({ imported: 3 });
      expect(await sell(engine, csv(lines))).toMatchObject({ imported: 0, updated: 0, skipped: 3 });
    },
  );

  it('mean the product that was there before, also after another of its number has come', async () => {
    const engine = await openTestEngine();
    await sell(engine, csv(rows.slice(0, 1)));
    const later = csv(rows.slice(1));
    expect(await sell(engine, later)).toMatchObject({ imported: 2 });
    expect(await sell(engine, later)).toMatchObject({ imported: 0, updated: 0, skipped: 2 });
    expect((await goodsOf(engine)).map(([, name]) => name).sort()).toEqual(['Latte', 'Latte large']);
  });
});

describe('a list of products', () => {
  it('brings number, name, category, price and cost under the headings of common tills', async () => {
    const lists = [
      'number,name,category,price,cost\n0012,Latte,Coffee,3.50,0.80\n0013,Beans,,12.00,\n',
      'SKU,Item name,Category,Price,Cost\n0012,Latte,Coffee,£3.50,0.80\n0013,Beans,,12,\n',
      'Product number,Product name,Category,Price,Cost\n0012,Latte,Coffee,3.50,0.80\n0013,Beans,,12.00,\n',
      '商品编码,商品名称,分类,售价,成本价\n0012,Latte,Coffee,3.50,0.80\n0013,Beans,,12.00,\n',
      '编号,名称,类别,价格,进价\n0012,Latte,Coffee,3.50,0.80\n0013,Beans,,12.00,\n',
      '条码,品名,类目,零售价,成本\n0012,Latte,Coffee,3.50,0.80\n0013,Beans,,12.00,\n',
    ];
    for (const csv of lists) {
      const engine = await openTestEngine();
      expect(await bring(engine, csv), csv).toMatchObject({ imported: 2, records: 2, customers: 0, rejected: 0 });
      expect(await goodsOf(engine), csv).toEqual([['0013', 'Beans', '', 1_200, null], latte]);
      expect(await bring(engine, csv), csv).toMatchObject({ imported: 0, updated: 0, skipped: 2 });
    }
  });

  it('is recognised by what it holds, and a list of customers is not taken for one', async () => {
    const engine = await openTestEngine();
    const kindOf = async (csv: string) => {
      const file = await engine.file('list.csv', csv);
      return (await engine.client.import.recognise({ file })).proposal.kind;
    };
    expect(await kindOf('SKU,Product name,Category,Price,Cost\n1,Latte,Coffee,3.50,0.80\n')).toBe('products');
    expect(await kindOf('商品编码,商品名称,售价\n1,拿铁,28\n')).toBe('products');
    expect(await kindOf('number,name\n1,Ann Smith\n2,Ben Carter\n')).toBe('customers');
    expect(await kindOf('编号,姓名\n1,王小明\n')).toBe('customers');
  });

  it('rejects a row without number and name, and says of a figure that cannot be read that it was left out', async () => {
    const engine = await openTestEngine();
    const result = await bring(engine, 'number,name,price,cost\n,,3.50,\n0012,Latte,-3,dear\n0013,Tea,1.005,$2\n');
    expect(result).toMatchObject({ imported: 2, rejected: 1 });
    expect(await goodsOf(engine)).toEqual([
      ['0012', 'Latte', '', null, null],
      ['0013', 'Tea', '', 101, null],
    ]);
  });

  it('finds a product by its number, else by its name, and gives one that has only a name its number', async () => {
    const engine = await openTestEngine();
    await sell(engine, 'Order,Date,Item,Amount\n1,2026-01-01,Latte,3.50\n2,2026-01-02,Tea,2.00\n');
    expect(await bring(engine, 'number,name,cost\n0012,Latte,0.80\n,Tea,0.30\n')).toMatchObject({ updated: 2 });
    expect(await bring(engine, 'number,price\n0012,3.50\n')).toMatchObject({ updated: 1, imported: 0 });
    expect(await bring(engine, 'number,name\n0099,Latte\n')).toMatchObject({ imported: 1 });
    expect(await goodsOf(engine)).toEqual([
      ['0012', 'Latte', '', 350, 80],
      ['0099', 'Latte', '', null, null],
      ['', 'Tea', '', null, 30],
    ]);
  });

  it('completes in each mode what it may, and its undo takes all of it back', async () => {
    const change = 'number,name,category,price,cost\n0012,Caffè latte,Drinks,4.00,0.90\n0044,Cake,,5.00,\n';
    const expected: Record<ImportMode, Written> = {
      add: ['0012', 'Latte', '', 350, null],
      fill: ['0012', 'Latte', 'Drinks', 350, 90],
      replace: ['0012', 'Caffè latte', 'Drinks', 400, 90],
    };
    for (const [mode, changed] of Object.entries(expected) as [ImportMode, Written][]) {
      const engine = await openTestEngine();
      await bring(engine, 'number,name,price\n0012,Latte,3.50\n');
      const trial = await engine.plan('goods.csv', change, { kind: 'products', mode });
      const result = await bring(engine, change, mode);
      const counts = ({ imported, updated, skipped }: typeof result) => ({ imported, updated, skipped });
      expect(counts(trial.result)).toEqual(counts(result));
      expect(await goodsOf(engine)).toContainEqual(changed);
      const { jobId } = await engine.client.import.undo({ importId: result.importId ?? 0 });
      expect(await engine.client.import.undoResult({ jobId })).toMatchObject({ records: 1 });
      expect(await goodsOf(engine)).toEqual([['0012', 'Latte', '', 350, null]]);
    }
  });

  it('that changes how a product is called lets the same orders be found again', async () => {
    const engine = await openTestEngine();
    const orders =
      'Order,Date,Customer No,SKU,Item,Category,Amount\n1,2026-01-01,A,12,LATTE,Drinks,3.50\n1,2026-01-01,A,13,TEA,Drinks,2.00\n';
    await sell(engine, orders);
    await bring(engine, 'number,name,category\n12,Latte,Coffee\n13,Tea,Leaves\n', 'replace');
    expect(await sell(engine, orders)).toMatchObject({ imported: 0, updated: 0, skipped: 2, lines: 0 });
    expect(await sell(engine, orders, 'replace')).toMatchObject({ imported: 0, updated: 0, skipped: 2, lines: 0 });
    await sell(engine, 'Order,Date,Customer No,SKU,Item,Category,Amount\n2,2026-02-01,A,12,LATTE,Drinks,3.60\n');
    expect((await goodsOf(engine)).map(([, name]) => name)).toEqual(['Latte', 'Tea']);
    const { rows: products } = await engine.client.products.list({ text: 'lat' });
    expect(products).toMatchObject([{ name: 'Latte', times: 2, lastDay: '2026-02-01', net: { minor: 710 } }]);
  });

  it('is what the lines of a file mean that writes names alone', async () => {
    const engine = await openTestEngine();
    await bring(engine, 'number,name,category,cost\n12,Latte,Coffee,0.80\n13,Tea,,\n14,Tea,,\n');
    await sell(engine, 'Order,Date,Item,Amount\n1,2026-01-01,Latte,3.50\n2,2026-01-02,Tea,2.00\n');
    expect(await goodsOf(engine)).toEqual([
      ['12', 'Latte', 'Coffee', null, 80],
      // Which of the two teas it was is not said.
      ['', 'Tea', '', null, null],
      ['13', 'Tea', '', null, null],
      ['14', 'Tea', '', null, null],
    ]);
  });

  it('leaves and comes back equal in both languages, in another archive and in its own', async () => {
    for (const language of ['en', 'zh-CN'] as Language[]) {
      for (const format of ['xlsx', 'csv'] as const) {
        const engine = await openTestEngine();
        await sell(engine, 'Order,Date,SKU,Item,Amount\n1,2026-01-01,12,LATTE,3.50\n2,2026-01-02,,Tea,2.00\n');
        await bring(
          engine,
          'number,name,category,price,cost\n12,Latte,Coffee,3.50,0.80\n=1+2,"a, ""b""",一;二,0,0\n12,Latte large,,4.00,\n',
          'replace',
        );
        const { jobId } = await engine.client.tables.save({
          question: { table: 'exchange', kind: 'products' },
          format,
          language,
        });
        const { name, token } = await engine.client.tables.saved({ jobId });
        const bytes = readFileSync(engine.filePath(token) ?? '');
        const other = await openTestEngine();
        const taken = await other.bring(name, bytes, { kind: 'products' });
        expect(taken).toMatchObject({ rejected: 0 });
        expect(await goodsOf(other)).toEqual(await goodsOf(engine));
        expect(await engine.bring(name, bytes, { kind: 'products' })).toMatchObject({ imported: 0, updated: 0 });
      }
    }
  });
});
