import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine, testToday } from '../test-engine.ts';

const million = 1_000_000;

async function withAnn() {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id: customerId } = await client.customers.create({ name: 'Ann', number: 'A1' });
  const add = (points: number, reason = '', unit = 'Points') =>
    client.balances.add({ customerId, unit, amountMillionths: Math.round(points * million), reason });
  return { engine, client, customerId, add, shown: () => shownOf(engine, customerId) };
}

/** What is shown of each unit: the balance, and the amounts of its entries, the latest first. */
async function shownOf({ client }: TestEngine, customerId: number) {
  const { balances } = await client.balances.ofCustomer({ customerId });
  return balances.map(({ unit, totalMillionths, entries }) => [
    unit.name,
    totalMillionths / million,
    entries.map(({ amountMillionths }) => amountMillionths / million),
  ]);
}

describe('a balance', () => {
  it('is the sum of its entries, unit by unit; a unit is made when it is first used, however it is written', async () => {
    const { add, shown, client } = await withAnn();
    await add(50, 'two lattes');
    await add(-10, 'free coffee', 'points');
    const { balance } = await add(3, '', 'Stamps');
    expect(balance).toMatchObject({ unit: { name: 'Stamps', decimals: 0 }, totalMillionths: 3 * million });
    expect(await shown()).toEqual([
      ['Points', 40, [-10, 50]],
      ['Stamps', 3, [3]],
    ]);
    const { units } = await client.balances.units();
    expect(units.map(({ name, entries }) => [name, entries])).toEqual([
      ['Points', 2],
      ['Stamps', 1],
    ]);
  });

  it('is of today where no day is said', async () => {
    const { add, client, customerId } = await withAnn();
    await add(5);
    const { balances } = await client.balances.ofCustomer({ customerId });
    expect(balances[0]?.entries[0]?.day).toBe(testToday);
  });

  it('never goes below zero by what is typed, and refuses what says nothing or too much', async () => {
    const { add, client, customerId, shown } = await withAnn();
    const { id } = await add(5);
    const below = { code: 'BALANCE_BELOW_ZERO', data: { values: { name: 'Points', balance: '5' } } };
    await expect(add(-6)).rejects.toMatchObject(below);
    await expect(add(0)).rejects.toMatchObject({ code: 'BALANCE_AMOUNT_ZERO' });
    await expect(add(1.5)).rejects.toMatchObject({ code: 'BALANCE_DECIMALS' });
    await expect(add(1, '', ' ')).rejects.toMatchObject({ code: 'BALANCE_UNIT_NAME_EMPTY' });
    const onNoDay = client.balances.add({ customerId, unit: 'Points', amountMillionths: million, day: '2026-02-30' });
    await expect(onNoDay).rejects.toMatchObject({ code: 'DAY_INVALID' });
    await add(-5);
    const changed = client.balances.edit({ id, change: { amountMillionths: -million } });
    await expect(changed).rejects.toMatchObject({ code: 'BALANCE_BELOW_ZERO' });
    expect(await shown()).toEqual([['Points', 0, [-5, 5]]]);
  });

  it('whose entry is taken back later says that it is below zero', async () => {
    const { add, client, shown } = await withAnn();
    const { id } = await add(5);
    await add(-5);
    await client.balances.remove({ id });
    expect(await shown()).toEqual([['Points', -5, [-5]]]);
  });

  it('is counted in units that the owner names, with decimals; one in use stays', async () => {
    const { add, client, shown } = await withAnn();
    const { id } = await client.balances.addUnit({ name: 'Credit', decimals: 2 });
    await add(12.5, '', 'credit');
    expect(await shown()).toEqual([['Credit', 12.5, [12.5]]]);
    await client.balances.editUnit({ id, change: { name: 'Gift card' } });
    expect((await shown())[0]?.[0]).toBe('Gift card');
    const taken = client.balances.addUnit({ name: 'GIFT CARD', decimals: 0 });
    await expect(taken).rejects.toMatchObject({ code: 'BALANCE_UNIT_NAME_TAKEN' });
    await expect(client.balances.removeUnit({ id })).rejects.toMatchObject({ code: 'BALANCE_UNIT_IN_USE' });
  });

  it('leaves, and comes back into an empty archive as it was', async () => {
    const { engine, client, add, shown } = await withAnn();
    await add(50, 'two lattes');
    await add(50, 'two lattes');
    await add(-30);
    const { jobId } = await client.tables.save({
      question: { table: 'exchange', kind: 'balances' },
      format: 'csv',
      language: 'zh-CN',
    });
    const { token } = await client.tables.saved({ jobId });
    const other = await openTestEngine();
    await other.client.customers.create({ name: 'Ann', number: 'A1' });
    const file = readFileSync(engine.filePath(token) ?? '');
    await other.bring('balances.csv', file);
    const again = await other.bring('balances.csv', file);
    expect(again).toMatchObject({ imported: 0, updated: 0, skipped: 3 });
    const { rows } = await other.client.customers.list({});
    expect(await shownOf(other, rows[0]?.id ?? 0)).toEqual(await shown());
  });
});

