import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const orders = 'order number,order date,customer number,amount\n1,2026-11-02,7,10.00\n2,2026-11-05,,4.00\n';

async function shop() {
  const engine = await openTestEngine();
  const { client } = engine;
  await engine.bring('orders.csv', orders, { kind: 'orders' });
  const { id: customerId } = await client.customers.ofNumber({ number: '7' });
  const said = async () =>
    (await client.satisfaction.list({ customerId })).satisfactions.map(({ day, level, place }) => [
      day,
      level,
      place?.kind ?? null,
    ]);
  return { engine, client, customerId, said };
}

describe('how satisfied a customer is', () => {
  it('is kept with its day: of a contact, an order, a case, or as said today; the latest first', async () => {
    const { client, customerId, said } = await shop();
    const [order] = (await client.orders.list({ customerId })).orders;
    await client.satisfaction.setOf({ place: { kind: 'order', id: order?.id ?? 0 }, level: 1 });
    const contact = await client.timeline.add({
      customerId,
      day: '2026-11-10',
      touchpoint: 'visit',
      direction: 'in',
      text: 'liked the new cups',
    });
    await client.satisfaction.setOf({ place: { kind: 'contact', id: contact.id }, level: 3 });
    await client.satisfaction.add({ customerId, level: 2, saidBy: 'her sister' });
    const { id: heard } = await client.cases.add({ kind: 'complaint', text: 'cold tea', customerId });
    await client.cases.close({ id: heard, outcome: 'putRight', satisfiedAfter: 0 });
    expect((await said()).slice(2)).toEqual([
      ['2026-11-10', 3, 'contact'],
      ['2026-11-02', 1, 'order'],
    ]);
    expect((await said()).slice(0, 2)).toEqual(
      expect.arrayContaining([
        ['2026-11-22', 2, null],
        ['2026-11-22', 0, 'case'],
      ]),
    );
  });

  it('may be said by someone else, in words of its own; both are changed and undone, of a contact its day is not', async () => {
    const { client, customerId, said } = await shop();
    const { id } = await client.satisfaction.add({ customerId, level: 2 });
    const change = { saidBy: ' her sister ', note: 'the best in town', level: 3, day: '2026-11-01' };
    const { actId } = await client.satisfaction.edit({ id, change });
    const latest = async () => (await client.satisfaction.list({ customerId })).satisfactions[0];
    expect(await latest()).toMatchObject({ ...change, saidBy: 'her sister' });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await latest()).toMatchObject({ saidBy: '', note: '', level: 2, day: '2026-11-22' });
    await expect(client.satisfaction.edit({ id, change: { day: 'soon' } })).rejects.toMatchObject({
      code: 'DAY_INVALID',
    });
    await expect(client.satisfaction.edit({ id: 9_999, change })).rejects.toMatchObject({
      code: 'SATISFACTION_UNKNOWN',
    });

    await client.satisfaction.remove({ id });
    const [order] = (await client.orders.list({ customerId })).orders;
    await client.satisfaction.setOf({ place: { kind: 'order', id: order?.id ?? 0 }, level: 1 });
    const ofOrder = (await latest())?.id ?? 0;
    await client.satisfaction.edit({ id: ofOrder, change });
    expect(await said()).toEqual([['2026-11-02', 3, 'order']]);
  });

  it('said again of the same contact takes the place of what was said, and is undone', async () => {
    const { client, customerId, said } = await shop();
    const [order] = (await client.orders.list({ customerId })).orders;
    const place = { kind: 'order', id: order?.id ?? 0 } as const;
    await client.satisfaction.setOf({ place, level: 1 });
    const { actId } = await client.satisfaction.setOf({ place, level: 3 });
    expect(await said()).toEqual([['2026-11-02', 3, 'order']]);
    expect((await client.satisfaction.setOf({ place, level: 3 })).actId).toBeNull();
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await said()).toEqual([['2026-11-02', 1, 'order']]);
    await client.satisfaction.setOf({ place, level: null });
    expect(await said()).toEqual([]);
  });

  it('is refused of what is not there, of an order of no one, and on a day that is none', async () => {
    const { client, customerId } = await shop();
    const all = (await client.orders.list({})).orders;
    const walkIn = all.find((order) => order.customerId === null);
    const of = (kind: 'contact' | 'order', id: number) => client.satisfaction.setOf({ place: { kind, id }, level: 1 });
    await expect(of('order', walkIn?.id ?? 0)).rejects.toMatchObject({ code: 'ORDER_UNKNOWN' });
    await expect(of('order', 9_999)).rejects.toMatchObject({ code: 'ORDER_UNKNOWN' });
    await expect(of('contact', 9_999)).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN' });
    const add = client.satisfaction.add({ customerId, level: 1, day: '2026-02-30' });
    await expect(add).rejects.toMatchObject({ code: 'DAY_INVALID' });
    await expect(client.satisfaction.add({ customerId, level: 4 })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(client.satisfaction.remove({ id: 9_999 })).rejects.toMatchObject({ code: 'SATISFACTION_UNKNOWN' });
  });

  it('of an order holds the import of that order back, by name, until it is taken away', async () => {
    const { engine, client } = await shop();
    const { id: customerId } = await client.customers.create({ name: 'Known before', number: '9' });
    await engine.bring('more.csv', orders.replace('1,2026-11-02,7', '31,2026-11-03,9').replace('2,2026', '32,2026'), {
      kind: 'orders',
    });
    const [order] = (await client.orders.list({ customerId })).orders;
    const place = { kind: 'order', id: order?.id ?? 0 } as const;
    await client.satisfaction.setOf({ place, level: 2 });
    const [entry] = await client.import.list();
    const undo = async () => {
      const { jobId } = await client.import.undo({ importId: entry?.importId ?? 0 });
      return client.import.undoResult({ jobId });
    };
    await expect(undo()).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Known before'] } },
    });
    await client.satisfaction.setOf({ place, level: null });
    expect(await undo()).toMatchObject({ orders: 2 });
  });

  it('moves with a merge, and stays where its contact goes', async () => {
    const { client, customerId, said } = await shop();
    const { id: other } = await client.customers.create({ name: 'Twin', number: '8' });
    const contact = await client.timeline.add({
      customerId: other,
      day: '2026-11-10',
      touchpoint: 'visit',
      direction: 'in',
      text: '',
    });
    await client.satisfaction.setOf({ place: { kind: 'contact', id: contact.id }, level: 2 });
    await client.duplicates.merge({ winnerId: customerId, loserIds: [other], language: 'en' });
    expect(await said()).toEqual([['2026-11-10', 2, 'contact']]);
    await client.timeline.remove({ id: contact.id });
    expect(await said()).toEqual([['2026-11-10', 2, null]]);
  });
});
