import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const heading = 'order number,order date,customer number,name,product,quantity,unit price,amount';
const lines = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;

const twoOrders = lines(
  '1001,2026-03-01,7,Ann,Tea,2,3.50,7.00',
  '1001,2026-03-01,7,Ann,Cup,1,5.00,5.00',
  '1002,2026-03-02,8,Ben,Tea,1,3.50,3.50',
);

function counts(result: Record<string, unknown>) {
  const { rowsIn, imported, updated, skipped, rejected, customers, orders, lines: made } = result;
  return { rowsIn, imported, updated, skipped, rejected, customers, orders, lines: made };
}

const pounds = (minor: number) => ({ minor, currency: 'GBP' });

describe('an orders file', () => {
  it('becomes customers, orders and lines', async () => {
    const engine = await openTestEngine();
    const result = await engine.bring('orders.csv', twoOrders);
    expect(counts(result)).toEqual({
      rowsIn: 3,
      imported: 3,
      updated: 0,
      skipped: 0,
      rejected: 0,
      customers: 2,
      orders: 2,
      lines: 3,
    });
    const { rows } = await engine.client.customers.list({ sort: 'net', descending: true });
    expect(
      rows.map(({ number, name, net, orders, lastDay }) => ({ number, name, netMinor: net?.minor, orders, lastDay })),
    ).toEqual([
      { number: '7', name: 'Ann', netMinor: 1200, orders: 1, lastDay: '2026-03-01' },
      { number: '8', name: 'Ben', netMinor: 350, orders: 1, lastDay: '2026-03-02' },
    ]);
  });

  it('taken twice changes nothing and leaves no second import', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', twoOrders);
    const again = await engine.bring('orders.csv', twoOrders);
    expect(counts(again)).toMatchObject({ imported: 0, updated: 0, skipped: 3, customers: 0, orders: 0, lines: 0 });
    expect(again.importId).toBeNull();
    expect(await engine.client.import.list()).toHaveLength(1);
  });

  it('gives the same archive whatever the order of its rows', async () => {
    const forwards = await openTestEngine();
    const backwards = await openTestEngine();
    await forwards.bring('orders.csv', twoOrders);
    const [head = '', ...rows] = twoOrders.trim().split('\n');
    await backwards.bring('orders.csv', [head, ...rows.reverse()].join('\n'));
    const list = (engine: typeof forwards) => engine.client.customers.list({ sort: 'number' });
    expect(await list(backwards)).toEqual(await list(forwards));
  });

  it('counts equal lines of an order as many times as they occur', async () => {
    const engine = await openTestEngine();
    const row = '1001,2026-03-01,7,Ann,Tea,2,3.50,7.00';
    const result = await engine.bring('orders.csv', lines(row, row, row));
    expect(counts(result)).toMatchObject({ orders: 1, lines: 3 });
    const again = await engine.bring('orders.csv', lines(row, row, row, row));
    expect(counts(again)).toMatchObject({ imported: 0, updated: 1, skipped: 3, lines: 1 });
  });

  it('without order numbers takes each row as an order, equal ones by how many there are', async () => {
    const engine = await openTestEngine();
    const file = (times: number) => `day,customer number,amount\n${'2026-03-01,7,4.20\n'.repeat(times)}`;
    expect(counts(await engine.bring('a.csv', file(2)))).toMatchObject({ imported: 2, orders: 2 });
    expect(counts(await engine.bring('b.csv', file(3)))).toMatchObject({ imported: 1, skipped: 2, orders: 1 });
  });

  it('names its walk-in sales, which count for the shop and never in the ranking', async () => {
    const engine = await openTestEngine();
    const result = await engine.bring(
      'orders.csv',
      lines('1001,2026-03-01,7,Ann,Tea,2,3.50,7.00', '1002,2026-03-01,,,Tea,1,3.50,3.50'),
    );
    expect(result.walkIn).toBe(1);
    const summary = await engine.client.ranking.revenueSummary({ from: '2026-01-01', to: '2026-12-31' });
    expect(summary).toMatchObject({ customers: 1, net: pounds(700), walkInNet: pounds(350) });
    expect(summary.leftOut).toEqual([{ reason: 'walkIn', customers: null, orders: 1, net: pounds(350) }]);
  });
});

