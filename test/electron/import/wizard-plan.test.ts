import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine } from '../test-engine.ts';

const heading = 'Order ID,Order Date,Customer Name,Phone,Product,Total';
const file = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;

describe('the rows that cannot be imported', () => {
  const bad = Array.from({ length: 120 }, (_, index) =>
    index % 3 === 0 ? `${index},2026-03-01,Ann,0161 496 0001,Tea,tbd` : `${index},,Ben,0161 496 0002,Tea,${index}.50`,
  );
  const text = file('900,2026-03-01,Ann,0161 496 0001,Tea,5.00', ...bad);

  it('are counted by reason, say whose they are and what they come to, and can all be read', async () => {
    const engine = await openTestEngine();
    const { jobId, result } = await engine.plan('bad.csv', text);
    expect(result.rejected).toBe(120);
    expect(result.rejectionCounts).toEqual([
      { reason: 'dayMissing', field: 'day', rows: 80 },
      { reason: 'amountUnreadable', field: 'amount', rows: 40 },
    ]);
    expect(result.rejections).toHaveLength(50);
    expect(result.rejections.slice(0, 2)).toEqual([
      { rowNumber: 3, reason: 'amountUnreadable', field: 'amount', value: 'tbd', who: 'Ann', amount: 'tbd' },
      { rowNumber: 4, reason: 'dayMissing', field: 'day', value: '', who: 'Ben', amount: '1.50' },
    ]);
    const { client } = engine;
    const all = await client.import.rejections({ jobId, offset: 0, limit: 500 });
    expect(all.map(({ rowNumber }) => rowNumber)).toEqual(Array.from({ length: 120 }, (_, index) => index + 3));
    const part = { reason: 'amountUnreadable', field: 'amount', offset: 30, limit: 20 } as const;
    const last = await client.import.rejections({ jobId, ...part });
    expect(last).toHaveLength(10);
    expect(new Set(last.map(({ reason }) => reason))).toEqual(new Set(['amountUnreadable']));
  });

  it('stay readable after the import, by its number', async () => {
    const engine = await openTestEngine();
    const { importId, rejectionCounts } = await engine.bring('bad.csv', text);
    const [first] = await engine.client.import.rejections({ importId: importId ?? 0, offset: 119, limit: 10 });
    expect(first).toMatchObject({ rowNumber: 122, who: 'Ben', amount: '119.50' });
    expect((await engine.client.import.list())[0]?.rejectionCounts).toEqual(rejectionCounts);
  });
});

describe('lines that are in the file more than once', () => {
  const tea = '1,2026-03-01,Ann,0161 496 0001,Tea,5.00';
  const cake = '2,2026-03-02,Ben,0161 496 0002,Cake,7.50';
  const text = file(tea, cake, tea, cake, tea);

  it('are asked about with the money at stake, and can be taken once', async () => {
    const engine = await openTestEngine();
    const { result } = await engine.plan('twice.csv', text);
    expect(result.repeats).toEqual({ lines: 3, money: [{ currency: 'GBP', sum: '17.50' }], takenOnce: false });
    expect(result.money[0]?.total).toBe('30.00');
    const once = await engine.bring('twice.csv', text, { repeats: 'once' });
    expect(once).toMatchObject({ imported: 2, skipped: 3, lines: 2 });
    expect(once.repeats).toMatchObject({ lines: 3, takenOnce: true });
    expect(once.money[0]?.total).toBe('12.50');
    expect(once.warnings.find(({ code }) => code === 'repeatedLinesTakenOnce')).toMatchObject({ count: 3 });
    expect(once.warnings.find(({ code }) => code === 'repeatedLines')).toBeUndefined();
    expect((await engine.client.orders.money())[0]?.total).toBe('12.50');
  });

  it('leave as a workbook with the row each of them repeats', async () => {
    const engine = await openTestEngine();
    const { jobId } = await engine.plan('twice.csv', text);
    const { token, name } = await engine.client.import.repeatedLines({ jobId, language: 'en' });
    expect(name).toBe('twice repeated lines.xlsx');
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(headings.slice(0, 3)).toEqual(['Row', 'Same as row', 'Customer name']);
    expect(cells.map((row) => [row[0], row[1], row[2], row[8]])).toEqual([
      [4, 2, 'Ann', 5],
      [5, 3, 'Ben', 7.5],
      [6, 2, 'Ann', 5],
    ]);
  });

  it('are not those of another status', async () => {
    const engine = await openTestEngine();
    const [paid, cancelled] = ['Paid', 'Cancelled'].map((status) => `1,2026-03-01,Ann,5.00,${status}`);
    const { result } = await engine.plan(
      's.csv',
      `Order ID,Order Date,Customer Name,Total,Status\n${paid}\n${cancelled}\n`,
    );
    expect(result.repeats).toBeNull();
  });
});

