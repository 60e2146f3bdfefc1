import { expect, it } from 'vitest';
import { dayFilterFields } from '../../../shared/customers/list-keys.ts';
import { openTestEngine } from '../test-engine.ts';

const ends = { first: '0001-01-01', last: '9999-12-31' };

const orders = `order number,order date,customer number,name,amount
1,2026-02-01,007,Ann,100.00
2,2026-02-03,008,Ben,50.00
`;

it('a filter of days may reach from the first day of the calendar to the last', async () => {
  const engine = await openTestEngine();
  const { client } = engine;
  await engine.bring('orders.csv', orders);
  const { id: fieldId } = await client.ownFields.define({ name: 'Since', kind: 'date' });
  const { rows } = await client.customers.list({});
  for (const { id } of rows) {
    await client.customers.edit({
      id,
      change: { consent: 'given', consentDay: ends.last, ownValues: [{ fieldId, value: ends.last }] },
    });
    await client.timeline.add({
      customerId: id,
      text: 'asked',
      day: '2026-02-01',
      touchpoint: 'visit',
      direction: '',
      nextContactDay: ends.last,
    });
  }
  const conditions = [
    ...dayFilterFields.map((field) => ({ kind: 'day' as const, field })),
    { kind: 'ownDay' as const, fieldId },
  ];
  for (const condition of conditions) {
    const kept = async (bounds: { operator: 'between' | 'atMost' | 'atLeast'; from?: string; to?: string }) =>
      (await client.customers.list({ filter: { conditions: [{ ...condition, ...bounds }] } })).total;
    const all = { operator: 'between', from: ends.first, to: ends.last } as const;
    expect([condition, await kept(all)]).toEqual([condition, 2]);
    expect([condition, await kept({ operator: 'atMost', to: ends.last })]).toEqual([condition, 2]);
    expect([condition, await kept({ operator: 'atMost', to: ends.first })]).toEqual([condition, 0]);
    expect([condition, await kept({ operator: 'atLeast', from: ends.first })]).toEqual([condition, 2]);
  }
});

it('a ranking may end on any day of the calendar', async () => {
  const engine = await openTestEngine();
  const { client } = engine;
  await engine.bring('orders.csv', orders);
  const ranked = (period: { from?: string; to?: string }) => client.ranking.revenueSummary(period);
  expect(await ranked({ to: '0001-06-01' })).toMatchObject({ from: ends.first, to: '0001-06-01', customers: 0 });
  expect(await ranked({ to: ends.first })).toMatchObject({ from: ends.first, to: ends.first });
  expect(await ranked({ to: ends.last })).toMatchObject({ from: '9999-01-01', to: ends.last });
  const always = { from: ends.first, to: ends.last };
  expect(await ranked(always)).toMatchObject({ customers: 2 });
  for (const period of [always, { to: ends.first }, { to: ends.last }]) {
    const rows = await client.ranking.revenueRows({ ...period, offset: 0, limit: 10, comparesWithBefore: true });
    expect(rows.total).toBe(period === always ? 2 : 0);
  }
});

it('a birthday at an end of either calendar hides nobody', async () => {
  const { client } = await openTestEngine();
  for (const birthday of [
    '农历9999年腊月三十',
    '农历9999年腊月初二',
    '9999-12-31',
    '0001-01-01',
    '农历0001年正月初一',
  ]) {
    const { id } = await client.customers.create({ name: birthday, birthday });
    expect(await client.customers.get({ id })).toMatchObject({ name: birthday });
    expect(await client.counter.card({ customerId: id })).toBeDefined();
  }
  const kept = async (operator: 'inMonths' | 'inDays') =>
    (await client.customers.list({ filter: { conditions: [{ kind: 'birthday', operator, months: [12], days: 366 }] } }))
      .rows;
  // The last month of the lunar year 9999 reaches beyond the calendar; solar years so far away are taken for slips.
  expect((await kept('inMonths')).map(({ name }) => name)).toEqual(['农历9999年腊月初二']);
  expect((await kept('inDays')).map(({ name }) => name)).toEqual(['农历0001年正月初一']);
});
