import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const ago = (days: number): string => addDays(testToday, -days);

async function shopWith(bought: readonly [customer: string, day: string, amount: string][]) {
  const engine = await openTestEngine();
  const lines = bought.map(([customer, day, amount], at) => `${at},${day},${customer},${amount},GBP`);
  const table = `Order No,Date,Customer No,Amount,Currency\n${lines.join('\n')}\n`;
  await engine.bring('orders.csv', table, { kind: 'orders' });
  return engine;
}

const bought = [
  ['A', ago(10), '5'],
  ['B', ago(70), '20'],
  ['C', ago(80), '30'],
  ['D', ago(300), '7'],
  ['E', ago(400), '99'],
] as const satisfies [string, string, string][];

describe('the four states', () => {
  it('hold everyone who bought, the most money of the twelve months first, summed', async () => {
    const { client } = await shopWith(bought);
    const { states, bars, asOf } = await client.sleep.fourStates({});
    const named = Object.entries(states).map(([state, { customers, yearNet, rows }]) => [
      ...[state, customers, yearNet.minor],
      rows.map(({ number }) => number).join(),
    ]);
    expect(asOf).toBe(testToday);
    expect(named).toEqual([
      ['awake', 1, 500, 'A'],
      ['dozing', 2, 5_000, 'C,B'],
      ['halfAsleep', 0, 0, ''],
      ['asleep', 2, 700, 'D,E'],
    ]);
    expect(bars.reduce((sum, of) => sum + of, 0)).toBe(5);
  });

  it('are counted again by other limits, which are kept only where they are set', async () => {
    const { client } = await shopWith(bought);
    const rules = { ...(await client.sleep.rules()), days: [75, 120, 350] as [number, number, number] };
    const tried = await client.sleep.fourStates({ rules });
    expect(tried).toMatchObject({ rules, states: { awake: { customers: 2 }, halfAsleep: { customers: 1 } } });
    expect((await client.sleep.fourStates({})).states.awake.customers).toBe(1);
    await client.sleep.setRules(rules);
    expect((await client.sleep.fourStates({})).states.awake.customers).toBe(2);
  });

  it('say of each limit who would have been beyond it a quarter ago, and came since', async () => {
    const { client } = await shopWith([
      ['A', ago(91 + 61), '5'],
      ['A', ago(3), '5'],
      ['B', ago(91 + 62), '5'],
      ['C', ago(5), '5'],
    ]);
    const { dozing, awake } = (await client.sleep.fourStates({})).states;
    expect(dozing.quarterAgo).toEqual({ customers: 2, came: 1, rate: null });
    expect(awake.quarterAgo.customers).toBe(0);
  });
});
