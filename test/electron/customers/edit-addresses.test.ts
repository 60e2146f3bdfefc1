import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const none = { label: '', street: '', city: '', postcode: '', country: '' };

describe('the addresses of a customer', () => {
  it('are given by hand with a new customer, tidied, without those that name no place', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({
      name: 'Ann',
      addresses: [{ ...none, label: ' work ', city: '\u3000Bern ' }, { ...none, label: 'nowhere' }, none],
    });
    expect((await client.customers.get({ id })).addresses).toMatchObject([{ label: 'work', city: 'Bern' }]);
    expect(await client.customers.list({})).toMatchObject({ rows: [{ city: 'Bern' }] });
  });

  it('are added to, changed, put in another order and removed by one edit, and put back by its undo', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({
      name: 'Ann',
      addresses: [
        { ...none, street: 'A 1' },
        { ...none, street: 'B 2' },
        { ...none, street: 'C 3', city: 'Bern' },
      ],
    });
    const before = await client.customers.get({ id });
    const [first, , third] = before.addresses;
    if (first === undefined || third === undefined) throw new Error('three addresses were given');
    const wanted = [{ ...third, city: 'Wien' }, { ...none, street: 'D 4' }, first];
    const { actId } = await client.customers.edit({ id, change: { addresses: wanted } });
    const after = await client.customers.get({ id });
    expect(after.addresses).toEqual([wanted[0], { ...wanted[1], id: expect.any(Number) }, wanted[2]]);
    const undone = await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.customers.get({ id })).addresses).toEqual(before.addresses);
    await client.acts.undo({ actId: undone.act.id });
    expect((await client.customers.get({ id })).addresses).toEqual(after.addresses);
  });

  it('said again as they are leave no trace, with or without their ids', async () => {
    const { client } = await openTestEngine();
    const addresses = [
      { ...none, city: 'Bern' },
      { ...none, city: 'Bern', label: 'work' },
    ];
    const { id } = await client.customers.create({ name: 'Ann', addresses });
    const { addresses: kept } = await client.customers.get({ id });
    expect(await client.customers.edit({ id, change: { addresses } })).toEqual({ actId: null });
    expect(await client.customers.edit({ id, change: { addresses: kept } })).toEqual({ actId: null });
  });

  it('keep what was typed where the entry it changed is gone, and never touch the entry of somebody else', async () => {
    const { client } = await openTestEngine();
    const ann = await client.customers.create({ name: 'Ann', addresses: [{ ...none, city: 'Bern' }] });
    const ben = await client.customers.create({ name: 'Ben', addresses: [{ ...none, city: 'Wien' }] });
    const [ofBen] = (await client.customers.get({ id: ben.id })).addresses;
    await client.customers.edit({
      id: ann.id,
      change: { addresses: [{ ...none, id: ofBen?.id, city: 'Graz' }] },
    });
    expect((await client.customers.get({ id: ann.id })).addresses).toMatchObject([{ city: 'Graz' }]);
    expect((await client.customers.get({ id: ben.id })).addresses).toEqual([ofBen]);
  });

  it('undo of one field leaves a field another act changed later', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', addresses: [{ ...none, street: 'A 1' }] });
    const changed = async (change: object) => {
      const [address] = (await client.customers.get({ id })).addresses;
      return client.customers.edit({ id, change: { addresses: [{ ...none, ...address, ...change }] } });
    };
    const first = await changed({ city: 'Bern' });
    await changed({ postcode: '3011' });
    await client.acts.undo({ actId: first.actId ?? 0 });
    expect((await client.customers.get({ id })).addresses).toMatchObject([
      { street: 'A 1', city: '', postcode: '3011' },
    ]);
  });
});
