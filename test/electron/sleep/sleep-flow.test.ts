import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { sleepModes, sleepStates } from '../../../shared/sleep/sleep-state.ts';
import type { TableQuestion } from '../../../shared/tables/contract.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const ago = (days: number): string => addDays(testToday, -days);

/** Numbers from 0 to 1, the same at every run. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Fifty customers who bought on days of the last two years, each by an own rhythm that may end. */
function drawnPurchases(): [customer: string, silentDays: number][] {
  const draw = drawer(7);
  return Array.from({ length: 50 }, (_, at) => at).flatMap((at) => {
    const gap = 5 + Math.floor(draw() * 150);
    const last = Math.floor(draw() * draw() * 500);
    const times = 1 + Math.floor(draw() * 8);
    return Array.from({ length: times }, (_, nth): [string, number] => [`C${at}`, last + nth * gap]);
  });
}

async function shopWith(bought: readonly [customer: string, silentDays: number][]) {
  const engine = await openTestEngine();
  const sell = async (sold: readonly [customer: string, silentDays: number][]) => {
    const lines = sold.map(([customer, silent]) => `${customer}-${silent},${ago(silent)},${customer},5.00`);
    const table = `Order No,Date,Customer No,Amount\n${lines.join('\n')}\n`;
    await engine.bring(`orders-${sold.length}.csv`, table, { kind: 'orders' });
  };
  await sell(bought);
  const { client } = engine;
  const idOf = async (number: string) => (await client.customers.ofNumber({ number })).id;
  /** Numbers of buyers with their states on a day. */
  const statesOn = async (asOf: string) =>
    new Map((await client.sleep.states({ asOf, limit: 500 })).rows.map(({ number, state }) => [number, state]));
  return { engine, client, idOf, statesOn, sell };
}

describe('sleepers over time', () => {
  it.each(sleepModes)(
    'are counted at each month end as on that day itself, households as they were, by %s',
    async (mode) => {
      const { client, idOf } = await shopWith(drawnPurchases());
      await client.sleep.setRules({ ...(await client.sleep.rules()), mode });
      const { id: groupId } = await client.groups.add({
        ...{ name: 'Cs', kind: 'household', customerIds: [await idOf('C0'), await idOf('C1')] },
        fromDay: ago(200),
      });
      await client.groups.addMember({ groupId, customerId: await idOf('C2'), fromDay: ago(100) });
      const { days } = await client.sleep.overTime({});
      expect(days.map(({ day }) => day)).toHaveLength(13);
      expect(days.at(-1)?.day).toBe(testToday);
      for (const { day, counts } of days) {
        expect(counts, day).toEqual((await client.sleep.states({ asOf: day })).counts);
        if (day !== testToday) expect(addDays(day, 1).slice(8)).toBe('01');
      }
    },
  );

  it('begin with the month of the first purchase: before it nothing is known', async () => {
    const { client } = await shopWith([['C1', 70]]);
    const { days } = await client.sleep.overTime({});
    expect(days.length).toBeGreaterThan(1);
    expect(days.every(({ day }) => day >= ago(70))).toBe(true);
    expect(days.at(-1)).toEqual({ day: testToday, counts: { awake: 0, dozing: 1, halfAsleep: 0, asleep: 0 } });
  });
});

