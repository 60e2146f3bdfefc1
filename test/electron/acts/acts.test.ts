import { describe, expect, it } from 'vitest';
import { wayOfAct } from '../../../shared/history/way-of-act.ts';
import { openTestEngine } from '../test-engine.ts';

describe('an act', () => {
  it('that changes nothing leaves no trace', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', phones: ['13800138000'] });
    expect(await client.customers.edit({ id, change: { name: 'Ann', phones: ['13800138000'] } })).toEqual({
      actId: null,
    });
    expect(await client.acts.list({})).toMatchObject({ total: 1 });
  });

  it('that is refused halfway changes nothing', async () => {
    const { client } = await openTestEngine();
    await client.customers.create({ name: 'Ann', number: 'A1' });
    const { id } = await client.customers.create({ name: 'Ben' });
    const before = await client.customers.get({ id });
    await expect(client.customers.edit({ id, change: { name: 'Benjamin', number: 'A1' } })).rejects.toMatchObject({
      code: 'CUSTOMER_NUMBER_TAKEN',
      data: { values: { number: 'A1', name: 'Ann' } },
    });
    expect(await client.customers.get({ id })).toEqual(before);
  });
});

describe('undo', () => {
  it('puts every field back, lists too, and undoing the undo brings them again', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', phones: ['1', '2'], tags: ['regular'] });
    const before = await client.customers.get({ id });
    const { actId } = await client.customers.edit({
      id,
      change: { name: 'Anne', phones: ['2', '3'], tags: ['VIP'], note: 'two sugars', birthday: '5月1日' },
    });
    const after = await client.customers.get({ id });
    expect(after).toMatchObject({ name: 'Anne', birthday: '--05-01', tags: ['VIP'], note: 'two sugars' });

    const undone = await client.acts.undo({ actId: actId ?? 0 });
    expect(await client.customers.get({ id })).toEqual(before);
    const redone = await client.acts.undo({ actId: undone.act.id });
    expect(await client.customers.get({ id })).toEqual(after);
    const again = await client.acts.undo({ actId: redone.act.id });
    expect([undone.act, redone.act, again.act].map(({ verb }) => verb)).toEqual([
      'acts.undo',
      'acts.redo',
      'acts.undo',
    ]);
    expect([undone.act, redone.act].map(wayOfAct)).toEqual(['undo', 'redo']);
  });

  it('is refused where two companies would belong to each other', async () => {
    const { client } = await openTestEngine();
    const { id: mill } = await client.customers.create({ name: 'Mill', kind: 'company' });
    const { id: bakery } = await client.customers.create({ name: 'Bakery', kind: 'company', company: { id: mill } });
    const { actId } = await client.customers.edit({ id: bakery, change: { company: null } });
    await client.customers.edit({ id: mill, change: { company: { id: bakery } } });
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    expect(await client.customers.get({ id: bakery })).toMatchObject({ company: null });
  });

  it('works after the program was closed and opened again', async () => {
    const engine = await openTestEngine();
    const { id } = await engine.client.customers.create({ name: 'Ann' });
    const { actId } = await engine.client.customers.bin({ id });
    const again = await engine.restart();
    expect(await again.client.customers.list({})).toMatchObject({ all: 0 });
    await again.client.acts.undo({ actId });
    expect(await again.client.customers.list({})).toMatchObject({ all: 1 });
  });

  it('is refused, naming the row, where a later act changed the same field, and goes for another field', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann' });
    const first = await client.customers.edit({ id, change: { note: 'tea' } });
    const other = await client.customers.edit({ id, change: { name: 'Anne' } });
    await client.customers.edit({ id, change: { note: 'coffee' } });
    await expect(client.acts.undo({ actId: first.actId ?? 0 })).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Anne'] } },
    });
    await client.acts.undo({ actId: other.actId ?? 0 });
    expect(await client.customers.get({ id })).toMatchObject({ name: 'Ann', note: 'coffee' });
  });

  it('of making a customer is refused while something made later hangs on it', async () => {
    const { client } = await openTestEngine();
    const { id, actId } = await client.customers.create({ name: 'Ann' });
    await client.customers.edit({ id, change: { tags: ['VIP'] } });
    await expect(client.acts.undo({ actId })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    expect(await client.customers.get({ id })).toMatchObject({ name: 'Ann', tags: ['VIP'] });
  });

  it('is done once', async () => {
    const { client } = await openTestEngine();
    const { actId } = await client.customers.create({ name: 'Ann' });
    await client.acts.undo({ actId });
    await expect(client.acts.undo({ actId })).rejects.toMatchObject({ code: 'ACT_ALREADY_UNDONE' });
  });
});