describe('the list of balances', () => {
  it('is of one unit, that of most customers first; searched, sorted, without those in the bin', async () => {
    const { client, customerId, add } = await withAnn();
    const { id: bea } = await client.customers.create({ name: 'Bea', number: 'B1' });
    const { id: cy } = await client.customers.create({ name: 'Cy', number: 'C1' });
    expect(await client.balances.list({})).toEqual({ unit: null, units: [], total: 0, rows: [] });
    await add(7, '', 'Stamps');
    await add(50);
    await add(-20);
    for (const id of [bea, cy]) {
      await client.balances.add({ customerId: id, unit: 'Points', amountMillionths: 5 * million, day: '2026-03-01' });
    }
    await client.customers.bin({ id: cy });
    const points = await client.balances.list({});
    expect(points).toMatchObject({
      unit: { name: 'Points' },
      units: [
        { unit: { name: 'Points' }, customers: 2, totalMillionths: 35 * million },
        { unit: { name: 'Stamps' }, customers: 1, totalMillionths: 7 * million },
      ],
      rows: [
        { customerId, name: 'Ann', totalMillionths: 30 * million, entries: 2, lastDay: testToday },
        { customerId: bea, name: 'Bea', totalMillionths: 5 * million, entries: 1, lastDay: '2026-03-01' },
      ],
    });
    const names = async (list: Parameters<typeof client.balances.list>[0]) =>
      (await client.balances.list(list)).rows.map(({ name }) => name);
    expect(await names({ sort: 'lastDay', descending: false })).toEqual(['Bea', 'Ann']);
    expect(await names({ sort: 'name', descending: true, offset: 1 })).toEqual(['Ann']);
    expect(await names({ text: 'b1' })).toEqual(['Bea']);
    expect(await names({ unitId: points.units[1]?.unit.id })).toEqual(['Ann']);
  });
});

