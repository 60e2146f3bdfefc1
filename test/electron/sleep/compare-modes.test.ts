import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { backTest, proposedMode } from '../../../shared/sleep/back-test.ts';
import { sleepModes, sleepStates } from '../../../shared/sleep/sleep-state.ts';
import { openTestEngine, testToday } from '../test-engine.ts';
import { plainSleepStates } from './plain-sleep-states.ts';

const ago = (days: number): string => addDays(testToday, -days);

/** Customers who buy every few days until they stop: number `n` every `3 + n % 11` days, up to `n * 7 % 200` days ago. */
function madePurchases(customers: number): Map<string, string[]> {
  const purchases = new Map<string, string[]>();
  for (let n = 0; n < customers; n += 1) {
    const stopped = (n * 7) % 200;
    const step = 3 + (n % 11);
    purchases.set(
      `C${n}`,
      Array.from({ length: 1 + (n % 40) }, (_, at) => ago(stopped + at * step)),
    );
  }
  return purchases;
}

async function shopOf(purchases: ReadonlyMap<string, readonly string[]>) {
  const engine = await openTestEngine();
  const lines = [...purchases].flatMap(([number, days]) => days.map((day) => `${number}-${day},${day},${number},10`));
  await engine.bring('orders.csv', `Order No,Date,Customer No,Amount\n${lines.join('\n')}\n`, { kind: 'orders' });
  return engine;
}

describe('both modes a quarter ago', () => {
  it('are counted as a plain count of the same purchases says', async () => {
    const purchases = madePurchases(150);
    const { client } = await shopOf(purchases);
    const compared = await client.sleep.compare({});
    expect(compared).toMatchObject({ asOf: testToday, statedOn: ago(91), mode: 'days' });
    for (const mode of sleepModes) {
      const stated = plainSleepStates(purchases, ago(91), mode).map(({ number, state }) => ({
        state,
        hasCome: (purchases.get(number) ?? []).some((day) => day > ago(91)),
      }));
      const countOf = (isAlarmed: boolean, hasCome: boolean) =>
        stated.filter((one) => (one.state !== 'awake') === isAlarmed && one.hasCome === hasCome).length;
      const right = countOf(true, false) + countOf(false, true);
      expect(compared.modes[mode]).toMatchObject({
        alarmedStayedAway: countOf(true, false),
        alarmedCame: countOf(true, true),
        quietStayedAway: countOf(false, false),
        quietCame: countOf(false, true),
        rightShare: right / stated.length,
      });
      for (const state of sleepStates) {
        const of = stated.filter((one) => one.state === state);
        const came = of.filter(({ hasCome }) => hasCome).length;
        expect(compared.modes[mode].byState[state]).toMatchObject({ customers: of.length, came });
      }
    }
    const firstDay = [...purchases.values()].flat().toSorted()[0] ?? '';
    expect(ago(compared.history.historyDays)).toBe(firstDay);
    expect(compared.history.regulars).toBe([...purchases.values()].filter((days) => days.length >= 3).length);
  });

  it('say nothing of a shop that sold nothing', async () => {
    const compared = await (await openTestEngine()).client.sleep.compare({});
    expect(compared).toMatchObject({
      modes: { days: { rightShare: null }, rhythm: { rightShare: null } },
      history: { historyDays: 0, regulars: 0 },
      proposal: null,
    });
  });
});

describe('the proposal', () => {
  const tests = { days: { rightShare: 0.7 }, rhythm: { rightShare: 0.75 } };

  it('waits for a year and a hundred regulars', () => {
    expect(proposedMode({ historyDays: 364, regulars: 100 }, tests)).toBeNull();
    expect(proposedMode({ historyDays: 365, regulars: 99 }, tests)).toBeNull();
    expect(proposedMode({ historyDays: 365, regulars: 100 }, tests)).not.toBeNull();
  });

  it('is the mode that was right more often, fixed days where both were alike', () => {
    const history = { historyDays: 400, regulars: 200 };
    expect(proposedMode(history, tests)?.mode).toBe('rhythm');
    expect(proposedMode(history, tests)?.lead).toBeCloseTo(0.05);
    expect(proposedMode(history, { ...tests, days: { rightShare: 0.75 } })).toEqual({ mode: 'days', lead: 0 });
  });
});

describe('the order of the states', () => {
  const many = (state: (typeof sleepStates)[number], customers: number, came: number) =>
    Array.from({ length: customers }, (_, at) => ({ state, hasCome: at < came }));

  it('holds where each later one has a smaller share that came', () => {
    expect(backTest([...many('awake', 40, 30), ...many('dozing', 40, 20)]).isInOrder).toBe(true);
    expect(backTest([...many('awake', 40, 20), ...many('dozing', 40, 20)]).isInOrder).toBe(false);
  });

  it('is not judged by states of fewer than thirty people', () => {
    expect(backTest([...many('awake', 40, 20), ...many('dozing', 29, 29), ...many('asleep', 30, 1)]).isInOrder).toBe(
      true,
    );
  });
});
