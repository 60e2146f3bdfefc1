import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-money-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'Stall.shuke');
const orders = join(folder, 'orders.csv');

const sums = {
  sheet: null,
  currency: 'GBP',
  sales: '30.00',
  returns: '-4.00',
  noSale: '7.00',
  walkIn: '5.00',
  total: '26.00',
  rounding: '0.000000',
  zeroLines: 0,
  negativeLines: 1,
};

interface ToldImport {
  money: unknown;
  statuses: { column: string; value: string; rows: number; sum: string; takenAs: string }[];
  columns: { taken: Record<string, string>; left: { heading: string; examples: string[] }[] };
  sheetsNotRead: string[];
}

beforeAll(async () => {
  writeFileSync(
    orders,
    [
      'order number,order date,customer number,name,amount,status,weather',
      '1,2026-05-01,1,Ann,25.00,Completed,rain',
      '2,2026-05-02,2,Ben,7.00,Cancelled,sun',
      '3,2026-05-03,1,Ann,-4.00,Completed,sun',
      '4,2026-05-04,,,5.00,Completed,fog',
      '',
    ].join('\n'),
  );
  await shuke('new', archive, '--currency', 'GBP');
}, 60_000);

describe('import and info', () => {
  it('say the sums, the statuses with what they count as, and every column', async () => {
    const told = (await shuke('import', orders, '--archive', archive, '--kind', 'orders', '--json')).json<ToldImport>();
    expect(told.money).toEqual([sums]);
    expect(told.statuses).toMatchObject([
      { column: 'status', value: 'Completed', rows: 3, sum: '26.00', takenAs: 'sale' },
      { column: 'status', value: 'Cancelled', rows: 1, sum: '7.00', takenAs: 'noSale' },
    ]);
    expect(told.columns.taken).toMatchObject({ amount: 'amount', status: 'status', 'order date': 'day' });
    expect(told.columns.left).toEqual([{ heading: 'weather', examples: ['rain', 'sun'] }]);
    expect(told.sheetsNotRead).toEqual([]);

    const info = (await shuke('info', archive, '--json')).json<{ money: unknown; imports: ToldImport[] }>();
    expect(info.money).toEqual([sums]);
    expect(info.imports).toMatchObject([{ fileName: 'orders.csv', money: [sums], columns: told.columns }]);
  }, 60_000);

  it('an undone import is in no sum', async () => {
    const other = join(folder, 'undone.shuke');
    await shuke('new', other, '--currency', 'GBP');
    const told = await shuke('import', orders, '--archive', other, '--kind', 'orders', '--json');
    const { importId } = told.json<{ importId: number }>();
    expect(await shuke('undo-import', String(importId), '--archive', other)).toMatchObject({ exitCode: 0 });
    expect((await shuke('info', other, '--json')).json()).toMatchObject({ money: [], imports: [] });
  }, 60_000);
});

it('--known-until says that every sale up to a day is in, which info repeats and which is never after today', async () => {
  const other = join(folder, 'known.shuke');
  await shuke('new', other, '--currency', 'GBP');
  const started = ['import', orders, '--archive', other, '--kind', 'orders'];
  const refused = await shuke(...started, '--known-until', '2199-01-01', '--json');
  expect(refused.json()).toMatchObject({ error: { code: 'KNOWN_UNTIL_AFTER_TODAY' } });
  expect((await shuke('info', other, '--json')).json()).toMatchObject({ knownUntil: null, orders: 0 });
  expect((await shuke(...started, '--known-until', '5 May', '--json')).exitCode).toBe(2);
  await shuke(...started, '--known-until', '2026-05-05');
  expect((await shuke('info', other, '--json')).json()).toMatchObject({ knownUntil: '2026-05-05' });
}, 60_000);

it('--heading-row names the row of the headings as a spreadsheet counts it', async () => {
  const titled = join(folder, 'titled.csv');
  writeFileSync(titled, 'a,b,c\nd,e,f\norder date,name,amount\n2026-05-01,Ann,5.00\n');
  const other = join(folder, 'titled.shuke');
  await shuke('new', other, '--currency', 'GBP');
  const taken = await shuke('import', titled, '--archive', other, '--kind', 'orders', '--heading-row', '3', '--json');
  expect(taken.json()).toMatchObject({ rowsIn: 1, imported: 1 });
  const wrong = await shuke('import', titled, '--archive', other, '--kind', 'orders', '--heading-row', 'three');
  expect(wrong.exitCode).toBe(2);
}, 60_000);