describe('the balance in a unit, in the list of customers', () => {
  it('is a column that sorts and filters; who has no entry has none and stands last', async () => {
    const { client, customerId, add } = await withAnn();
    const { id: bea } = await client.customers.create({ name: 'Bea', number: 'B1' });
    await client.customers.create({ name: 'Cy', number: 'C1' });
    await add(50);
    await add(-20);
    await client.balances.add({ customerId: bea, unit: 'Points', amountMillionths: 5 * million });
    const [unit] = (await client.balances.units()).units;
    const unitId = unit?.id ?? 0;
    const names = async (list: Parameters<typeof client.customers.list>[0]) =>
      (await client.customers.list(list)).rows.map(({ name }) => name);
    const { rows } = await client.customers.list({ sort: 'number' });
    expect(rows.map(({ balances }) => balances)).toEqual([{ [unitId]: 30 * million }, { [unitId]: 5 * million }, {}]);
    expect(await names({ sort: `balance:${unitId}` })).toEqual(['Bea', 'Ann', 'Cy']);
    expect(await names({ sort: `balance:${unitId}`, descending: true })).toEqual(['Ann', 'Bea', 'Cy']);
    const atLeast = { kind: 'balance', unitId, operator: 'atLeast', from: 30 } as const;
    expect(await names({ filter: { conditions: [atLeast] } })).toEqual(['Ann']);
    const none = { kind: 'balance', unitId, operator: 'isEmpty' } as const;
    expect(await names({ filter: { conditions: [none] } })).toEqual(['Cy']);
    const { id: stamps } = await client.balances.addUnit({ name: 'Stamps', decimals: 0 });
    expect(await client.customers.emptyColumns()).toContain(`balance:${stamps}`);
    expect(await client.customers.emptyColumns()).not.toContain(`balance:${unitId}`);
    expect(await names({ sort: `balance:${stamps}` })).toEqual(await names({ sort: 'number' }));
    expect((await client.balances.ofCustomer({ customerId })).balances).toHaveLength(1);
  });

  it('leaves with the list as a number, headed by the name of its unit', async () => {
    const { engine, client, add } = await withAnn();
    await add(30);
    const [unit] = (await client.balances.units()).units;
    const { jobId } = await client.tables.save({
      question: { table: 'customers', filter: {} },
      columns: ['name', `balance:${unit?.id}`],
      format: 'csv',
      language: 'en',
    });
    const { token } = await client.tables.saved({ jobId });
    expect(
      readFileSync(engine.filePath(token) ?? '', 'utf8')
        .trim()
        .split('\r\n'),
    ).toEqual(['Customer name,Points', 'Ann,30']);
  });
});

it('after any entries, removals, undos and a merge a balance is the sum of the entries that are there', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), whom: fc.nat(1), points: fc.integer({ min: -30, max: 60 }) }),
    fc.record({ kind: fc.constant('remove' as const), whom: fc.nat(1), place: fc.nat(5) }),
    fc.record({ kind: fc.constant('undo' as const), back: fc.nat(4) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const engine = await openTestEngine();
      const { client } = engine;
      const people = [
        (await client.customers.create({ name: 'Ann', number: 'A1' })).id,
        (await client.customers.create({ name: 'Ben', number: 'B1' })).id,
      ];
      const acts: number[] = [];
      const noted = async (act: Promise<{ actId: number | null }>): Promise<void> => {
        const { actId } = await act.catch(() => ({ actId: null }));
        if (actId !== null) acts.push(actId);
      };
      const entriesOf = async (customerId: number) =>
        (await client.balances.ofCustomer({ customerId })).balances.flatMap(({ entries }) => entries);
      const checkSums = async (): Promise<number> => {
        let all = 0;
        for (const customerId of people) {
          for (const { totalMillionths, entries } of (await client.balances.ofCustomer({ customerId })).balances) {
            const sum = entries.reduce((total, { amountMillionths }) => total + amountMillionths, 0);
            expect(totalMillionths).toBe(sum);
            all += sum;
          }
        }
        return all;
      };
      for (const one of steps) {
        const customerId = people[one.kind === 'undo' ? 0 : one.whom] ?? 0;
        if (one.kind === 'add')
          await noted(client.balances.add({ customerId, unit: 'Points', amountMillionths: one.points * million }));
        else if (one.kind === 'remove') {
          const entry = (await entriesOf(customerId))[one.place];
          if (entry !== undefined) await noted(client.balances.remove({ id: entry.id }));
        } else {
          const actId = acts.at(-1 - one.back);
          if (actId !== undefined) await client.acts.undo({ actId }).catch(() => undefined);
        }
        await checkSums();
      }
      const before = await checkSums();
      const merged = { winnerId: people[0] ?? 0, loserIds: [people[1] ?? 0], language: 'en' as const };
      const { actId } = await client.duplicates.merge(merged);
      expect((await entriesOf(people[0] ?? 0)).reduce((sum, entry) => sum + entry.amountMillionths, 0)).toBe(before);
      await client.acts.undo({ actId: actId ?? 0 });
      expect(await checkSums()).toBe(before);
    }),
    { numRuns: 12 },
  );
});
