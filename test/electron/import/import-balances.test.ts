import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const members = '会员编号,姓名,手机,积分,储值余额\nA1,王小明,13800138001,120,¥88.50\nB1,李丽,13800138002,0,\n';

/** By customer, what is shown of each unit: its entries with where they come from, and their sum. */
async function balancesOf({ client }: TestEngine) {
  const { rows } = await client.customers.list({});
  const all = await Promise.all(
    rows.map(async ({ id, number }) => {
      const { balances } = await client.balances.ofCustomer({ customerId: id });
      return balances.map(({ unit, totalMillionths, entries }) => [
        number,
        unit.name,
        totalMillionths / 1_000_000,
        entries.map(({ origin }) => origin),
      ]);
    }),
  );
  return all.flat().sort((one, other) => String(one).localeCompare(String(other)));
}

const atFirst = [
  ['A1', '储值余额', 88.5, ['openingBalance']],
  ['A1', '积分', 120, ['openingBalance']],
  ['B1', '积分', 0, ['openingBalance']],
];

describe('a list of members with columns of points and of a balance', () => {
  it('brings each as an opening entry; the same file twice changes nothing; a blank cell says nothing', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('members.csv', members);
    expect(await balancesOf(engine)).toEqual(atFirst);
    expect(await engine.bring('members.csv', members)).toMatchObject({ imported: 0, updated: 0 });
    expect(await engine.bring('members.csv', members, { mode: 'replace' })).toMatchObject({ updated: 0 });
    expect(await balancesOf(engine)).toEqual(atFirst);
  });

  it('leaves balances that are there as they are, and corrects them by the difference where it replaces', async () => {
    const engine = await openTestEngine('CNY');
    await engine.bring('members.csv', members);
    const later = members.replace('120', '150');
    await engine.bring('later.csv', later);
    expect(await balancesOf(engine)).toEqual(atFirst);
    expect(await engine.bring('later.csv', later, { mode: 'replace' })).toMatchObject({ updated: 1 });
    expect((await balancesOf(engine))[1]).toEqual(['A1', '积分', 150, ['correction', 'openingBalance']]);
  });

  it('takes its entries back when it is undone, and the units that nothing else uses', async () => {
    const engine = await openTestEngine('CNY');
    const { client } = engine;
    await engine.bring('members.csv', members);
    const { rows } = await client.customers.list({ filter: { text: 'A1' } });
    const customerId = rows[0]?.id ?? 0;
    await client.balances.add({ customerId, unit: '积分', amountMillionths: 5_000_000 });
    const later = await engine.bring('members.csv', members.replace('120', '200'), { mode: 'replace' });
    expect((await balancesOf(engine))[1]).toEqual(['A1', '积分', 200, ['correction', '', 'openingBalance']]);
    await undone(engine, later.importId ?? 0);
    expect((await balancesOf(engine))[1]).toEqual(['A1', '积分', 125, ['', 'openingBalance']]);
  });

  it('goes to fields of the owner’s own where the archive has these already', async () => {
    const engine = await openTestEngine('CNY');
    await engine.client.ownFields.define({ name: '积分', kind: 'number' });
    await engine.bring('members.csv', members);
    expect((await balancesOf(engine)).map(([, unit]) => unit)).toEqual(['储值余额']);
    const { rows } = await engine.client.customers.list({ filter: { text: 'A1' } });
    const { ownValues } = await engine.client.customers.get({ id: rows[0]?.id ?? 0 });
    expect(ownValues).toMatchObject([{ value: '120' }]);
  });

  it('says what is no figure, and takes nothing of it', async () => {
    const engine = await openTestEngine('CNY');
    const result = await engine.bring('members.csv', members.replace(',0,', ',many,'), {
      ownFields: [{ columns: [3], field: { name: 'Points', kind: 'balance' } }],
    });
    expect(result.warnings).toMatchObject([{ code: 'ownFieldUnreadable', count: 1 }]);
    expect((await balancesOf(engine)).map(([number, unit]) => [number, unit])).toEqual([['A1', 'Points']]);
  });
});

async function undone({ client }: TestEngine, importId: number): Promise<void> {
  const { jobId } = await client.import.undo({ importId });
  await client.import.undoResult({ jobId });
}
