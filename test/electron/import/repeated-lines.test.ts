import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../shared/import/contract.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine } from '../test-engine.ts';

const heading = 'order number,order date,time,customer number,name,note,product,description,quantity,amount';
const lines = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;
const repeated = (result: ImportResult) => result.warnings.find(({ code }) => code === 'repeatedLines');

const tea = '1001,2026-03-01,09:15,7,Ann,,T1,Green tea,2,7.00';

describe('lines that repeat an earlier one', () => {
  it('are counted, shown with their rows, and taken all the same', async () => {
    const engine = await openTestEngine();
    const cup = '1002,2026-03-02,10:00,8,Ben,,C1,Cup,1,5.00';
    const other = '1003,2026-03-03,11:00,8,Ben,,C1,Cup,1,5.00';
    const file = lines(cup, tea, other, tea, cup, tea);
    const plan = await engine.bring('orders.csv', file, { dryRun: true });
    expect(repeated(plan)).toEqual({
      code: 'repeatedLines',
      count: 3,
      rows: [5, 6, 7],
      examples: [
        'Ben · 1002 · 2026-03-02 10:00:00 · C1 Cup × 1 · 5.00',
        'Ann · 1001 · 2026-03-01 09:15:00 · T1 Green tea × 2 · 7.00',
      ],
      exampleRows: [
        { count: 2, rows: [2, 6] },
        { count: 3, rows: [3, 5, 7] },
      ],
    });
    expect(plan).toMatchObject({ rowsIn: 6, imported: 6, rejected: 0, lines: 6 });
    const result = await engine.bring('orders.csv', file);
    expect(repeated(result)).toEqual(repeated(plan));
    expect(result).toMatchObject({ imported: 6, lines: 6 });
    const [entry] = await engine.client.import.list();
    expect(entry?.warnings.map(({ code }) => code)).toContain('repeatedLines');
  });

  it.each([
    ['order', '1009,2026-03-01,09:15,7,Ann,,T1,Green tea,2,7.00'],
    ['day', '1001,2026-03-02,09:15,7,Ann,,T1,Green tea,2,7.00'],
    ['time', '1001,2026-03-01,09:16,7,Ann,,T1,Green tea,2,7.00'],
    ['customer', '1001,2026-03-01,09:15,8,Ann,,T1,Green tea,2,7.00'],
    ['what is said of the customer', '1001,2026-03-01,09:15,7,Ann,second pot,T1,Green tea,2,7.00'],
    ['product', '1001,2026-03-01,09:15,7,Ann,,T2,Green tea,2,7.00'],
    ['description', '1001,2026-03-01,09:15,7,Ann,,T1,Black tea,2,7.00'],
    ['quantity', '1001,2026-03-01,09:15,7,Ann,,T1,Green tea,3,7.00'],
    ['amount', '1001,2026-03-01,09:15,7,Ann,,T1,Green tea,2,7.01'],
  ])('are none where one column taken differs: %s', async (_what, almost) => {
    const engine = await openTestEngine();
    const result = await engine.bring('orders.csv', lines(tea, almost), { dryRun: true });
    expect(result).toMatchObject({ imported: 2 });
    expect(repeated(result)).toBeUndefined();
  });

  it('are found where they differ only in a column that is left out', async () => {
    const engine = await openTestEngine();
    const file = 'day,customer number,amount,till roll\n2026-03-01,7,4.20,a\n2026-03-01,7,4.20,b\n';
    expect(repeated(await engine.bring('a.csv', file, { dryRun: true }))).toMatchObject({ count: 1, rows: [3] });
  });

  it('of walk-in sales are found too, and named in another currency', async () => {
    const engine = await openTestEngine();
    const row = '2026-03-01,,4.20,EUR';
    const file = `day,customer number,amount,currency\n2026-03-01,7,1.00,GBP\n${row}\n${row}\n`;
    expect(repeated(await engine.bring('a.csv', file, { dryRun: true }))).toMatchObject({
      count: 1,
      examples: ['2026-03-01 · 4.20 EUR'],
      exampleRows: [{ count: 2, rows: [3, 4] }],
    });
  });

  it('are no matter of a file of customers: the same customer twice is one', async () => {
    const engine = await openTestEngine();
    const result = await engine.bring('people.csv', 'customer number,name\n7,Ann\n7,Ann\n', { dryRun: true });
    expect(result).toMatchObject({ customers: 1 });
    expect(repeated(result)).toBeUndefined();
  });

  it('are as many as a plain comparison finds, whatever the order of the rows', async () => {
    const engine = await openTestEngine();
    const cell = <T>(...values: T[]) => fc.constantFrom(...values);
    const row = fc
      .tuple(cell('1', '2'), cell('2026-03-01', '2026-03-02'), cell('7', '8', ''), cell('T', 'C'), cell('1.00', '2.00'))
      .map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const file = `order number,order date,customer number,product,amount\n${rows.join('\n')}\n`;
        // Else a blank customer within an order means the one above, and the lines become equal.
        const found = repeated(await engine.bring('any.csv', file, { dryRun: true, fillDown: false }));
        const repeats = rows.flatMap((text, index) => (rows.indexOf(text) < index ? [index + 2] : []));
        expect(found?.count ?? 0).toBe(repeats.length);
        expect(found?.rows ?? []).toEqual(repeats.slice(0, 20));
      }),
      { numRuns: propertyRuns(8) },
    );
  }, 60_000);
});
