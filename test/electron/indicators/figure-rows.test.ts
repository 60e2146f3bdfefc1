import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

describe('the figures of one customer', () => {
  it('are those of their row in the list, none of who has nothing', async () => {
    const { client, bring } = await openTestEngine('CNY');
    await bring('orders.csv', '客户编号,姓名,日期,金额\nA1,王姐,2026-01-01,10\nA1,王姐,2026-01-08,20\n', {
      kind: 'orders',
    });
    const { id: other } = await client.customers.create({ name: '李雷' });
    const { rows } = await client.customers.list({});
    for (const row of rows) {
      expect(row).toMatchObject(await client.indicators.ofCustomer({ customerId: row.id }));
    }
    expect(await client.indicators.ofCustomer({ customerId: other })).toMatchObject({ orders: 0, net: null });
    await expect(client.indicators.ofCustomer({ customerId: 99 })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });

  it('open to the contacts that they were made from', async () => {
    const { client } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    const contact = { customerId, touchpoint: 'visit', direction: 'in' } as const;
    const early = { ...contact, day: '2026-01-05', text: 'Asked for the price', nextContactDay: '2026-02-01' };
    const { id: promised } = await client.timeline.add(early);
    const { id: last } = await client.timeline.add({ ...contact, day: '2026-01-09', text: 'Came back' });
    const { rows: ofLast } = await client.indicators.rows({ customerId, figure: 'lastContact' });
    expect(ofLast).toMatchObject([{ table: 'contacts', id: last, day: '2026-01-09', text: 'Came back' }]);
    const { rows: ofNext } = await client.indicators.rows({ customerId, figure: 'nextContact' });
    expect(ofNext).toMatchObject([{ table: 'contacts', id: promised, nextContactDay: '2026-02-01' }]);
  });

  it('open to what was said, and after a case to the case', async () => {
    const { client } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    await client.satisfaction.add({ customerId, level: 3, day: '2026-01-02', note: 'Loved it' });
    const latest = async () => (await client.indicators.rows({ customerId, figure: 'satisfaction' })).rows;
    expect(await latest()).toMatchObject([{ table: 'satisfactions', day: '2026-01-02', level: 3, note: 'Loved it' }]);
    const heard = {
      kind: 'complaint',
      text: 'Cold tea',
      thing: '',
      factor: '',
      heardBy: '',
      promisedDay: null,
    } as const;
    const { id } = await client.cases.add({ ...heard, customerId });
    await client.cases.close({ id, outcome: 'putRight', madeGood: '', satisfiedAfter: 1 });
    expect(await latest()).toMatchObject([{ table: 'cases', id, level: 1, kind: 'complaint', text: 'Cold tea' }]);
    expect(await client.indicators.ofCustomer({ customerId })).toMatchObject({ satisfaction: 1 });
  });
});
