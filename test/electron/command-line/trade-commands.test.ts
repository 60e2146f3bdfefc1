import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-trade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = commandLineOf(folder, 'en_GB.UTF-8');
const archive = join(folder, 'one.shuke');
const shuke = async (...words: string[]) => {
  const { out, ...answered } = await run(...words, '--archive', archive, '--json');
  return { ...answered, json: out === '' ? null : JSON.parse(out) };
};

beforeAll(async () => {
  await run('new', archive, '--currency', 'CNY');
  writeFileSync(join(folder, 'people.csv'), 'customer number,name\nA01,Ann\nB01,Ben\n');
  await run('import', join(folder, 'people.csv'), '--archive', archive, '--kind', 'customers');
});

describe('sales, payments and what is owed on the command line', () => {
  it('add up to who owes what on a day', async () => {
    const sell = (...words: string[]) => shuke('sale', 'add', ...words);
    await sell(
      '--number',
      'A01',
      '--amount',
      '120.50',
      '--on',
      '2026-01-01',
      '--paid',
      'unpaid',
      '--due',
      '2026-01-31',
    );
    await sell('--number', 'A01', '--amount', '20.50', '--on', '2026-01-02', '--return', '--item', 'tea');
    await sell('--number', 'B01', '--amount', '9', '--on', '2026-01-01', '--item', 'tea', '--quantity', '2');
    await shuke('payment', 'add', '--number', 'A01', '--amount', '30', '--on', '2026-02-01', '--how', 'cash');
    expect((await shuke('owed', '--on', '2026-03-02')).json).toEqual({
      on: '2026-03-02',
      currency: 'CNY',
      total: '70.00',
      inFavour: '0.00',
      buckets: { notDue: '0.00', to30: '70.00', to60: '0.00', to90: '0.00', over90: '0.00' },
      rows: [{ number: 'A01', name: 'Ann', owed: '70.00', oldestDue: '2026-01-31', daysLate: 30, overLimit: false }],
      leftOut: [],
    });
    expect((await shuke('owed', '--on', '2025-12-31')).json).toMatchObject({ total: '0.00', rows: [] });
    const listed = await run('owed', '--archive', archive, '--on', '2026-03-02');
    expect(listed.out).toContain('A01 Ann: 70.00');
    expect(listed.out).not.toContain('in customers’ favour');
    await shuke('payment', 'add', '--number', 'B01', '--amount', '4', '--on', '2026-03-03');
    const paidAhead = await run('owed', '--archive', archive, '--on', '2026-03-03');
    expect(paidAhead.out).toContain('in customers’ favour: 4.00');
  });

  it.each([
    [['payment', 'add', '--number', 'A01', '--amount', '-5'], '“-5”'],
    [['sale', 'add', '--number', 'A01', '--amount', '5', '--quantity', '-3'], '“-3”'],
    [['sale', 'add', '--number', 'A01', '--amount', '5', '--on', '2026-01-02', '--due', '2026-01-01'], '2026-01-01'],
    [['sale', 'add', '--amount', '5', '--paid', 'unpaid'], '--number'],
    [['sale', 'add', '--amount', '5', '--due', '2099-01-01'], '--number'],
    [['import', 'x.csv', '--kind', 'terms', '--rejected', join(folder, 'rows.csv')], '.xlsx'],
  ])('refuse what cannot be, and say what: %j', async (words, said) => {
    const { err, exitCode } = await run(...words, '--archive', archive);
    expect(exitCode).toBe(2);
    expect(err).toContain(said);
  });

  it('say what is usual, what is due again and what goes with what', async () => {
    const sell = (on: string, item: string) =>
      shuke('sale', 'add', '--number', 'B01', '--amount', '9', '--on', on, '--item', item);
    for (const day of ['2026-02-10', '2026-03-10', '2026-04-10']) await sell(day, 'beans');
    expect((await shuke('usual', 'B01', '--on', '2026-04-20')).json).toEqual([
      { item: 'beans', times: 3, of: 4, lastDay: '2026-04-10' },
    ]);
    // (2 × 30 + 59) ÷ (2 + 2) days after the last.
    expect((await shuke('due-again', '--on', '2026-05-08')).json).toEqual([
      {
        ...{ number: 'B01', name: 'Ben', item: 'beans', lastDay: '2026-04-10', usualGap: 29.75, dueDay: '2026-05-10' },
        ...{ lastAmount: '9.00', currency: 'CNY', household: null, lastBy: null },
      },
    ]);
    expect((await shuke('due-again', '--on', '2026-05-01')).json).toEqual([]);
    expect((await shuke('goes-with', 'beans')).json).toEqual([]);
    expect((await run('usual', 'B01', '--archive', archive, '--on', '2026-04-20')).out).toContain('beans: in 3 of');
    expect((await run('due-again', '--archive', archive, '--on', '2026-05-08')).out).toContain('B01 Ben: beans');
    expect((await run('goes-with', 'beans', '--archive', archive)).out).toContain('beans: in 3 of');
    expect((await run('goes-with', 'cocoa', '--archive', archive)).err).toContain('cocoa');
  });

  it('find a customer whose number the program gave also without its mark', async () => {
    const own = join(folder, 'own.shuke');
    await run('new', own, '--currency', 'CNY');
    writeFileSync(join(folder, 'names.csv'), 'name,phone\nAnn,13800138001\nBen,13800138002\n');
    await run('import', join(folder, 'names.csv'), '--archive', own, '--kind', 'customers');
    const sold = await run('sale', 'add', '--archive', own, '--number', '2', '--amount', '9', '--paid', 'unpaid');
    expect(sold.err).toBe('');
    const { rows } = (await run('owed', '--archive', own, '--json')).json<{ rows: { number: string }[] }>();
    expect(rows.map(({ number }) => number)).toEqual(['#2']);
  });

  it('say what is wrong with what was written', async () => {
    expect((await run('sale', 'add', '--archive', archive, '--amount', 'much')).err).toContain('much');
    expect((await run('sale', 'take', '--archive', archive, '--amount', '1')).err).toContain('add');
    expect((await run('payment', 'add', '--archive', archive, '--number', 'A01')).err).toContain('--amount');
  });
});

