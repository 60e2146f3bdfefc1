import { describe, expect, it } from 'vitest';
import { sentenceFigures } from '../../../shared/named-accounts/sentence-figures.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

/** Ten customers, c9 with the least revenue; what the owner says of their influence alone is known beyond money. */
async function shop(): Promise<{ engine: TestEngine; c9: number }> {
  const engine = await openTestEngine();
  const lines = Array.from({ length: 10 }, (_, at) => `${at},2026-06-01,c${at},${(10 - at) * 100}`);
  await engine.bring('orders.csv', `order number,order date,customer number,amount\n${lines.join('\n')}\n`);
  const { id: c9 } = await engine.client.customers.ofNumber({ number: 'c9' });
  await engine.client.factors.give({ customerId: c9, factor: 'influence', score: 4 });
  return { engine, c9 };
}

/** As the page does it by X. */
async function setAside({ client }: TestEngine, customerId: number): Promise<void> {
  const { overlooked } = await client.ranking.overlooked({});
  const found = overlooked.find(({ row }) => row.customerId === customerId);
  if (found === undefined) throw new Error('is not overlooked');
  const seenFigures = sentenceFigures({ factors: found.row.factors, why: found.why, netMinor: null });
  await client.namedAccounts.setAside({ customerId, reason: 'family', seenFigures });
}

async function inShort({ client }: TestEngine) {
  const { overlooked, setAside: count } = await client.ranking.overlooked({});
  return { numbers: overlooked.map(({ row }) => row.number), setAside: count };
}

describe('an overlooked customer whom the shop has set aside', () => {
  it('is left out of the list and counted, and is no candidate of the scoring sheet', async () => {
    const { engine, c9 } = await shop();
    expect(await inShort(engine)).toEqual({ numbers: ['c9'], setAside: 0 });
    const sheetHolds = async () =>
      (await engine.client.scoringSheet.rows({ top: 1 })).rows.some(({ customerId }) => customerId === c9);
    expect(await sheetHolds()).toBe(true);
    await setAside(engine, c9);
    expect(await inShort(engine)).toEqual({ numbers: [], setAside: 1 });
    expect(await sheetHolds()).toBe(false);
  });

  it('is not marked as overlooked in the picture of both scores, nor counted in its corner', async () => {
    const { engine, c9 } = await shop();
    const inPicture = async () => {
      const { points, overlooked } = await engine.client.ranking.scoredPoints({ by: 'combined' });
      const marked = points.filter(({ isOverlooked }) => isOverlooked).map(({ number }) => number);
      return { marked, counted: overlooked.first + overlooked.more };
    };
    expect(await inPicture()).toEqual({ marked: ['c9'], counted: 1 });
    await setAside(engine, c9);
    expect(await inPicture()).toEqual({ marked: [], counted: 0 });
    await engine.client.namedAccounts.putBack({ customerId: c9 });
    expect(await inPicture()).toEqual({ marked: ['c9'], counted: 1 });
  });

  it('comes back when a figure of their sentence has changed by a third, or when they are put back', async () => {
    const { engine, c9 } = await shop();
    await setAside(engine, c9);
    await engine.client.factors.give({ customerId: c9, factor: 'influence', score: 5 });
    expect(await inShort(engine)).toEqual({ numbers: [], setAside: 1 });
    for (const factor of ['tolerance', 'suggestions'] as const) {
      await engine.client.factors.give({ customerId: c9, factor, score: 5 });
    }
    await engine.client.factors.give({ customerId: c9, factor: 'influence', score: 2 });
    expect(await inShort(engine)).toEqual({ numbers: ['c9'], setAside: 0 });
    await engine.client.factors.give({ customerId: c9, factor: 'influence', score: 4 });
    expect(await inShort(engine)).toEqual({ numbers: [], setAside: 1 });
    await engine.client.namedAccounts.putBack({ customerId: c9 });
    expect(await inShort(engine)).toEqual({ numbers: ['c9'], setAside: 0 });
  });
});

describe('a customer of whom too little is known to be overlooked', () => {
  it('is counted beside the list, and is on the scoring sheet', async () => {
    const { engine, c9 } = await shop();
    for (const [number, factor] of [
      ['c7', 'credit'],
      ['c7', 'tolerance'],
      ['c8', 'credit'],
      ['c8', 'tolerance'],
    ] as const) {
      const { id } = await engine.client.customers.ofNumber({ number });
      await engine.client.factors.give({ customerId: id, factor, score: 1 });
    }
    const { overlooked, tooLittleKnown } = await engine.client.ranking.overlooked({});
    expect([overlooked.map(({ row }) => row.number), tooLittleKnown]).toEqual([[], 1]);
    const { rows } = await engine.client.scoringSheet.rows({ top: 1 });
    expect(rows.some(({ customerId }) => customerId === c9)).toBe(true);
  });
});
