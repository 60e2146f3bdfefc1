import { describe, expect, it } from 'vitest';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { testToday } from '../test-engine.ts';

const mendedAgo = 20;

/** Each by when they bought (days ago), when they named the quality, and when they were told; by number. */
const customers: Readonly<Record<string, { bought: readonly number[]; named: readonly number[]; told?: number }>> = {
  A: { bought: [300, 400], named: [100], told: 10 },
  B: { bought: [300, 5], named: [100, 50], told: 10 },
  C: { bought: [300, 10], named: [30], told: 10 },
  D: { bought: [200, 15], named: [30], told: 10 },
  E: { bought: [200, 15], named: [40] },
  F: { bought: [200, 20], named: [40] },
  G: { bought: [200, 3], named: [19] },
  H: { bought: [], named: [40], told: 10 },
  I: { bought: [100, 2], named: [] },
};

async function mendedShop() {
  const bought = Object.entries(customers).flatMap(([number, { bought: days }]) =>
    days.map((day): Bought => [number, ago(day), `${day}.00`]),
  );
  const shop = await shopWithPlaybook('mended', [...bought, ['H', ago(1), '-1.00']]);
  const { client, idOf } = shop;
  for (const [number, { named }] of Object.entries(customers)) {
    for (const day of named) {
      await client.sleep.giveReason({
        ...{ customerId: await idOf(number), reason: 'quality', words: `stale ${day}`, day: ago(day) },
      });
    }
  }
  const change = { mendedDay: ago(mendedAgo), done: 'a new kettle' };
  const { id } = await client.improvements.edit({ id: 'sleepReason:quality', change });
  for (const [number, { told }] of Object.entries(customers)) {
    if (told !== undefined) await shop.settle(number, 'done', ago(told));
  }
  return { ...shop, id };
}

describe('an improvement that was mended', () => {
  it('counts those who had named it, who was told, and who bought since, as a recount by hand does', async () => {
    const { client, id } = await mendedShop();
    const audience = Object.values(customers).filter(({ named }) => named.some((day) => day >= mendedAgo));
    const told = audience.filter((one) => one.told !== undefined);
    const recount = {
      audience: audience.length,
      told: told.length,
      cameBack: told.filter(({ bought, told: on = 0 }) => bought.some((day) => day <= on)).length,
      cameUntold: audience.filter((one) => one.told === undefined && one.bought.some((day) => day < mendedAgo)).length,
    };
    expect(recount).toEqual({ audience: 7, told: 5, cameBack: 2, cameUntold: 1 });
    const { rows } = await client.improvements.list({});
    expect(rows).toMatchObject([{ id, customers: 8, mended: recount, quote: 'stale 19' }]);
    const { people, total, mended } = await client.improvements.people({ id });
    expect([total, mended]).toEqual([8, recount]);
    const opened = people.map(({ number, toldDay, cameDay }) => [number, toldDay, cameDay]);
    expect(opened.filter(([, toldDay, cameDay]) => toldDay !== null && cameDay !== null).sort()).toEqual([
      ['B', ago(10), ago(5)],
      ['C', ago(10), ago(10)],
    ]);
    expect(opened.filter(([, toldDay, cameDay]) => toldDay === null && cameDay !== null)).toEqual([
      ['E', null, ago(15)],
    ]);
  });

  it('says what a year of each is up to their last purchase, a household once, the most first', async () => {
    const { client, id, idOf } = await mendedShop();
    const spendOf = ({ bought }: { bought: readonly number[] }) => {
      const last = Math.min(...bought);
      return bought.reduce((sum, day) => (day < last + 365 ? sum + day * 100 : sum), 0);
    };
    const wanted = Object.entries(customers)
      .filter(([, { named }]) => named.length > 0)
      .map(([number, one]) => [number, spendOf(one)] as const)
      .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const { people } = await client.improvements.people({ id });
    expect(people.map(({ number, yearlySpend }) => [number, yearlySpend?.minor])).toEqual(wanted);
    await client.groups.add({ name: 'AB', kind: 'household', customerIds: [await idOf('A'), await idOf('B')] });
    const { rows } = await client.improvements.list({});
    const joined = await client.improvements.people({ id });
    expect(joined.people.filter(({ yearlySpend }) => yearlySpend === null)).toHaveLength(1);
    const sum = joined.people.reduce((total, { yearlySpend }) => total + (yearlySpend?.minor ?? 0), 0);
    expect(rows[0]?.yearlySpend.minor).toBe(sum);
  });

  it('is an audience that can be called, the most money first, and leaves with its words as a table', async () => {
    const { client, engine, id } = await mendedShop();
    const { rows } = await client.reach.list({ selection: { list: 'namers', id }, channel: 'call' });
    expect(rows).toHaveLength(8);
    const { jobId } = await client.tables.save({
      ...{ question: { table: 'namers', id }, format: 'xlsx', language: 'en' },
    });
    const { token } = await client.tables.saved({ jobId });
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(headings.slice(3)).toEqual(['What they named', 'In their words', 'Named last on', 'Told on', 'Came on']);
    expect(cells.find(([number]) => number === 'B')).toEqual([
      ...['B', null, 305, 'Quality', 'stale 50\nstale 100'],
      ...[ago(50), ago(10), ago(5)].map((day) => ({ day, time: null })),
    ]);
  });

  it('is listed by its state alone, with what is in each', async () => {
    const { client } = await mendedShop();
    await client.cases.add({ kind: 'suggestion', text: 'open at seven' });
    const ideas = await client.improvements.list({ state: 'idea' });
    expect(ideas).toMatchObject({ total: 1, rows: [{ customers: 0, guests: 1, mended: null }] });
    expect(ideas.byState.mended).toMatchObject({ improvements: 1, customers: 8 });
    expect(ideas.asOf).toBe(testToday);
  });
});
