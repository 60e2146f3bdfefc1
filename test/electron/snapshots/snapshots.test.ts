import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingBases } from '../../../shared/ranking/ranking.ts';
import { snapshotSorts } from '../../../shared/snapshots/snapshot-sorts.ts';
import { openTestEngine, type TestEngine, testClockAfter } from '../test-engine.ts';

const orders = `order number,order date,customer number,name,amount,quantity,cost
1,2026-03-01,9,Ann,90.00,1,40.00
2,2026-03-02,10,Bob,80.00,1,60.00
3,2026-05-02,12,Dee,30.50,1,
4,2026-02-02,,,5.00,1,
`;

async function shop(): Promise<TestEngine> {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', orders);
  return engine;
}

const idOf = async ({ client }: TestEngine, number: string) => (await client.customers.ofNumber({ number })).id;

/** Each row as "name rank before→now part". */
async function compared({ client }: TestEngine, question: Parameters<typeof client.snapshots.compare>[0]) {
  const { rows } = await client.snapshots.compare(question);
  return rows.map(({ name, rankBefore, rank, part }) => `${name} ${rankBefore}→${rank} ${part}`);
}

describe('a snapshot of a ranking', () => {
  it('says when it was taken, of what, and how many and how much were ranked', async () => {
    const { client } = await shop();
    await client.knownUntil.set({ day: '2026-06-30' });
    const { id } = await client.snapshots.take({ name: ' Spring 2026 ', question: { narrowing: {} } });
    const { snapshots } = await client.snapshots.list();
    expect(snapshots).toMatchObject([
      {
        id,
        name: 'Spring 2026',
        takenDay: '2026-11-22',
        knownUntil: '2026-06-30',
        question: { by: 'revenue', split: 'count', limits: { a: 20, b: 50 } },
        from: '2025-11-23',
        to: '2026-11-22',
        customers: 3,
        net: { minor: 20050, currency: 'GBP' },
      },
    ]);
  });

  it('needs a name of its own, and somebody who is ranked', async () => {
    const { client } = await shop();
    const { id } = await client.snapshots.take({ name: 'A', question: {} });
    const other = await client.snapshots.take({ name: 'B', question: {} });
    await expect(client.snapshots.take({ name: ' ', question: {} })).rejects.toMatchObject({
      code: 'SNAPSHOT_NAME_EMPTY',
    });
    await expect(client.snapshots.take({ name: 'A', question: {} })).rejects.toMatchObject({
      code: 'SNAPSHOT_NAME_TAKEN',
    });
    await expect(client.snapshots.rename({ id: other.id, name: 'A' })).rejects.toMatchObject({
      code: 'SNAPSHOT_NAME_TAKEN',
    });
    await expect(
      client.snapshots.take({ name: 'C', question: { from: '2020-01-01', to: '2020-12-31' } }),
    ).rejects.toMatchObject({ code: 'SNAPSHOT_EMPTY' });
    expect(await client.snapshots.rename({ id, name: 'A' })).toEqual({ id, actId: null });
    await client.snapshots.remove({ id });
    await expect(client.snapshots.compare({ id })).rejects.toMatchObject({ code: 'SNAPSHOT_UNKNOWN' });
  });

  it.each([...rankingBases, 'profit'] as const)(
    'by %s, compared with the same question on the same day, says that no one moved',
    async (by) => {
      const engine = await shop();
      const { client } = engine;
      await client.factors.give({ customerId: await idOf(engine, '12'), factor: 'influence', score: 5 });
      const { id } = await client.snapshots.take({ name: by, question: { by } });
      const { rows, parts, before, now } = await client.snapshots.compare({ id });
      expect(rows.length).toBe(by === 'profit' ? 2 : 3);
      for (const row of rows) {
        expect(row).toMatchObject({ part: 'same', rankBefore: row.rank, placesGained: 0, figureBefore: row.figure });
        expect(row.before).toEqual(row.now);
      }
      expect(parts.same.customers).toBe(rows.length);
      expect(before).toMatchObject({ from: now.from, to: now.to, customers: now.customers, net: now.net });
    },
  );

  it('by profit keeps of each how much of the sales had a known cost', async () => {
    const engine = await shop();
    const { client } = engine;
    await engine.bring(
      'earlier.csv',
      'order number,order date,customer number,name,amount,quantity,cost\n5,2026-03-05,9,Ann,30.00,1,\n',
    );
    const { id } = await client.snapshots.take({ name: 'Profit', question: { by: 'profit' } });
    const later = 'order number,order date,customer number,name,amount,quantity,cost\n6,2026-03-06,10,Bob,80.00,1,\n';
    await engine.bring('later.csv', later);
    const { rows } = await client.snapshots.compare({ id, sort: 'knownShareBefore' });
    expect(rows).toMatchObject([
      { name: 'Ann', knownShareBefore: 0.75, knownShare: 0.75 },
      { name: 'Bob', knownShareBefore: 1, knownShare: 0.5 },
    ]);
    const { rows: sorted } = await client.snapshots.compare({ id, sort: 'knownShare' });
    expect(sorted.map(({ name }) => name)).toEqual(['Bob', 'Ann']);
  });

  it('shows who rose, fell, is new and is no longer ranked, with the money of each', async () => {
    const engine = await shop();
    const { client } = engine;
    const { id } = await client.snapshots.take({ name: 'Before', question: {} });
    await engine.bring(
      'more.csv',
      'order number,order date,customer number,name,amount\n7,2026-06-01,10,Bob,70.00\n8,2026-06-02,13,Eve,10.00\n',
    );
    await client.customers.bin({ id: await idOf(engine, '12') });
    expect(await compared(engine, { id })).toEqual(['Bob 2→1 up', 'Ann 1→2 down', 'Eve null→3 new', 'Dee 3→null lost']);
    expect(await compared(engine, { id, part: 'lost' })).toEqual(['Dee 3→null lost']);
    expect(await compared(engine, { id, filter: 'b' })).toEqual(['Bob 2→1 up']);
    const { parts, before, now } = await client.snapshots.compare({ id });
    const changes = Object.values(parts).reduce((sum, { change }) => sum + change.minor, 0);
    expect(changes).toBe(now.net.minor - before.net.minor);
    for (const sort of snapshotSorts) {
      const { rows } = await client.snapshots.compare({ id, sort });
      const { rows: second } = await client.snapshots.compare({ id, sort, offset: 1, limit: 1 });
      expect(second).toEqual([rows[1]]);
    }
  });

  it('keeps both rows of customers who were merged since, under whom they became, the better place and the money of both', async () => {
    const engine = await shop();
    const { client } = engine;
    const [ann, dee] = [await idOf(engine, '9'), await idOf(engine, '12')];
    const { id } = await client.snapshots.take({ name: 'Before', question: {} });
    await client.duplicates.merge({ winnerId: dee, loserIds: [ann], language: 'en' });
    const { rows, before } = await client.snapshots.compare({ id });
    expect(before).toMatchObject({ customers: 3 });
    expect(rows[0]).toMatchObject({
      customerId: dee,
      rankBefore: 1,
      rank: 1,
      before: { minor: 12050 },
      now: { minor: 12050 },
    });
    expect((await client.snapshots.ofCustomer({ customerId: dee })).snapshots).toMatchObject([
      { id, rank: 1, customers: 3 },
    ]);
  });

  it('is compared with another one of the same kind, and with no other', async () => {
    const engine = await shop();
    const { client } = engine;
    const first = await client.snapshots.take({ name: 'First', question: { to: '2026-04-01' } });
    const second = await client.snapshots.take({ name: 'Second', question: {} });
    const value = await client.snapshots.take({ name: 'Value', question: { by: 'value' } });
    expect(await compared(engine, { id: first.id, withId: second.id })).toEqual([
      'Ann 1→1 same',
      'Bob 2→2 same',
      'Dee null→3 new',
    ]);
    expect(await compared(engine, { id: second.id, to: '2026-04-01' })).toEqual([
      'Ann 1→1 same',
      'Bob 2→2 same',
      'Dee 3→null lost',
    ]);
    await expect(client.snapshots.compare({ id: first.id, withId: value.id })).rejects.toMatchObject({
      code: 'SNAPSHOTS_NOT_ALIKE',
    });
  });

  it('of groups keeps the groups, by money and by both', async () => {
    const engine = await shop();
    const { client } = engine;
    const [bob, dee] = [await idOf(engine, '10'), await idOf(engine, '12')];
    await client.groups.add({ name: 'The Bs', kind: 'household', customerIds: [bob, dee] });
    for (const by of ['revenue', 'combined'] as const) {
      const { id } = await client.snapshots.take({ name: by, question: { by, rollUp: 'household' } });
      const { rows } = await client.snapshots.compare({ id });
      expect(rows.map(({ name, groupKey, part }) => [name, groupKey !== null, part])).toContainEqual([
        'The Bs',
        true,
        'same',
      ]);
    }
  });

  it('keeps the ranking of its day: later orders change nothing of it', async () => {
    const engine = await shop();
    const { id } = await engine.client.snapshots.take({ name: 'Then', question: {} });
    const { rows } = await engine.client.snapshots.compare({ id });
    const later = await engine.restart(testClockAfter(400));
    await later.bring('more.csv', 'order number,order date,customer number,name,amount\n7,2026-06-01,10,Bob,700.00\n');
    const { rows: rowsLater, before } = await later.client.snapshots.compare({ id, sort: 'rankBefore' });
    expect(rowsLater.map(({ name, rankBefore, before: net }) => [name, rankBefore, net])).toEqual(
      rows.map(({ name, rankBefore, before: net }) => [name, rankBefore, net]),
    );
    expect(before.snapshot?.takenDay).toBe('2026-11-22');
  });

  it('can be taken back: taking, renaming and removing leave everything as it was', async () => {
    const engine = await shop();
    const { client } = engine;
    const deed = fc.record({
      what: fc.constantFrom('take', 'rename', 'remove'),
      name: fc.constantFrom('A', 'B', '重点 ', '=1+1'),
      by: fc.constantFrom(...rankingBases),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 5 }), async (deeds) => {
        const states = [await stateOf(engine)];
        const acts: number[] = [];
        for (const { what, name, by } of deeds) {
          const { snapshots } = await client.snapshots.list();
          const [latest] = snapshots;
          if (snapshots.some((one) => one.name === name.trim())) continue;
          if (what !== 'take' && latest === undefined) continue;
          const id = latest?.id ?? 0;
          const { actId } =
            what === 'take'
              ? await client.snapshots.take({ name, question: { by } })
              : what === 'rename'
                ? await client.snapshots.rename({ id, name })
                : await client.snapshots.remove({ id });
          acts.push(actId ?? 0);
          states.push(await stateOf(engine));
        }
        states.pop();
        for (const actId of acts.toReversed()) {
          await client.acts.undo({ actId });
          expect(await stateOf(engine)).toEqual(states.pop());
        }
        expect(states).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

async function stateOf({ client }: TestEngine) {
  const { snapshots } = await client.snapshots.list();
  return Promise.all(
    snapshots.map(async (snapshot) => ({ snapshot, ...(await client.snapshots.compare({ id: snapshot.id })) })),
  );
}

describe('where a customer stood', () => {
  it('in past years and quarters is the rank that the ranking of that period says', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const days = ['2024-02-01', '2024-08-15', '2025-01-05', '2025-05-05', '2025-12-31', '2026-01-01', '2026-04-04'];
    const rows = days.flatMap((day, at) =>
      ['A', 'B', 'C', 'D'].map(
        (name, place) => `${at}${place},${day},${name},${((at * 7 + place * 5) % 4) * 10 - 5}.00`,
      ),
    );
    await engine.bring('orders.csv', `order number,order date,customer number,amount\n${rows.join('\n')}\n`);
    await client.customers.bin({ id: await idOf(engine, 'D') });
    await client.ranking.setFinancialYear({ firstMonth: 5 });
    for (const number of ['A', 'B', 'C']) {
      const customerId = await idOf(engine, number);
      const { periods } = await client.snapshots.ofCustomer({ customerId });
      expect(periods.filter(({ kind }) => kind === 'year').map(({ from }) => from)).toEqual([
        '2024-05-01',
        '2025-05-01',
      ]);
      expect(periods.filter(({ kind }) => kind === 'quarter').length).toBe(8);
      for (const { from, to, rank, net, customers } of periods) {
        const { row } = await client.ranking.revenueRow({ from, to, customerId });
        const summary = await client.ranking.revenueSummary({ from, to });
        expect({ rank, net, customers }).toEqual({
          rank: row?.rank ?? null,
          net: row?.net ?? null,
          customers: summary.customers,
        });
      }
    }
  });

  it('is nowhere where no quarter is over since the first order', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', 'order number,order date,customer number,amount\n1,2026-11-02,A,5.00\n');
    const customerId = await idOf(engine, 'A');
    expect(await engine.client.snapshots.ofCustomer({ customerId })).toMatchObject({ periods: [], snapshots: [] });
  });
});