describe('an order that is there with other lines', () => {
  const changed = lines('1001,2026-03-01,7,Ann,Tea,2,3.50,7.00', '1001,2026-03-01,7,Ann,Pot,1,9.00,9.00');

  it('is left alone and listed in mode add', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', twoOrders);
    const result = await engine.bring('changed.csv', changed, { mode: 'add' });
    expect(counts(result)).toMatchObject({ imported: 0, updated: 0, skipped: 2 });
    expect(result.warnings.find((warning) => warning.code === 'ordersDifferNotTaken')).toMatchObject({
      count: 1,
      examples: ['1001'],
    });
  });

  it('gets the lines it lacks in mode fill', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', twoOrders);
    expect(counts(await engine.bring('changed.csv', changed))).toMatchObject({ updated: 1, skipped: 1, lines: 1 });
    const { rows } = await engine.client.customers.list({ filter: { text: 'Ann' } });
    expect(rows[0]?.net?.minor).toBe(2100);
  });

  it('gets exactly the lines of the file in mode replace', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', twoOrders);
    expect(counts(await engine.bring('changed.csv', changed, { mode: 'replace' }))).toMatchObject({
      updated: 1,
      skipped: 1,
      lines: 1,
    });
    const { rows } = await engine.client.customers.list({ filter: { text: 'Ann' } });
    expect(rows[0]?.net?.minor).toBe(1600);
  });

  it('is compared by the columns the file has, so that a narrower report does not double it', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', twoOrders);
    const narrow = 'order number,order date,customer number,amount\n1001,2026-03-01,7,7.00\n1001,2026-03-01,7,5.00\n';
    expect(counts(await engine.bring('narrow.csv', narrow))).toMatchObject({ imported: 0, updated: 0, skipped: 2 });
  });
});

describe('rows that disagree on a customer', () => {
  it('give the value of the latest day, then the most frequent, then the smallest; and are listed', async () => {
    const engine = await openTestEngine();
    const result = await engine.bring(
      'orders.csv',
      lines(
        '1,2026-03-05,7,Ann Lee,Tea,1,1.00,1.00',
        '2,2026-03-01,7,Ann,Tea,1,1.00,1.00',
        '3,2026-03-02,7,Ann,Tea,1,1.00,1.00',
      ),
    );
    const { rows } = await engine.client.customers.list({});
    expect(rows.map((row) => row.name)).toEqual(['Ann Lee']);
    expect(result.warnings.find((warning) => warning.code === 'customersDisagree')?.count).toBe(1);
  });
});

describe('a file that knows names only', () => {
  it('is taken by name and says how many names are in several rows, which may be several people', async () => {
    const engine = await openTestEngine('CNY');
    const result = await engine.bring(
      '订单.csv',
      '客户名称,日期,金额\n王小明,2026-03-01,10\n王 小明,2026-03-02,20\n李雷,2026-03-02,5\n李雷,2026-03-04,6\n',
    );
    expect(result.match).toBe('name');
    expect(result.warnings.find((warning) => warning.code === 'namesakesBecomeOne')).toMatchObject({
      count: 1,
      examples: ['李雷'],
    });
    const once = await engine.bring('名单.csv', '客户名称,备注\n韩梅梅,老客\n林涛,新客\n', { kind: 'customers' });
    expect(once.warnings.map(({ code }) => code)).not.toContain('namesakesBecomeOne');
  });
});

describe('rejected rows', () => {
  const file = lines(
    '1,never,7,Ann,Tea,1,1.00,1.00',
    '2,2026-03-01,7,Ann,Tea,1,1.00,about five',
    '3,2026-03-01,7,Ann,Tea,1,1.00,1.00',
  );

  it('do not stop the others, and rows in are always accounted for', async () => {
    const engine = await openTestEngine();
    const result = await engine.bring('orders.csv', file);
    expect(counts(result)).toMatchObject({ rowsIn: 3, imported: 1, rejected: 2 });
    expect(result.rejections).toMatchObject([
      { rowNumber: 2, reason: 'dayUnreadable', field: 'day', value: 'never', amount: '1.00' },
      { rowNumber: 3, reason: 'amountUnreadable', field: 'amount', value: 'about five', amount: 'about five' },
    ]);
  });

  it('leave as a workbook, of the import and of a dry run', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('orders.csv', file);
    if (importId === null) throw new Error('nothing was imported');
    const { token, name } = await engine.client.import.rejectedRows({ importId, language: 'en' });
    expect(name).toMatch(/\.xlsx$/);
    expect(engine.filePath(token)).not.toBeNull();
  });
});

describe('a dry run', () => {
  it('says what the import will do and writes nothing', async () => {
    const engine = await openTestEngine();
    const planned = await engine.bring('orders.csv', twoOrders, { dryRun: true });
    expect(await engine.client.archive.status()).toMatchObject({ customers: 0 });
    expect(await engine.client.archive.orderCounts()).toEqual({ orders: 0, lines: 0 });
    expect(await engine.client.acts.list({})).toMatchObject({ total: 0 });
    const done = await engine.bring('orders.csv', twoOrders);
    expect(counts(planned)).toEqual(counts(done));
  });
});