describe('the ways to recognise customers', () => {
  it('are shown with the people, the rows and the money each of them reaches', async () => {
    const engine = await openTestEngine();
    const text = file(
      '1,2026-03-01,Ann,0161 496 0001,Tea,5.00',
      '2,2026-03-01,Ann,0161 496 0003,Tea,6.00',
      '3,2026-03-02,Ben,,Tea,7.00',
      '4,2026-03-02,,,Tea,100.00',
    );
    const { result } = await engine.plan('keys.csv', text, { match: 'phone' });
    const [phone, , name] = result.keys;
    expect(phone).toEqual({
      match: 'phone',
      people: 3,
      rows: 2,
      rowsWithout: 1,
      currency: 'GBP',
      sum: '11.00',
      sumWithout: '7.00',
    });
    expect(result.keys.map(({ match }) => match)).toEqual(['phone', 'name+phone', 'name']);
    expect(name).toMatchObject({ people: 2, rows: 3, rowsWithout: 0, sum: '18.00', sumWithout: '0.00' });
    expect((await engine.bring('keys.csv', text, { match: 'phone' })).keys).toEqual([]);
  });
});

describe('the columns of a file', () => {
  it('that go to fields of the owner are named with them', async () => {
    const engine = await openTestEngine();
    const text = 'Order ID,Order Date,Customer Name,Total,Shoe size,Colour\n1,2026-03-01,Ann,5.00,38,blue\n';
    const ownFields = [{ columns: [4], field: { name: 'Shoe size', kind: 'number' as const } }];
    const { columns } = await engine.bring('shop.csv', text, { ownFields });
    expect(columns.taken['Shoe size']).toBe('own: Shoe size');
    expect(columns.left).toEqual([{ heading: 'Colour', examples: ['blue'] }]);
  });
});

describe('people who are one customer in the archive', () => {
  it('are proposed for separation, and nothing of that customer is changed', async () => {
    const engine = await openTestEngine();
    // As an earlier version took them: three guests of the number 7 became one customer.
    const { client } = engine;
    const guest = await client.customers.create({
      name: 'Ivy Brook',
      number: '7',
      phones: ['0161 496 0001', '0161 496 0002'],
    });
    const text = [
      'Order ID,Order Date,Customer number,Customer Name,Phone,E-mail,Total',
      '1,2026-03-01,7,Ivy Brook,0161 496 0001,ivy@example.com,5.00',
      '2,2026-03-02,7,Max Stone,0161 496 0002,max@example.com,7.00',
    ].join('\n');
    const { warnings, customers } = await engine.bring('guests.csv', text);
    expect(customers).toBe(0);
    expect(warnings.find(({ code }) => code === 'joinedEarlier')).toMatchObject({
      count: 1,
      rows: [2, 3],
      examples: ['Ivy Brook / Max Stone'],
    });
    expect((await client.customers.get({ id: guest.id })).emails).toEqual([]);
  });
});
