import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { readShopRhythms } from '../../../electron/sleep/shop-rhythms.ts';
import { addDays, daysBetween } from '../../../shared/day.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const heading = 'Order No,Date,Customer No,Amount\n';
let nextOrder = 0;
const order = (day: string, customer: string, amount = '5.00'): string => {
  nextOrder += 1;
  return `${nextOrder},${day},${customer},${amount}\n`;
};
const every = (gap: number, times: number, customer: string, last = testToday): string =>
  Array.from({ length: times }, (_, index) => order(addDays(last, -gap * index), customer)).join('');

async function shopWith(lines: string) {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', heading + lines, { kind: 'orders' });
  const { client } = engine;
  const idOf = async (number: string) => (await client.customers.ofNumber({ number })).id;
  return { engine, client, idOf };
}

describe('the usual gap of a customer', () => {
  it('is the mean of the own gaps and two of the shop’s, with the days since the last purchase', async () => {
    const { client, idOf } = await shopWith(every(9, 5, 'A', '2026-11-01'));
    // Fewer than ten regulars: the shop's gap is 30 days. (2 × 30 + 36) ÷ (2 + 4).
    expect(await client.sleep.usualGap({ customerId: await idOf('A') })).toEqual({
      gap: 16,
      shopGap: 30,
      gaps: 4,
      lastDay: '2026-11-01',
      days: 21,
      asOf: testToday,
      household: null,
    });
  });

  it('takes the shop’s gap from the median of ten regulars and more, those in the bin left out', async () => {
    const regulars = Array.from({ length: 11 }, (_, index) => every(8 + index, 3, `R${index}`)).join('');
    const { client, idOf } = await shopWith(regulars + every(10, 1, 'N'));
    expect(await client.sleep.usualGap({ customerId: await idOf('N') })).toMatchObject({
      gap: 13,
      shopGap: 13,
      gaps: 0,
    });
    await client.customers.bin({ id: await idOf('R10') });
    expect(await client.sleep.usualGap({ customerId: await idOf('N') })).toMatchObject({ shopGap: 12.5 });
  });

  it('sees nothing after the day it is judged to', async () => {
    const { client, idOf } = await shopWith(every(10, 6, 'A'));
    const asOf = addDays(testToday, -25);
    expect(await client.sleep.usualGap({ customerId: await idOf('A'), asOf })).toMatchObject({
      gaps: 2,
      lastDay: addDays(testToday, -30),
      days: 5,
    });
  });

  it('counts days, not orders, and no returns; of who bought nothing there is none', async () => {
    const { client, idOf } = await shopWith(
      `${order('2026-11-01', 'A')}${order('2026-11-01', 'A')}${order('2026-11-11', 'A')}${order('2026-11-20', 'A', '-5.00')}${order('2026-11-20', 'B', '-5.00')}`,
    );
    expect(await client.sleep.usualGap({ customerId: await idOf('A') })).toMatchObject({
      gaps: 1,
      lastDay: '2026-11-11',
    });
    expect(await client.sleep.usualGap({ customerId: await idOf('B') })).toBeNull();
    await expect(client.sleep.usualGap({ customerId: 9_999 })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });

  it('of the shop is what a plain reading of all orders says, kept or read again', async () => {
    const bought = fc.record({
      customer: fc.integer({ min: 1, max: 30 }),
      ago: fc.integer({ min: 0, max: 900 }),
      amount: fc.constantFrom('5.00', '5.00', '-5.00'),
    });
    const drawn = fc.sample(fc.array(bought, { minLength: 150, maxLength: 200 }), { numRuns: 2, seed: 20_261_129 });
    for (const orders of drawn) {
      const lines = orders.map(({ customer, ago, amount }) => order(addDays(testToday, -ago), `C${customer}`, amount));
      const { engine, client, idOf } = await shopWith(`${order(testToday, 'probe')}${lines.join('')}`);
      const found = await client.sleep.usualGap({ customerId: await idOf('probe') });
      expect(found?.shopGap).toBeCloseTo(plainShopGap(orders), 10);
      await engine.close();
      const archive = await openArchive(engine.archivePath);
      expect(readShopRhythms(archive.reader, testToday).shopGapDays).toBe(found?.shopGap);
      archive.close();
    }
  });
});

/** The definition, spelled out. */
function plainShopGap(orders: readonly { customer: number; ago: number; amount: string }[]): number {
  const means: number[] = [];
  for (const customer of new Set(orders.map((one) => one.customer))) {
    const days = [
      ...new Set(
        orders
          .filter((one) => one.customer === customer && one.amount === '5.00')
          .map(({ ago }) => addDays(testToday, -ago)),
      ),
    ].sort();
    const last = days.at(-1) ?? '';
    const counted = days.filter((day) => daysBetween(day, last) <= 730);
    if (counted.length >= 3) means.push(daysBetween(counted[0] ?? '', last) / (counted.length - 1));
  }
  if (means.length < 10) return 30;
  means.sort((one, other) => one - other);
  const middle = means.length / 2;
  const median =
    means.length % 2 === 1 ? means[Math.floor(middle)] : ((means[middle - 1] ?? 0) + (means[middle] ?? 0)) / 2;
  return Math.min(60, Math.max(7, median ?? 0));
}

describe('the usual gap of somebody in a household', () => {
  it('is the household’s, and says whose the last purchase was', async () => {
    const { client, idOf } = await shopWith(every(20, 3, 'A', '2026-10-01') + every(20, 3, 'B', '2026-10-11'));
    const [a, b] = [await idOf('A'), await idOf('B')];
    await client.groups.add({ name: 'The Abs', kind: 'household', customerIds: [a, b] });
    const ofA = await client.sleep.usualGap({ customerId: a });
    // Six days ten days apart, and two gaps of 30 of the shop's: (2 × 30 + 50) ÷ (2 + 5).
    expect(ofA).toMatchObject({
      gap: 110 / 7,
      gaps: 5,
      lastDay: '2026-10-11',
      household: { name: 'The Abs', lastBy: { number: 'B' } },
    });
    expect(await client.sleep.usualGap({ customerId: b })).toEqual(ofA);
  });

  it('counts of each member the days on which they belong; who has left is on their own', async () => {
    const { client, idOf } = await shopWith(every(10, 6, 'A', '2026-10-01') + every(10, 6, 'B', '2026-10-06'));
    const [a, b] = [await idOf('A'), await idOf('B')];
    const { id } = await client.groups.add({ name: 'Abs', kind: 'household', customerIds: [a] });
    await client.groups.addMember({ groupId: id, customerId: b, fromDay: '2026-09-01', toDay: '2026-09-20' });
    // 16 September is the last of B's within it, and A's six.
    expect(await client.sleep.usualGap({ customerId: a })).toMatchObject({ gaps: 7, lastDay: '2026-10-01' });
    expect(await client.sleep.usualGap({ customerId: b })).toMatchObject({ gaps: 5, household: null });
    await client.customers.bin({ id: b });
    expect(await client.sleep.usualGap({ customerId: a })).toMatchObject({ gaps: 5 });
  });
});
