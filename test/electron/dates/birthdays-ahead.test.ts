import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine } from '../test-engine.ts';

/** Today is 2026-11-22, a Sunday: the 14th day of the tenth lunar month. */
async function shop() {
  const engine = await openTestEngine('CNY');
  const { client } = engine;
  const add = async (name: string, typed: string, calendar: 'lunar' | null = null) => {
    const { id } = await client.customers.create({ name });
    await client.dates.setBirthday({ customerId: id, typed, calendar });
    return id;
  };
  const ids = {
    last: await add('Last', '28 Nov'),
    after: await add('After', '29 Nov'),
    lunar: await add('Lunar', '1990-10-15', 'lunar'),
    today: await add('Today', '1980-11-22'),
    before: await add('Before', '21 Nov'),
    unread: await add('Unread', 'some time in autumn'),
    binned: await add('Binned', '23 Nov'),
    ben: await add('Ben', '23 Nov'),
  };
  await client.customers.bin({ id: ids.binned });
  return { engine, client, ids };
}

describe('birthdays of the week', () => {
  it('are in the order of their days, then of the names: today and six days, lunar ones on their solar day, nobody of the bin', async () => {
    const { client } = await shop();
    const { from, until, total, rows } = await client.dates.birthdays({});
    expect([from, until, total]).toEqual(['2026-11-22', '2026-11-28', 4]);
    expect(rows.map(({ name, birthday: { next, years, calendar } }) => [name, next, years, calendar])).toEqual([
      ['Today', '2026-11-22', 46, 'solar'],
      ['Ben', '2026-11-23', null, 'solar'],
      ['Lunar', '2026-11-23', 36, 'lunar'],
      ['Last', '2026-11-28', null, 'solar'],
    ]);
    const second = await client.dates.birthdays({ offset: 1, limit: 1 });
    expect([second.total, second.rows.map(({ name }) => name)]).toEqual([4, ['Ben']]);
    expect((await client.dates.birthdays({ days: 0 })).rows.map(({ name }) => name)).toEqual(['Today']);
  });

  it('say the household, who is a key account, and what they nearly always take', async () => {
    const { client, ids } = await shop();
    await client.groups.add({
      name: 'Family Ben',
      kind: 'household',
      customerIds: [ids.ben],
      fromDay: null,
      toDay: null,
    });
    for (const day of ['2026-09-20', '2026-10-20', '2026-11-20']) {
      await client.sales.add({
        ...{ customerId: ids.ben, day, time: null, currency: 'CNY', channel: '', servedBy: '', boughtFor: null },
        ...{ dueDay: null, payment: null, paid: null },
        lines: [{ product: 'Cake', quantityMillionths: null, amountMinor: 1000, isReturn: false }],
      });
    }
    await client.namedAccounts.add({ accounts: [{ customerId: ids.ben, reason: 'regular' }] });
    const ben = (await client.dates.birthdays({})).rows[1];
    expect(ben).toMatchObject({ name: 'Ben', household: 'Family Ben', isNamed: true, usual: ['Cake'] });
  });

  it('are reached in the order of the list', async () => {
    const { client } = await shop();
    const { rows } = await client.reach.list({ selection: { list: 'birthdays' }, channel: 'call' });
    expect(rows.map(({ name }) => name)).toEqual(['Today', 'Ben', 'Lunar', 'Last']);
  });

  it('leave as a spreadsheet in the same order, with a column for what came of it', async () => {
    const { engine, client } = await shop();
    const question = { table: 'birthdays' } as const;
    const { jobId } = await client.tables.save({ question, format: 'xlsx', language: 'en' });
    const { token, name } = await client.tables.saved({ jobId });
    expect(name).toBe('shop – Birthdays from 2026-11-22.xlsx');
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(headings.slice(0, 6)).toEqual([
      'Day',
      'Customer number',
      'Customer name',
      'Age on the day',
      'Birthday',
      'Calendar',
    ]);
    expect(headings.at(-1)).toBe('Outcome');
    expect(cells.map((row) => [row[2], row[3] ?? null, row[5]])).toEqual([
      ['Today', 46, 'Solar'],
      ['Ben', null, 'Solar'],
      ['Lunar', 36, 'Lunar'],
      ['Last', null, 'Solar'],
    ]);
  });
});