describe('balances in a list of members, imported as balances', () => {
  const brought = async (name: string, content: string, ...words: string[]) => {
    writeFileSync(join(folder, name), content);
    const { json } = await shuke('import', join(folder, name), '--kind', 'balances', ...words);
    return json;
  };
  const leaving = async (): Promise<string> => {
    const out = join(folder, `balances-${Math.random()}.csv`);
    await shuke('export', 'balances', '--out', out);
    return readFileSync(out, 'utf8');
  };

  it('are counted in what their heading says', async () => {
    expect(await brought('stamps.csv', 'Number,Name,Stamps\nA01,Ann,7\nB01,Ben,\n')).toMatchObject({
      kind: 'customers',
      updated: 1,
      rejected: 0,
      columns: { taken: { Number: 'number', Name: 'name', Stamps: 'own: Stamps' } },
    });
    expect(await leaving()).toMatch(/A01,Ann,Stamps,2\d{3}-\d\d-\d\d,7,/u);
    await brought('coffees.csv', '编号,杯数\nA01,3\nB01,12\n');
    expect(await leaving()).toMatch(/B01,Ben,杯数,2\d{3}-\d\d-\d\d,12,/u);
  });

  it('also by the map that “columns” printed', async () => {
    writeFileSync(join(folder, 'visits.csv'), 'Number,Visits left\nB01,4\n');
    const map = await run('columns', join(folder, 'visits.csv'), '--kind', 'balances');
    writeFileSync(join(folder, 'map.json'), map.out);
    expect(await brought('visits.csv', 'Number,Visits left\nB01,4\n', '--map', join(folder, 'map.json'))).toMatchObject(
      {
        updated: 1,
      },
    );
    expect(await leaving()).toContain('B01,Ben,Visits left,');
  });

  it('stay unclear where no column, or more than one, can be meant', async () => {
    writeFileSync(join(folder, 'two.csv'), 'Number,Height,Age\nA01,170,30\n');
    const { err } = await run('import', join(folder, 'two.csv'), '--archive', archive, '--kind', 'balances');
    expect(err).toContain('balances.unit');
  });
});
