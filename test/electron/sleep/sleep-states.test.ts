import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { sleepStatesOn } from '../../../electron/sleep/sleep-states.ts';
import { addDays } from '../../../shared/day.ts';
import { defaultSleepRules, sleepModes } from '../../../shared/sleep/sleep-state.ts';
import { openTestEngine, testToday } from '../test-engine.ts';
import { plainSleepStates } from './plain-sleep-states.ts';

interface Bought {
  customer: string;
  day: string;
  isReturn?: boolean;
}

async function shopWith(bought: readonly Bought[]) {
  const engine = await openTestEngine();
  const lines = bought.map(
    ({ customer, day, isReturn = false }, at) => `${at},${day},${customer},${isReturn ? '-5.00' : '5.00'}`,
  );
  await engine.bring('orders.csv', `Order No,Date,Customer No,Amount\n${lines.join('\n')}\n`, { kind: 'orders' });
  const idOf = async (number: string) => (await engine.client.customers.ofNumber({ number })).id;
  const household = async (name: string, ...numbers: string[]) =>
    engine.client.groups.add({ name, kind: 'household', customerIds: await Promise.all(numbers.map(idOf)) });
  return { engine, client: engine.client, idOf, household };
}

const ago = (days: number): string => addDays(testToday, -days);

describe('the sleep states', () => {
  it('are of everyone who bought up to the day, by fixed days at first', async () => {
    const { client } = await shopWith([
      { customer: 'A', day: ago(59) },
      { customer: 'B', day: ago(60) },
      { customer: 'C', day: ago(120) },
      { customer: 'D', day: ago(240) },
      { customer: 'E', day: ago(1), isReturn: true },
    ]);
    const found = await client.sleep.states({});
    expect(found).toMatchObject({
      asOf: testToday,
      mode: 'days',
      counts: { awake: 1, dozing: 1, halfAsleep: 1, asleep: 1 },
      total: 4,
    });
    expect(found.rows.map(({ number, state, days }) => [number, state, days])).toEqual([
      ['A', 'awake', 59],
      ['B', 'dozing', 60],
      ['C', 'halfAsleep', 120],
      ['D', 'asleep', 240],
    ]);
    const sleeping = await client.sleep.states({ states: ['halfAsleep', 'asleep'], offset: 1 });
    expect(sleeping).toMatchObject({ total: 2, rows: [{ number: 'D' }] });
    expect((await client.sleep.states({ asOf: ago(60) })).rows.map(({ number }) => number)).toEqual(['B', 'C', 'D']);
  });

  it('count what cost nothing as a purchase where a quantity says that it was taken', async () => {
    const { client, bring } = await openTestEngine();
    const heading = 'Order No,Date,Customer No,Quantity,Amount\n';
    await bring('orders.csv', `${heading}1,${ago(5)},A,1,0.00\n2,${ago(70)},B,-1,-5.00\n`, { kind: 'orders' });
    expect((await client.sleep.states({})).rows).toMatchObject([{ number: 'A', days: 5 }]);
  });

  it('go by the limits and the mode that the shop set', async () => {
    const { client } = await shopWith([{ customer: 'A', day: ago(59) }]);
    await client.sleep.setRules({ mode: 'days', days: [10, 20, 59], multiples: [2.5, 4, 6] });
    expect((await client.sleep.states({})).counts).toMatchObject({ asleep: 1 });
    expect(await client.sleep.states({ mode: 'rhythm' })).toMatchObject({ mode: 'rhythm', rows: [{ state: 'awake' }] });
    await expect(
      client.sleep.setRules({ mode: 'days', days: [20, 20, 59], multiples: [2.5, 4, 6] }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('go by limits whose change is an act: in the history, undone one by one', async () => {
    const { client } = await shopWith([{ customer: 'A', day: ago(59) }]);
    const before = await client.sleep.rules();
    const byDays = { mode: 'days', days: [10, 20, 59], multiples: [2.5, 4, 6] } as const;
    const first = await client.sleep.setRules({ ...byDays, days: [...byDays.days], multiples: [...byDays.multiples] });
    const second = await client.sleep.setRules({ mode: 'rhythm', days: [10, 20, 59], multiples: [1.2, 4, 6] });
    expect((await client.sleep.rules()).multiples).toEqual([1.2, 4, 6]);
    const [latest, earlier] = (await client.acts.list({})).acts;
    expect([latest, earlier]).toMatchObject([
      { id: second.actId, verb: 'sleep.setRules', subject: '1.2 / 4 / 6' },
      { id: first.actId, verb: 'sleep.setRules', subject: '10 / 20 / 59' },
    ]);
    await client.acts.undo({ actId: second.actId ?? 0 });
    expect(await client.sleep.rules()).toEqual(byDays);
    expect((await client.sleep.states({})).counts).toMatchObject({ asleep: 1 });
    await client.acts.undo({ actId: first.actId ?? 0 });
    expect(await client.sleep.rules()).toEqual(before);
    const again = await client.sleep.setRules(before);
    expect((await client.sleep.setRules(before)).actId, 'the same limits are no act').toBeNull();
    expect(again.actId).not.toBeNull();
  });

  it('count a household once, by its main member, and forget who is in the bin', async () => {
    const { client, idOf, household } = await shopWith([
      { customer: 'A', day: ago(200) },
      { customer: 'B', day: ago(3) },
      { customer: 'C', day: ago(3) },
    ]);
    await household('The Abs', 'A', 'B');
    const { counts, rows } = await client.sleep.states({});
    expect(counts).toEqual({ awake: 2, dozing: 0, halfAsleep: 0, asleep: 0 });
    expect(rows[0]).toMatchObject({ number: 'A', days: 3, members: [{ number: 'A' }, { number: 'B' }] });
    expect(rows[1]).toMatchObject({ number: 'C', members: [{ number: 'C' }] });
    await client.customers.bin({ id: await idOf('B') });
    expect((await client.sleep.states({})).rows[0]).toMatchObject({
      number: 'A',
      days: 200,
      members: [{ number: 'A' }],
    });
  });

  it('are what a plain reading says, on any day and in both modes, kept or read again', async () => {
    const drawnShop = fc.array(
      fc.record({
        customer: fc.integer({ min: 1, max: 25 }).map((number) => `C${String(number).padStart(2, '0')}`),
        day: fc.integer({ min: 0, max: 1_200 }).map(ago),
        isReturn: fc.constantFrom(false, false, true),
      }),
      { minLength: 150, maxLength: 200 },
    );
    const [bought = []] = fc.sample(drawnShop, { numRuns: 1, seed: 20_261_130 });
    const sales = bought.filter(({ isReturn }) => !isReturn);
    const purchases = new Map(
      [...Map.groupBy(sales, ({ customer }) => customer)].map(([number, of]) => [number, of.map(({ day }) => day)]),
    );
    const { engine, client, household } = await shopWith(bought);
    const households = [
      ['C03', 'C01', 'C07'],
      ['C12', 'C20'],
    ];
    for (const members of households) await household(members.join(' '), ...members);
    const days = [testToday, ago(91), ago(400)];
    const asked = days.flatMap((asOf) => sleepModes.map((mode) => ({ asOf, mode })));
    for (const { asOf, mode } of asked) {
      const { rows } = await client.sleep.states({ asOf, mode, limit: 500 });
      const plain = plainSleepStates(purchases, asOf, mode, households);
      expect(rows.map((row) => ({ ...row, members: row.members.map(({ number }) => number) }))).toMatchObject(plain);
    }
    const kept = await client.sleep.states({ mode: 'rhythm', limit: 500 });
    await engine.close();
    const archive = await openArchive(engine.archivePath);
    const read = sleepStatesOn(archive.reader, testToday, { ...defaultSleepRules, mode: 'rhythm' });
    archive.close();
    expect(read).toHaveLength(kept.total);
    expect(new Map(read.map(({ customerIds: [main], state }) => [main, state]))).toEqual(
      new Map(kept.rows.map(({ customerId, state }) => [customerId, state])),
    );
  });
});
