import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { openTestEngine, testToday } from '../test-engine.ts';
import { csvOf, type GeneratedLine, generatedLines } from './generated-shop.ts';
import {
  comparable,
  type DrawnHousehold,
  distinct,
  householdOn,
  member,
  plainCompanions,
  plainDue,
  plainUsual,
  sold,
} from './plain-readings.ts';

async function shopOf(lines: readonly GeneratedLine[]) {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', csvOf(lines), { kind: 'orders' });
  const { client } = engine;
  const idOf = async (number: string) => (await client.customers.ofNumber({ number })).id;
  return { engine, client, idOf };
}

const every = (gap: number, times: number, customer: string, item: string): GeneratedLine[] =>
  Array.from({ length: times }, (_, nth) => {
    const day = addDays(testToday, -gap * (times - nth));
    return { order: `${customer}${item}${nth}`, day, customer, item, minor: 500 + nth };
  });

describe('the usual of a customer', () => {
  it('is what is in two of five of the last twenty orders and in three of them, with its last day', async () => {
    const lines = generatedLines('usual');
    const { client, idOf } = await shopOf(lines);
    const customers = distinct(lines.map(({ customer }) => customer)).filter((customer) => customer !== '');
    for (const customer of customers) {
      const { usual } = await client.products.usual({ customerId: await idOf(customer) });
      expect(usual).toEqual(plainUsual(lines, customer));
    }
  });

  it('is judged to a day', async () => {
    const { client, idOf } = await shopOf(every(10, 4, 'A', 'latte'));
    const usual = async (on: string) => (await client.products.usual({ customerId: await idOf('A'), on })).usual;
    expect(await usual(addDays(testToday, -20))).toEqual([
      { item: 'latte', times: 3, of: 3, lastDay: addDays(testToday, -20) },
    ]);
    expect(await usual(addDays(testToday, -21))).toEqual([]);
  });
});