describe('the flow of sleep', () => {
  it('goes from the state of a quarter ago to that of now, and every figure opens to those it counts', async () => {
    const { client, statesOn } = await shopWith(drawnPurchases());
    const [then, now] = [await statesOn(ago(91)), await statesOn(testToday)];
    const { counts, woken } = await client.sleep.flow({});
    for (const from of sleepStates) {
      for (const to of sleepStates) {
        const recount = [...then].filter(([number, state]) => state === from && now.get(number) === to);
        expect(counts[from][to], `${from} ${to}`).toBe(recount.length);
        const { total, rows } = await client.sleep.flowRows({ from, to });
        expect([total, rows.map(({ number }) => number).sort()]).toEqual([
          recount.length,
          recount.map(([number]) => number).sort(),
        ]);
      }
    }
    const came = new Set(drawnPurchases().flatMap(([number, silent]) => (silent < 91 ? [number] : [])));
    const slept = [...then].filter(([number, state]) => state !== 'awake' && came.has(number));
    expect(slept.length).toBeGreaterThan(2);
    expect(woken).toEqual({ mended: 0, playbook: 0, contact: 0, byThemselves: slept.length });
  });

  it('says what came before each woke: the last touch within sixty days, that of a playbook before its contact', async () => {
    const woken = ['A', 'B', 'C', 'D'];
    const bought = woken.flatMap((number): [string, number][] => [
      [number, 200],
      [number, 20],
    ]);
    const { client, idOf, sell } = await shopWith([...bought, ['E', 300]]);
    const contact = {
      time: null,
      mood: '',
      text: 'hello',
      nextContactDay: null,
      touchpoint: 'call',
      channel: 'phone',
    } as const;
    const call = async (number: string, days: number, direction: 'in' | 'out') =>
      client.timeline.add({ ...contact, customerId: await idOf(number), day: ago(days), direction });
    await call('A', 80, 'out');
    await call('B', 81, 'out');
    await call('C', 19, 'out');
    await call('D', 25, 'in');
    await client.playbooks.enrol({ slug: 'waking', customerId: await idOf('E'), variant: 'asleep' });
    const { tasks } = await client.today.tasks({});
    const step = tasks.find(({ number, kind }) => number === 'E' && kind === 'step')?.task ?? '';
    await client.today.settle({ task: step, verb: 'done', channel: 'call' });
    await sell([['E', 0]]);
    const { rows } = await client.sleep.flowRows({});
    expect(rows.map(({ number, wokenBy, cameDay }) => [number, wokenBy, cameDay === ago(20)]).sort()).toEqual([
      ['A', 'contact', true],
      ['B', 'byThemselves', true],
      ['C', 'byThemselves', true],
      ['D', 'byThemselves', true],
      ['E', 'playbook', false],
    ]);
    const { total } = await client.sleep.flowRows({ wokenBy: 'contact' });
    expect(total).toBe(1);
  });
});

describe('what leaves of sleepers', () => {
  it('is each month end with its counts, and everybody with the state then and now, or those of one figure', async () => {
    const { engine, client } = await shopWith(drawnPurchases());
    const leaving = async (question: TableQuestion) => {
      const { jobId } = await client.tables.save({ question, format: 'xlsx', language: 'en' });
      const { token } = await client.tables.saved({ jobId });
      return readWholeFile(engine.filePath(token) ?? '');
    };
    const { days } = await client.sleep.overTime({});
    const overTime = await leaving({ table: 'statesOverTime' });
    expect(overTime.headings).toEqual(['Month end', 'Awake', 'Dozing', 'Half asleep', 'Asleep', 'Customers']);
    expect(overTime.cells).toEqual(
      days.map(({ day, counts }) => {
        const each = sleepStates.map((state) => counts[state]);
        return [{ day, time: null }, ...each, each.reduce((sum, count) => sum + count, 0)];
      }),
    );
    const flow = await client.sleep.flow({});
    const everybody = { table: 'sleepFlow', from: null, to: null, wokenBy: null } as const;
    const { headings, cells } = await leaving(everybody);
    expect(headings.slice(2, 4)).toEqual([`State on ${ago(91)}`, `State on ${testToday}`]);
    const counted = cells.filter(([, , before, now]) => before === 'Asleep' && now === 'Asleep').length;
    expect(counted).toBe(flow.counts.asleep.asleep);
    expect((await leaving({ ...everybody, from: 'asleep', to: 'asleep' })).cells).toHaveLength(counted);
    const woke = await leaving({ ...everybody, wokenBy: 'byThemselves' });
    expect(woke.cells).toHaveLength(flow.woken.byThemselves);
  });
});
