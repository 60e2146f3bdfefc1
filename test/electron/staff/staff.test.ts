import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

async function shop() {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id: ann } = await client.customers.create({ name: 'Ann', lookedAfterBy: 'Mei' });
  const { id: ben } = await client.customers.create({ name: 'Ben', lookedAfterBy: 'Mei' });
  const { id: cleo } = await client.customers.create({ name: 'Cleo', lookedAfterBy: 'Tom' });
  const staff = async () =>
    (await client.staff.list()).map(({ name, customers, leftDay }) => [name, customers, leftDay]);
  const idOf = async (name: string) => (await client.staff.list()).find((member) => member.name === name)?.id ?? 0;
  const lookedAfter = async (id: number) => (await client.customers.get({ id })).lookedAfterBy;
  return { engine, client, ann, ben, cleo, staff, idOf, lookedAfter };
}

describe('the staff', () => {
  it('is a list of names, each with the customers they look after, those in the bin left out', async () => {
    const { client, ben, staff } = await shop();
    await client.staff.add({ name: ' Joan ' });
    await client.customers.bin({ id: ben });
    expect(await staff()).toEqual([
      ['Joan', 0, null],
      ['Mei', 1, null],
      ['Tom', 1, null],
    ]);
    await expect(client.staff.add({ name: 'Joan' })).rejects.toMatchObject({ code: 'STAFF_NAME_TAKEN' });
    await expect(client.staff.add({ name: ' ' })).rejects.toMatchObject({ code: 'STAFF_NAME_EMPTY' });
  });

  it('renamed, has the new name wherever they heard, wrote or look after', async () => {
    const { client, ann, idOf, lookedAfter } = await shop();
    await client.timeline.add({
      customerId: ann,
      day: '2026-11-02',
      touchpoint: 'visit',
      direction: 'in',
      text: 'hello',
      author: 'Mei',
    });
    await client.staff.rename({ id: await idOf('Mei'), name: 'Mei Lin' });
    expect(await lookedAfter(ann)).toBe('Mei Lin');
    expect((await client.timeline.words()).authors).toEqual(['Mei Lin', 'Tom']);
    await expect(client.staff.rename({ id: await idOf('Tom'), name: 'Mei Lin' })).rejects.toMatchObject({
      code: 'STAFF_NAME_TAKEN',
    });
  });

  it('who left keeps name and past, and is offered nowhere until they are back', async () => {
    const { client, ann, staff, idOf, lookedAfter } = await shop();
    const { actId } = await client.staff.setLeft({ id: await idOf('Mei'), day: '2026-11-01' });
    expect((await client.timeline.words()).authors).toEqual(['Tom']);
    expect(await lookedAfter(ann)).toBe('Mei');
    expect((await staff()).at(-1)).toEqual(['Mei', 2, '2026-11-01']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.timeline.words()).authors).toEqual(['Mei', 'Tom']);
  });

  it('hands over all customers of one in one act, which is undone as one', async () => {
    const { client, ann, ben, cleo, idOf, lookedAfter } = await shop();
    const [mei, tom] = [await idOf('Mei'), await idOf('Tom')];
    const { customers, actId } = await client.staff.handOverCustomers({ from: mei, to: tom });
    expect(customers).toBe(2);
    expect(await Promise.all([ann, ben, cleo].map(lookedAfter))).toEqual(['Tom', 'Tom', 'Tom']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await Promise.all([ann, ben, cleo].map(lookedAfter))).toEqual(['Mei', 'Mei', 'Tom']);
    await client.staff.handOverCustomers({ from: mei, to: null });
    expect(await Promise.all([ann, ben, cleo].map(lookedAfter))).toEqual(['', '', 'Tom']);
    await client.staff.setLeft({ id: mei, day: '2026-11-01' });
    await expect(client.staff.handOverCustomers({ from: tom, to: mei })).rejects.toMatchObject({
      code: 'STAFF_HAS_LEFT',
    });
  });

  it('is a column, a condition and a change to many of the customers’ list', async () => {
    const { client, ann, ben } = await shop();
    const names = async (operator: 'is' | 'isEmpty', value = '') =>
      (
        await client.customers.list({
          filter: { text: '', conditions: [{ kind: 'text', field: 'lookedAfterBy', operator, value }] },
          sort: 'lookedAfterBy',
        })
      ).rows.map(({ name, lookedAfterBy }) => [name, lookedAfterBy]);
    expect(await names('is', 'mei')).toEqual([
      ['Ann', 'Mei'],
      ['Ben', 'Mei'],
    ]);
    await client.customers.bulkEdit({
      selection: { ids: [ann, ben] },
      change: { what: 'lookedAfterBy', name: 'Joan' },
    });
    expect(await names('is', 'Mei')).toEqual([]);
    expect(await names('is', 'Joan')).toHaveLength(2);
    await client.customers.bulkEdit({ selection: { ids: [ann] }, change: { what: 'lookedAfterBy', name: '' } });
    expect(await names('isEmpty')).toEqual([['Ann', null]]);
  });

  it('comes from a list of customers, by fill for those who have no one', async () => {
    const { engine, client, lookedAfter } = await shop();
    const file = 'customer number,customer name,looked after by\nX1,Dan,Nora\nX2,Eve,\n';
    await engine.bring('people.csv', file, { kind: 'customers' });
    const { id: dan } = await client.customers.ofNumber({ number: 'X1' });
    expect(await lookedAfter(dan)).toBe('Nora');
    const again = 'customer number,customer name,looked after by\nX1,Dan,Mei\nX2,Eve,Mei\n';
    await engine.bring('again.csv', again, { kind: 'customers' });
    expect(await lookedAfter(dan)).toBe('Nora');
    const { id: eve } = await client.customers.ofNumber({ number: 'X2' });
    expect(await lookedAfter(eve)).toBe('Mei');
  });
});