describe('who is due to buy what again', () => {
  it('is what a plain reading of all orders says, for everyone and for each', async () => {
    for (const seed of ['due', 'again']) {
      const lines = generatedLines(seed);
      const { client, idOf } = await shopOf(lines);
      for (const on of [testToday, addDays(testToday, -200)]) {
        const expected = plainDue(lines, on);
        const { rows, total } = await client.products.dueAgain({ on, limit: 500 });
        expect(total).toBe(expected.length);
        expect(rows.map(({ id: _place, customerId: _id, name: _name, ...row }) => row)).toEqual(
          expect.arrayContaining(expected),
        );
        expect(rows.map(({ dueDay }) => dueDay)).toEqual(rows.map(({ dueDay }) => dueDay).sort());
        for (const customer of distinct(expected.map(({ number }) => number))) {
          const { items } = await client.products.dueAgainOfCustomer({ customerId: await idOf(customer), on });
          const own = expected.filter(({ number }) => number === customer).map(({ number: _number, ...due }) => due);
          expect(items).toHaveLength(own.length);
          expect(items).toEqual(expect.arrayContaining(own));
        }
      }
    }
  });

  it('is what a plain reading says also where households are one, on the days on which their members belong', async () => {
    for (const seed of ['household', 'purse']) {
      const lines = generatedLines(seed, { orders: 900 });
      const { client, idOf } = await shopOf(lines);
      const households: DrawnHousehold[] = [
        { name: 'Abs', members: [member('C1'), member('C2', -200)] },
        { name: 'Bes', members: [member('C3'), member('C4', null, -100)] },
        { name: 'Ces', members: [member('C7', -20), member('C5', -600, -30), member('C6', -800, -200)] },
        { name: 'Des', members: [member('C8', -10), member('C9', null, -150)] },
      ];
      for (const { name, members } of households) {
        const [main, ...others] = members;
        const ofMain = { customerIds: [await idOf(main?.customer ?? '')], fromDay: main?.fromDay ?? null };
        const { id: groupId } = await client.groups.add({ name, kind: 'household', ...ofMain });
        for (const { customer, fromDay, toDay } of others) {
          await client.groups.addMember({ groupId, customerId: await idOf(customer), fromDay, toDay });
        }
      }
      for (const on of [testToday, addDays(testToday, -25), addDays(testToday, -160)]) {
        const expected = plainDue(lines, on, households);
        expect(expected.some(({ household }) => household !== null)).toBe(true);
        const { rows } = await client.products.dueAgain({ on, limit: 500 });
        expect(rows.map(comparable)).toEqual(expect.arrayContaining(expected));
        expect(rows).toHaveLength(expected.length);
        for (const customer of distinct(lines.map((line) => line.customer)).filter((one) => one !== '')) {
          const { items } = await client.products.dueAgainOfCustomer({ customerId: await idOf(customer), on });
          const of = householdOn(households, customer, on);
          const own = expected.filter((due) =>
            of === undefined ? due.household === null && due.number === customer : due.household?.name === of.name,
          );
          expect(items.map((item) => comparable({ ...item, number: '' }))).toEqual(
            expect.arrayContaining(own.map((due) => ({ ...due, number: '' }))),
          );
          expect(items).toHaveLength(own.length);
        }
      }
    }
  });

  it('counts a household as one at once, with who of it bought the thing last', async () => {
    const { client, idOf } = await shopOf([...every(20, 3, 'A', 'beans'), ...every(22, 3, 'B', 'beans')]);
    const [a, b] = [await idOf('A'), await idOf('B')];
    expect((await client.products.dueAgain({})).total).toBe(2);
    await client.groups.add({ name: 'The Abs', kind: 'household', customerIds: [a, b] });
    const { rows } = await client.products.dueAgain({ text: 'the abs' });
    expect(rows).toMatchObject([{ number: 'A', household: { name: 'The Abs', lastBy: { number: 'A' } } }]);
    const byAtCounter = async (customerId: number) =>
      (await client.counter.card({ customerId })).dueAgain.map(({ item, by }) => ({ item, by }));
    expect(await byAtCounter(a)).toEqual([{ item: 'beans', by: null }]);
    expect(await byAtCounter(b)).toEqual([{ item: 'beans', by: 'A' }]);
    await client.customers.bin({ id: a });
    expect(await byAtCounter(b)).toEqual([{ item: 'beans', by: null }]);
  });

  it('leaves out who is in the bin, and their rhythm', async () => {
    const { client, idOf } = await shopOf([...every(20, 3, 'A', 'beans'), ...every(20, 3, 'B', 'beans')]);
    expect((await client.products.dueAgain({})).total).toBe(2);
    await client.customers.bin({ id: await idOf('A') });
    expect((await client.products.dueAgain({})).rows.map(({ number }) => number)).toEqual(['B']);
  });

  it('is judged to the day up to which the orders are known', async () => {
    const { client } = await shopOf(every(20, 4, 'A', 'beans'));
    await client.knownUntil.set({ day: addDays(testToday, -50) });
    expect(await client.products.dueAgain({})).toMatchObject({ asOf: addDays(testToday, -50), total: 0 });
    expect(await client.products.dueAgain({ on: testToday })).toMatchObject({ asOf: testToday, total: 1 });
  });

  it('comes in pages, the longest due first', async () => {
    const { client } = await shopOf([
      ...every(20, 3, 'A', 'beans'),
      ...every(25, 3, 'B', 'tea'),
      ...every(21, 3, 'C', 'tea'),
    ]);
    const { rows } = await client.products.dueAgain({});
    const { rows: second, total } = await client.products.dueAgain({ offset: 1, limit: 1 });
    expect(total).toBe(3);
    expect(second).toEqual([rows[1]]);
  });
});

describe('what goes with a product', () => {
  it('is counted over the orders that name what was bought, from ten orders that hold both', async () => {
    const lines = generatedLines('together');
    const { client } = await shopOf(lines);
    for (const item of distinct(sold(lines).map((line) => line.item))) {
      const found = await client.products.goesWith({ product: item });
      expect(found.companions).toEqual(plainCompanions(lines, item));
    }
  });

  it('of a product that no one knows says so', async () => {
    const { client } = await shopOf(every(20, 3, 'A', 'Beans'));
    expect((await client.products.goesWith({ product: ' beans' })).item).toBe('Beans');
    await expect(client.products.goesWith({ product: 'tea' })).rejects.toMatchObject({ code: 'PRODUCT_UNKNOWN' });
    await expect(client.products.goesWith({ product: '' })).rejects.toMatchObject({ code: 'PRODUCT_UNKNOWN' });
  });
});
